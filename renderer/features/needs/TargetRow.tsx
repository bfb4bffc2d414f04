import { NativeSelect, Table, Text, VisuallyHidden } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { NationalPriority, type RequirementFinding, textIn } from '../../../shared/model';
import { useConsultation, useRecordForm } from '../../session';
import { LevelFace, PackText } from '../../ui';

const priorities = NationalPriority.options;
const Agreed = z.object({
  level: z.union([z.number(), z.literal('')]),
  priority: z.union([NationalPriority, z.literal('')]),
  lead: z.string(),
});
type Agreed = z.infer<typeof Agreed>;
const nothingAgreed: Agreed = { level: '', priority: '', lead: '' };

interface Props {
  readonly finding: RequirementFinding;
  /** Whether the address leads here. */
  readonly arrived: boolean;
}

/** What is agreed for one requirement; each choice is saved as it is made. */
export const TargetRow = ({ finding, arrived }: Props) => {
  const { t, i18n } = useTranslation(['needs', 'domain']);
  const { pack, record } = useConsultation();
  const { control, watch } = useRecordForm({
    schema: Agreed,
    kind: 'target',
    record: finding.id,
    empty: nothingAgreed,
  });
  const [level, lead] = watch(['level', 'lead']);
  const requirement = pack.requirements.get(finding.id);
  const levels = [...pack.pack.levels].sort((a, b) => a.level - b.level);
  const nameOf = (level: number): string => {
    const known = levels.find((one) => one.level === level);
    return t('domain:level.named', {
      level,
      name: known ? textIn(known.name, i18n.language) : t('domain:level.zero'),
    });
  };
  const proposed = requirement?.target ?? levels.at(-1)?.level ?? 0;
  const leadName = record.institutions.find(({ id }) => id === lead)?.name;
  const below = level !== '' && finding.low !== null && level < finding.low;
  const applicable = finding.criteria.filter((criterion) => criterion.applicable);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Text span fz="xs" className="wm-quiet wm-symbol">
          {finding.id}
        </Text>{' '}
        <span dir="auto">{requirement && <PackText text={requirement.title} dense />}</span>
      </Table.Th>
      <Table.Td>
        <LevelFace
          range={finding}
          levels={pack.pack.levels}
          notKnown={applicable.length > 0 && applicable.every(({ state }) => state === 'unknown')}
          named={false}
        />
      </Table.Td>
      <Table.Td>
        <div className="wm-target">
          <Controller
            control={control}
            name="level"
            render={({ field }) => (
              <NativeSelect
                {...field}
                size="xs"
                aria-label={t('targets.levelOf', { requirement: finding.id })}
                aria-describedby={`target-${finding.id}`}
                data-arrival={arrived || undefined}
                onChange={({ currentTarget: { value } }) => field.onChange(value === '' ? '' : Number(value))}
                data={[
                  { value: '', label: t('targets.proposed', { level: nameOf(proposed) }) },
                  ...[0, ...levels.map(({ level }) => level)].map((level) => ({
                    value: String(level),
                    label: nameOf(level),
                  })),
                ]}
              />
            )}
          />
          <Text span className="wm-target-mark">
            <span aria-hidden="true">{level === '' ? ' ' : '✓'}</span>
            <VisuallyHidden>{t(level === '' ? 'targets.notAgreed' : 'targets.agreed')}</VisuallyHidden>
          </Text>
        </div>
        <Text fz="xs" id={`target-${finding.id}`} c={below ? 'var(--wm-look-again)' : 'var(--wm-quiet)'}>
          {below && (
            <>
              <span aria-hidden="true">▲</span> {t('targets.belowNow')}{' '}
            </>
          )}
          {level !== '' && level !== proposed && t('targets.packProposes', { level: proposed })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Controller
          control={control}
          name="priority"
          render={({ field }) => (
            <NativeSelect
              {...field}
              size="xs"
              aria-label={t('targets.priorityOf', { requirement: finding.id })}
              data={[
                { value: '', label: t('targets.noPriority') },
                ...priorities.map((value) => ({ value, label: t(`domain:priority.${value}`) })),
              ]}
            />
          )}
        />
      </Table.Td>
      <Table.Td>
        <Controller
          control={control}
          name="lead"
          render={({ field }) => (
            <NativeSelect
              {...field}
              size="xs"
              aria-label={t('targets.leadOf', { requirement: finding.id })}
              title={leadName}
              data={[
                { value: '', label: t('targets.noLead') },
                ...record.institutions.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        />
      </Table.Td>
    </Table.Tr>
  );
};
