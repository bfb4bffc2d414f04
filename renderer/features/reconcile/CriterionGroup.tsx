import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { EmptyState, PackText } from '../../ui';
import type { PhaseProps } from '../phase';
import { ChoiceList } from './ChoiceList';
import { CriterionDetail } from './CriterionDetail';
import type { Group, WorkItem } from './workList';

interface Props {
  readonly group: Group;
  /** Every criterion: one that has just been determined stays open, though it has left its group. */
  readonly all: readonly WorkItem[];
  readonly items: readonly WorkItem[];
  /** The criterion to begin with, where the address names one. */
  readonly begin: string | null;
  readonly go: PhaseProps['go'];
}

const everything = '';

/** One group of the work list: its criteria, and the one that is looked at. */
export const CriterionGroup = ({ group, all, items, begin, go }: Props) => {
  const { t, i18n } = useTranslation('reconcile');
  const { pack } = useConsultation();
  const [requirement, setRequirement] = useState(everything);
  const shown = requirement === everything ? items : items.filter((item) => item.requirement.id === requirement);
  const [open, setOpen] = useState({ id: begin ?? items[0]?.criterion.id ?? '', index: 0, arrived: false });
  const chosen = shown.findIndex(({ criterion }) => criterion.id === open.id);
  const item = all.find(({ criterion }) => criterion.id === open.id);

  const choose = (index: number, arrived: boolean): void => {
    const next = shown[index];
    if (next) setOpen({ id: next.criterion.id, index, arrived });
  };
  const after = chosen < 0 ? open.index : chosen + 1;
  const filter = (wanted: string): void => {
    setRequirement(wanted);
    const first = items.find((one) => wanted === everything || one.requirement.id === wanted);
    if (first) setOpen({ id: first.criterion.id, index: 0, arrived: false });
  };

  if (items.length === 0 && !item)
    return <EmptyState title={t(`group.${group}.empty`)} text={t(`group.${group}.emptyText`)} />;
  const countIn = (id: string): number => items.filter((one) => one.requirement.id === id).length;
  return (
    <div className="wm-reconcile">
      <div className="wm-reconcile-list">
        <Text fz="xs" className="wm-quiet">
          {t(`group.${group}.explained`)}
        </Text>
        <NativeSelect
          label={t('filter')}
          value={requirement}
          onChange={({ currentTarget }) => filter(currentTarget.value)}
          data={[
            { value: everything, label: t('filterAll', { count: items.length }) },
            ...pack.pack.requirements
              .filter(({ id }) => countIn(id) > 0 || id === requirement)
              .map(({ id, title }) => ({
                value: id,
                label: t('filterOne', { title: textIn(title, i18n.language), count: countIn(id) }),
              })),
          ]}
        />
        {shown.length === 0 ? (
          <Text className="wm-quiet">{t(`group.${group}.empty`)}</Text>
        ) : (
          <ChoiceList
            label={t(`group.${group}.name`)}
            count={shown.length}
            chosen={chosen}
            after={open.index}
            keyOf={(index) => shown[index]?.criterion.id ?? String(index)}
            onChoose={(index) => choose(index, false)}
          >
            {(index) => {
              const row = shown[index];
              if (!row) return null;
              return (
                <>
                  <span className="wm-quiet wm-symbol">{row.criterion.id}</span>
                  <span className="wm-choice-text" dir="auto">
                    <PackText text={row.criterion.statement} dense />
                  </span>
                </>
              );
            }}
          </ChoiceList>
        )}
      </div>
      <div className="wm-reconcile-detail">
        {item && (
          <CriterionDetail
            key={item.criterion.id}
            item={item}
            onNext={after < shown.length ? () => choose(after, true) : null}
            arrived={open.arrived}
            named={item.criterion.id === begin}
            go={go}
          />
        )}
      </div>
    </div>
  );
};
