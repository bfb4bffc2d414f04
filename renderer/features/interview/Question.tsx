import { Group, List, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, type RefObject, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import { type Pack, textIn } from '../../../shared/model';
import { Fold, PackText, StateMark } from '../../ui';
import { SourceList } from '../norms';
import { useKindLabel } from '../prepare/useKindLabel';
import type { Condition } from '../statements';
import { InBoth } from './Beside';
import type { AgendaItem } from './agenda';
import { KeyButton } from './KeyButton';

interface Props {
  readonly item: AgendaItem;
  /** How many questions the pack has. */
  readonly total: number;
  readonly levels: Pack['levels'];
  /** On what it depends whether this is asked; empty where nothing hides it. */
  readonly hiddenBy: readonly Condition[];
  /** What the last step passed over, and why. */
  readonly passed: ReactNode;
  /** The second language; null: none. */
  readonly beside: string | null;
  readonly guidance: boolean;
  readonly onGuidance: (shown: boolean) => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Whether the address leads here. */
  readonly arrived: boolean;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** What opens the statements of others. */
  readonly others: ReactNode;
}

const Asked = ({
  item,
  total,
  levels,
  hiddenBy,
  passed,
  beside,
  guidance,
  onGuidance,
  heading,
  arrived,
  onPrevious,
  onNext,
  others,
}: Props) => {
  const { t, i18n } = useTranslation(['interview', 'domain', 'norms']);
  const { criterion, requirement, number } = item;
  const kindLabel = useKindLabel();
  const level = levels.find((known) => known.level === criterion.level);
  return (
    <>
      {passed}
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className="wm-question-place">
          <Text fz="xs" fw={600} dir="auto">
            <PackText text={requirement.title} dense />
          </Text>
          <Text fz="xs" className="wm-quiet">
            {t('place', { number, total })}
            {' · '}
            <span className="wm-symbol">{criterion.id}</span>
            {' · '}
            {t(`domain:dimension.${criterion.dimension}`)}
            {level && ` · ${t('domain:level.named', { level: level.level, name: textIn(level.name, i18n.language) })}`}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <KeyButton press="↑" spoken="ArrowUp" disabled={!onPrevious} onPress={() => onPrevious?.()}>
            {t('previous')}
          </KeyButton>
          <KeyButton press="↓" spoken="ArrowDown" disabled={!onNext} onPress={() => onNext?.()}>
            {t('next')}
          </KeyButton>
          {others}
        </Group>
      </Group>
      <InBoth text={criterion.question} language={beside} className="wm-question-both">
        <Title
          order={2}
          ref={heading}
          tabIndex={-1}
          data-hint="question"
          data-arrival={arrived || undefined}
          className="wm-question"
          dir="auto"
        >
          <PackText text={criterion.question} />
        </Title>
      </InBoth>
      {hiddenBy.length > 0 && (
        <div className="wm-look-again">
          <Text>{t('hidden.text')}</Text>
          <List size="sm">
            {hiddenBy.map(({ criterion: other, state }) => (
              <List.Item key={other.id}>
                <span className="wm-symbol">{other.id}</span> <PackText text={other.statement} dense />{' '}
                <StateMark state={state} />
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <div>
        <Title order={3} className="wm-quiet">
          {criterion.answer === 'status' ? t('statement.status') : t('statement.other')}
        </Title>
        <InBoth text={criterion.statement} language={beside}>
          <Text className="wm-measure" dir="auto">
            <PackText text={criterion.statement} />
          </Text>
        </InBoth>
      </div>
      <details className="wm-guidance" open={guidance} onToggle={({ currentTarget }) => onGuidance(currentTarget.open)}>
        <summary>{t('guidance.title')}</summary>
        <Stack gap="xs" pt={4} className={beside === null ? 'wm-measure' : undefined}>
          {criterion.guidance !== undefined && (
            <InBoth text={criterion.guidance} language={beside}>
              <Text dir="auto">
                <PackText text={criterion.guidance} />
              </Text>
            </InBoth>
          )}
          <Text>
            <Text span fw={600}>
              {t('guidance.ask')}
            </Text>{' '}
            {criterion.ask.length > 0 ? formatList(criterion.ask.map(kindLabel), i18n.language) : t('guidance.anyone')}
          </Text>
        </Stack>
      </details>
      <Fold key={requirement.id} summary={t('norms:sources', { count: requirement.sources.length })}>
        {() => <SourceList sources={requirement.sources} />}
      </Fold>
    </>
  );
};

/** What is asked, what must be true for "yes", and what to probe for. An answer to it draws none of this anew. */
export const Question = memo(Asked);
