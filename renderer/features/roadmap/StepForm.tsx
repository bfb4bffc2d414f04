import { Group, NativeSelect, Stack, TagsInput, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Controller, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type EditField, type Step, textIn } from '../../../shared/model';
import { noLead } from '../../../shared/projection';
import { useConsultation, useRecordForm } from '../../session';
import { EditedMark } from './EditedMark';
import { HeldField } from './HeldField';
import { IndicatorText } from './IndicatorText';
import { useGenerated } from './useGenerated';

const Edited = z.object({
  action: z.string(),
  recommendation: z.string(),
  lead: z.string(),
  partners: z.array(z.string().max(500)).max(50),
  starts: z.string(),
  ends: z.string(),
  indicator: z.string(),
});
type Edited = z.infer<typeof Edited>;

const someWords = (text: string): boolean => text.trim() !== '';
const someDay = (text: string): boolean => /^(19|2\d)\d\d-\d\d-\d\d$/.test(text);

/** What a person may take over in a step. What they did not touch follows the answers; what they changed stays theirs. */
export const StepForm = ({ step }: { readonly step: Step }) => {
  const { t, i18n } = useTranslation('roadmap');
  const { record, session, edit } = useConsultation();
  const generated = useGenerated(step);
  const { language } = i18n;
  const empty = useMemo<Edited>(
    () => ({
      action: textIn(generated.action, language),
      recommendation: generated.recommendation === null ? '' : textIn(generated.recommendation, language),
      lead: '',
      partners: generated.partners,
      starts: generated.starts,
      ends: generated.ends,
      indicator: '',
    }),
    [generated, language],
  );
  const { control } = useRecordForm({ schema: Edited, kind: 'edit', record: step.id, empty });
  const restore = async (field: EditField): Promise<void> => {
    await session.flush();
    await edit([{ kind: 'edit', record: step.id, field, value: null }]);
  };
  const mark = (field: Path<Edited> & EditField) =>
    step.edited.includes(field) && <EditedMark field={t(`field.${field}`)} onRestore={() => void restore(field)} />;
  const held = (field: 'action' | 'recommendation' | 'starts' | 'ends' | 'indicator') => (
    <Controller
      control={control}
      name={field}
      render={({ field: { value, onChange, ref } }) => (
        <HeldField
          ref={ref}
          label={t(`field.${field}`)}
          day={field === 'starts' || field === 'ends'}
          description={field === 'indicator' ? t('field.indicatorHint') : undefined}
          value={value}
          isWhole={field === 'starts' || field === 'ends' ? someDay : someWords}
          write={onChange}
          restore={() => void restore(field)}
        />
      )}
    />
  );
  const proposed = record.institutions.find(({ id }) => id === generated.lead)?.name;
  return (
    <Stack gap="sm">
      <Text fz="xs" className="wm-quiet">
        {t('panel.hint')}
      </Text>
      <div>
        {held('action')}
        {mark('action')}
      </div>
      <div>
        {held('recommendation')}
        {mark('recommendation')}
      </div>
      <div>
        <Controller
          control={control}
          name="lead"
          render={({ field }) => (
            <NativeSelect
              {...field}
              label={t('field.lead')}
              data={[
                {
                  value: '',
                  label: proposed === undefined ? t('noLead') : t('field.leadOfRequirement', { lead: proposed }),
                },
                ...record.institutions.map(({ id, name }) => ({ value: id, label: name })),
                ...(proposed === undefined ? [] : [{ value: noLead, label: t('field.leadNobody') }]),
              ]}
            />
          )}
        />
        {mark('lead')}
      </div>
      <div>
        <Controller
          control={control}
          name="partners"
          render={({ field }) => (
            <TagsInput {...field} label={t('field.partners')} description={t('field.partnersHint')} maxTags={50} />
          )}
        />
        {mark('partners')}
      </div>
      <Group grow align="flex-start">
        <div>
          {held('starts')}
          {mark('starts')}
        </div>
        <div>
          {held('ends')}
          {mark('ends')}
        </div>
      </Group>
      {step.ends < step.starts && (
        <Text fz="xs" role="alert" c="var(--wm-look-again)">
          {t('field.endsBeforeStarts')}
        </Text>
      )}
      <div>
        {generated.indicator !== null && <IndicatorText indicator={generated.indicator} />}
        {held('indicator')}
        {mark('indicator')}
      </div>
    </Stack>
  );
};
