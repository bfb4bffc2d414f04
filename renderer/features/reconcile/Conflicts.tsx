import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../shared/log';
import { EmptyState } from '../../ui';
import { ChoiceList } from './ChoiceList';
import { ConflictDetail } from './ConflictDetail';
import { useChangeWords } from './useChangeWords';

interface Props {
  readonly conflicts: readonly Conflict[];
}

const idOf = ({ versions }: Conflict): string => versions[0].id;

/** Fields that two people wrote without seeing each other's words. */
export const Conflicts = ({ conflicts }: Props) => {
  const { t } = useTranslation('reconcile');
  const words = useChangeWords();
  const [at, setAt] = useState(0);
  const [settled, setSettled] = useState(false);
  const chosen = Math.min(at, conflicts.length - 1);
  const conflict = conflicts[chosen];
  const note = settled && (
    <Text role="status" mb="sm">
      {t('conflict.settled')}
    </Text>
  );
  if (!conflict)
    return (
      <>
        {note}
        <EmptyState title={t('group.conflicts.empty')} text={t('group.conflicts.emptyText')} />
      </>
    );
  return (
    <div className="wm-reconcile">
      <div className="wm-reconcile-list">
        <Text fz="xs" className="wm-quiet">
          {t('group.conflicts.explained')}
        </Text>
        <ChoiceList
          label={t('group.conflicts.name')}
          count={conflicts.length}
          chosen={chosen}
          after={chosen}
          keyOf={(index) => {
            const row = conflicts[index];
            return row ? idOf(row) : String(index);
          }}
          onChoose={setAt}
        >
          {(index) => {
            const row = conflicts[index];
            if (!row) return null;
            const { kind, record, field } = words.place(row.versions[0]);
            return (
              <>
                <span className="wm-quiet">{t('conflict.row', { kind, field })}</span>
                <span className="wm-choice-text">
                  <bdi>{record}</bdi>
                </span>
              </>
            );
          }}
        </ChoiceList>
      </div>
      <div className="wm-reconcile-detail">
        {note}
        <ConflictDetail key={idOf(conflict)} conflict={conflict} onSettled={() => setSettled(true)} />
      </div>
    </div>
  );
};
