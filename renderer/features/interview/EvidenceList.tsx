import { Group, Kbd, Stack, Text } from '@mantine/core';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { AddEvidence } from './AddEvidence';
import { placeKeys } from './answerKeys';
import { type EvidenceEntry, expectedOf } from './evidence';
import { EvidenceRow } from './EvidenceRow';
import { useEvidence } from './useEvidence';

interface Props {
  readonly interview: string;
  readonly criterion: Criterion;
  /** Whether answers are read from documents, so that each needs one and the place in it. */
  readonly desk: boolean;
  /** Whether it must have a document. */
  readonly needed: boolean;
  /** The document to which the address leads. */
  readonly wanted: string | undefined;
}

const Evidence = ({ interview, criterion, desk, needed, wanted }: Props) => {
  const { t, i18n } = useTranslation('interview');
  const { listed, others, add, link, remove, see } = useEvidence(interview, criterion.id);
  const [message, setMessage] = useState('');
  const take = (entry: EvidenceEntry): void => {
    remove(entry);
    setMessage(t('evidence.removed', { title: entry.title }));
  };
  const listedNow = useCallback((title: string): void => setMessage(t('evidence.listed', { title })), [t]);
  const addTitle = useCallback(
    (title: string): void => {
      add(title);
      listedNow(title);
    },
    [add, listedNow],
  );
  const linkEntry = useCallback(
    ({ id, title }: EvidenceEntry): void => {
      link(id);
      listedNow(title);
    },
    [link, listedNow],
  );
  return (
    <section aria-labelledby="evidence-title">
      <Stack gap="xs">
        <Group gap="sm">
          <Text id="evidence-title" fw={600}>
            {t('evidence.title')} <Kbd aria-hidden="true">{placeKeys.evidence}</Kbd>
          </Text>
          {needed && listed.length === 0 && (
            <Text fz="xs" fw={600} className="wm-guarded-mark">
              <span aria-hidden="true">▲</span> {t('evidence.needed')}
            </Text>
          )}
        </Group>
        {(criterion.evidence ?? []).length > 0 && (
          <div role="group" aria-label={t('evidence.expected')} className="wm-chips">
            {expectedOf(criterion, i18n.language).map(({ key, text }) => {
              const entry = listed.find(({ expected }) => expected === key);
              return (
                <button
                  key={key}
                  type="button"
                  className="wm-chip"
                  aria-pressed={entry !== undefined}
                  onClick={() => {
                    if (entry) take(entry);
                    else {
                      add(text, key);
                      listedNow(text);
                    }
                  }}
                >
                  <span aria-hidden="true">{entry ? '✓' : '+'}</span> <bdi>{text}</bdi>
                </button>
              );
            })}
          </div>
        )}
        {listed.length > 0 && (
          <ul className="wm-plain-list">
            {listed.map((entry) => (
              <EvidenceRow
                key={entry.id}
                entry={entry}
                interview={interview}
                criterion={criterion.id}
                open={desk}
                arrived={entry.id === wanted}
                onSeen={(seen) => see(entry.id, seen)}
                onRemove={() => take(entry)}
              />
            ))}
          </ul>
        )}
        <AddEvidence others={others} onAdd={addTitle} onLink={linkEntry} />
        <Text role="status" fz="xs" className="wm-quiet wm-status">
          {message}
        </Text>
      </Stack>
    </section>
  );
};

/** The documents behind an answer: what the pack asks to see, ticked into the list with one act, and what else there is. */
export const EvidenceList = memo(Evidence);
