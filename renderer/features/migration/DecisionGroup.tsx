import { Button, Group as Row, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Carried, type Decision, carriedKey } from '../../../shared/packVersions';
import { Differences } from './Differences';
import type { Group } from './groups';
import type { Difference } from './useDifferences';

interface Props {
  readonly group: Group;
  readonly title: string;
  readonly differences: readonly Difference[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly wordsOf: (one: Carried) => string;
  /** Absent where there is nothing to decide. */
  readonly onDecide?: (items: readonly Carried[], decision: Decision) => void;
}

const choices = ['keep', 'again'] as const;

/** What the other choice amounts to: an answer is asked again, an edit gives way to what the pack proposes. */
const otherwise = (one: Carried) => {
  switch (one.kind) {
    case 'edit':
      return 'againEdit';
    case 'cover':
      return 'againCover';
    case 'determination':
      return 'againDetermination';
    default:
      return 'again';
  }
};

/** Everything that rests on one criterion: what changed of it, and for each answer whether it still holds. */
export const DecisionGroup = ({ group: { about, items }, title, differences, decisions, wordsOf, onDecide }: Props) => {
  const { t } = useTranslation('migration');
  return (
    <section className="wm-move-group" aria-labelledby={`move-${about}`}>
      <Title order={3} id={`move-${about}`}>
        <span className="wm-symbol wm-quiet">{about}</span> <bdi>{title}</bdi>
      </Title>
      <Differences about={about} differences={differences} />
      {onDecide && items.length > 1 && (
        <Row gap={4} my={4} ms={-8}>
          {choices.map((choice) => (
            <Button
              key={choice}
              variant="subtle"
              size="compact-sm"
              aria-label={t(`${choice}AllOf`, { about })}
              onClick={() => onDecide(items, choice)}
            >
              {t(`${choice}All`, { count: items.length })}
            </Button>
          ))}
        </Row>
      )}
      <ul className="wm-move-list">
        {items.map((one) => {
          const key = carriedKey(one);
          const words = wordsOf(one);
          return (
            <li key={key} data-open={onDecide && !decisions.has(key) ? true : undefined}>
              <bdi>{words}</bdi>
              {onDecide && (
                <span className="wm-move-choice" role="group" aria-label={words}>
                  {choices.map((choice) => (
                    <Button
                      key={choice}
                      data-entry={choice}
                      variant={decisions.get(key) === choice ? 'light' : 'default'}
                      size="compact-sm"
                      aria-pressed={decisions.get(key) === choice}
                      onClick={() => onDecide([one], choice)}
                    >
                      {decisions.get(key) === choice && <span aria-hidden="true">✓&nbsp;</span>}
                      {t(choice === 'again' ? otherwise(one) : choice)}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
