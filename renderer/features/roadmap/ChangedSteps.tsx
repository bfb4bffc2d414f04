import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { type ConsultationRecord, type RoadMap, type Step, textIn } from '../../../shared/model';
import type { RoadMapChanges } from '../../../shared/roadmap';
import { Pager, usePages } from '../../ui';

interface Props {
  readonly before: RoadMap;
  readonly after: RoadMap;
  readonly changed: RoadMapChanges['changed'];
  readonly record: ConsultationRecord;
}

/** Fields whose change is said with its values; the others are named. The parts of a priority go with the priority. */
const named = [
  'action',
  'recommendation',
  'partners',
  'assistance',
  'coverage',
  'dueDiligence',
  'dependsOn',
  'indicator',
  'conditions',
  'sources',
  'edited',
] as const;

export const ChangedSteps = ({ before, after, changed, record }: Props) => {
  const { t, i18n } = useTranslation('roadmap');
  const pages = usePages(changed, 50);
  const leadOf = ({ lead }: Step): string =>
    lead === null ? t('noLead') : (record.institutions.find(({ id }) => id === lead)?.name ?? lead);
  const day = (iso: string): string => formatDate(iso, i18n.language);
  const wordsFor = (was: Step, is: Step, fields: readonly (keyof Step)[]): string[] => {
    const moved = (field: 'starts' | 'ends' | 'lead' | 'priority', from: string, to: string): string[] =>
      fields.includes(field) && from !== to ? [t(`changes.moved.${field}`, { before: from, after: to })] : [];
    return [
      ...moved('starts', day(was.starts), day(is.starts)),
      ...moved('ends', day(was.ends), day(is.ends)),
      ...moved('lead', leadOf(was), leadOf(is)),
      ...moved('priority', String(Math.round(was.priority)), String(Math.round(is.priority))),
      ...named.filter((field) => fields.includes(field)).map((field) => t(`changes.field.${field}`)),
    ];
  };
  return (
    <>
      <Table className="wm-steps" verticalSpacing={6}>
        <Table.Caption className="wm-caption">{t('changes.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('action')}</Table.Th>
            <Table.Th scope="col">{t('changes.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.rows.map(({ step: id, fields }) => {
            const [was, is] = [before, after].map(({ steps }) => steps.find((step) => step.id === id));
            return (
              was &&
              is && (
                <Table.Tr key={id}>
                  <Table.Th scope="row">
                    <span className="wm-quiet wm-symbol">{is.criterion ?? is.safeguard}</span>{' '}
                    <bdi>{textIn(is.action, i18n.language)}</bdi>
                  </Table.Th>
                  <Table.Td>
                    <ul className="wm-marks">
                      {wordsFor(was, is, fields).map((words) => (
                        <li key={words}>
                          <bdi>{words}</bdi>
                        </li>
                      ))}
                    </ul>
                  </Table.Td>
                </Table.Tr>
              )
            );
          })}
        </Table.Tbody>
      </Table>
      <Pager {...pages} />
    </>
  );
};
