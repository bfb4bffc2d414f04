import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../../shared/messages';
import type { Edit, EditField } from '../../../../shared/model';
import { useConsultation } from '../../../session';
import { stepName } from '../stepName';

/** Steps that were left out, and edits of steps that the answers no longer call for: each waits for a person's decision. */
export const KeptEdits = () => {
  const { t, i18n } = useTranslation('roadmap');
  const { pack, record, roadMap, edit } = useConsultation();
  const [done, setDone] = useState<'discarded' | 'takenBack' | null>(null);
  const { omitted, obsolete } = roadMap;
  const editsOf = (step: string) => record.edits.filter((known) => known.step === step);
  const clear = (step: string, fields: readonly EditField[]): void =>
    void edit(fields.map((field) => ({ kind: 'edit', record: step, field, value: null })));
  const wordsOf = (field: EditField, value: Edit['value']): string => {
    if (field === 'lead') return record.institutions.find(({ id }) => id === value)?.name ?? t('noLead');
    return Array.isArray(value) ? formatList(value, i18n.language) : (value ?? '');
  };
  const nameOf = (id: string) => (
    <>
      <span className="wm-quiet wm-symbol">{id.slice(id.indexOf(':') + 1)}</span>{' '}
      <bdi>{stepName(pack, roadMap, id, i18n.language)}</bdi>
    </>
  );
  return (
    <>
      <Text role="status" className="wm-status">
        {done !== null && t(`changes.${done}`)}
      </Text>
      <Title order={3}>{t('changes.omitted', { count: omitted.length })}</Title>
      <ul className="wm-decisions">
        {omitted.map(({ step, reason }) => (
          <li key={step}>
            <div>
              {nameOf(step)}
              <Text fz="xs">
                {t('changes.because')} <bdi>{reason}</bdi>
              </Text>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('changes.takeBackOf', { step: step.slice(step.indexOf(':') + 1) })}
              onClick={() => {
                clear(step, ['omitted']);
                setDone('takenBack');
              }}
            >
              {t('changes.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      <Title order={3} mt="md">
        {t('changes.obsolete', { count: obsolete.length })}
      </Title>
      <ul className="wm-decisions">
        {obsolete.map((step) => (
          <li key={step}>
            <div>
              {nameOf(step)}
              {editsOf(step).map(({ field, value }) => (
                <Text key={field} fz="xs">
                  {t(`field.${field}`)}: <bdi>{wordsOf(field, value)}</bdi>
                </Text>
              ))}
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('changes.discardOf', { step: step.slice(step.indexOf(':') + 1) })}
              onClick={() => {
                clear(
                  step,
                  editsOf(step).map(({ field }) => field),
                );
                setDone('discarded');
              }}
            >
              {t('changes.discard')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
