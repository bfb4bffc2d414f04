import { Button, Group, NativeSelect, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/messages';
import { type Findings, type RequirementFinding, textIn } from '../../../shared/model';
import { evaluateBaseline, useBaselines, useConsultation } from '../../session';
import { EmptyState, LevelFace, PageHeader } from '../../ui';
import { cellOf } from './view';

const present = 'present';

const differs = (a: RequirementFinding, b: RequirementFinding): boolean =>
  a.low !== b.low || a.high !== b.high || a.target !== b.target;

/** What changed between two baselines, or between one and the present state: requirements whose level or target differs. */
export const CompareView = ({ onBack }: { readonly onBack: () => void }) => {
  const { t, i18n } = useTranslation('baseline');
  const { pack, packHash, findings: now } = useConsultation();
  const baselines = useBaselines();
  const [before, setBefore] = useState(baselines[0]?.id ?? present);
  const [after, setAfter] = useState(present);
  const findingsOf = (choice: string): Findings | null => {
    if (choice === present) return now;
    const baseline = baselines.find(({ id }) => id === choice);
    return (baseline && evaluateBaseline(pack, packHash, baseline)?.findings) ?? null;
  };
  const [older, newer] = [findingsOf(before), findingsOf(after)];
  const choices = [
    ...baselines.map(({ id, name }) => ({ value: id, label: name })),
    { value: present, label: t('presentState') },
  ];
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('back')}
    </Button>
  );
  const header = <PageHeader title={t('compareTitle')} task={t('compareTask')} actions={back} />;
  if (baselines.length === 0) return <EmptyState title={t('compareTitle')} text={t('noneFrozen')} action={back} />;
  const indexOf = ({ index }: Findings): string =>
    index === null ? '–' : formatNumber(Math.round(index * 10) / 10, i18n.language);
  const changed =
    older && newer
      ? older.requirements.flatMap((was) => {
          const is = newer.requirements.find(({ id }) => id === was.id);
          return is && differs(was, is) ? [{ was, is }] : [];
        })
      : [];
  const face = (finding: RequirementFinding) => {
    const cell = cellOf(pack, finding, 'overall');
    return cell && <LevelFace {...cell} levels={pack.pack.levels} />;
  };
  const direction = (was: RequirementFinding, is: RequirementFinding): string => {
    if (was.low === null || is.low === null || was.high === null || is.high === null) return t('applicability');
    if (is.low > was.low) return t('rose');
    if (is.low < was.low) return t('fell');
    if (is.high < was.high) return t('surer');
    if (is.high > was.high) return t('lessSure');
    return t('targetChanged');
  };
  return (
    <>
      {header}
      <Group align="flex-end" mb="md">
        <NativeSelect
          label={t('from')}
          data={choices}
          value={before}
          onChange={({ currentTarget }) => setBefore(currentTarget.value)}
        />
        <NativeSelect
          label={t('to')}
          data={choices}
          value={after}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
        />
      </Group>
      {older && newer ? (
        <>
          <Title order={2}>{t('changed', { count: changed.length, total: older.requirements.length })}</Title>
          <Text mb="md">{t('indexThenNow', { before: indexOf(older), after: indexOf(newer) })}</Text>
          {changed.length > 0 && (
            <Table className="wm-page wm-compare" verticalSpacing={6}>
              <Table.Caption className="wm-caption">{t('compareCaption')}</Table.Caption>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('requirement')}</Table.Th>
                  <Table.Th scope="col">{t('levelBefore')}</Table.Th>
                  <Table.Th scope="col">{t('levelAfter')}</Table.Th>
                  <Table.Th scope="col">{t('target')}</Table.Th>
                  <Table.Th scope="col">{t('change')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {changed.map(({ was, is }) => (
                  <Table.Tr key={was.id}>
                    <Table.Th scope="row">
                      <Text span fz="xs" className="wm-quiet wm-symbol">
                        {was.id}
                      </Text>{' '}
                      {textIn(pack.requirements.get(was.id)?.title ?? '', i18n.language)}
                    </Table.Th>
                    <Table.Td>{face(was)}</Table.Td>
                    <Table.Td>{face(is)}</Table.Td>
                    <Table.Td>
                      {was.target === is.target
                        ? is.target
                        : t('targetMoved', { before: was.target, after: is.target })}
                    </Table.Td>
                    <Table.Td>{direction(was, is)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </>
      ) : (
        <Text>{t('otherPack')}</Text>
      )}
    </>
  );
};
