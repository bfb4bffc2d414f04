import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Step, textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { type Filter, everyStep, withoutLead } from './filter';

interface Props {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly shown: number;
  /** Choices of the view that is filtered. */
  readonly children?: ReactNode;
}

const kinds = Step.shape.kind.options;

export const StepFilters = ({ filter, setFilter, shown, children }: Props) => {
  const { t, i18n } = useTranslation(['roadmap', 'domain']);
  const { pack, record, roadMap } = useConsultation();
  const total = roadMap.steps.length;
  const requirements = pack.pack.requirements.filter(({ id }) => roadMap.steps.some((step) => step.requirement === id));
  const leads = record.institutions.filter(({ id }) => roadMap.steps.some((step) => step.lead === id));
  return (
    <Group align="flex-end" gap="sm" mb="xs" className="wm-noprint">
      <NativeSelect
        label={t('filter.kind')}
        size="xs"
        value={filter.kind}
        onChange={({ currentTarget: { value } }) =>
          setFilter({ ...filter, kind: kinds.find((kind) => kind === value) ?? '' })
        }
        data={[
          { value: '', label: t('filter.all') },
          ...kinds.map((kind) => ({ value: kind, label: t(`domain:stepKind.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.requirement')}
        size="xs"
        w={200}
        value={filter.requirement}
        onChange={({ currentTarget }) => setFilter({ ...filter, requirement: currentTarget.value })}
        data={[
          { value: '', label: t('filter.all') },
          ...requirements.map(({ id, title }) => ({ value: id, label: `${id} ${textIn(title, i18n.language)}` })),
        ]}
      />
      <NativeSelect
        label={t('filter.lead')}
        size="xs"
        w={200}
        value={filter.lead}
        onChange={({ currentTarget }) => setFilter({ ...filter, lead: currentTarget.value })}
        data={[
          { value: '', label: t('filter.all') },
          { value: withoutLead, label: t('noLead') },
          ...leads.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {children}
      {shown < total && (
        <Button variant="subtle" size="xs" onClick={() => setFilter(everyStep)}>
          {t('filter.clear')}
        </Button>
      )}
      <Text fz="xs" role="status" className="wm-quiet">
        {shown < total && t('filter.shown', { shown, total })}
      </Text>
    </Group>
  );
};
