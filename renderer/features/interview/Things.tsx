import { Anchor, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/model';
import { PackText, useAnswerWords } from '../../ui';
import type { PhaseProps } from '../phase';
import { placeKeys } from './answerKeys';
import { KeyButton } from './KeyButton';
import './things.css';
import type { Thing, Things as AllThings } from './useThings';

const SameForRest = ({ things }: { readonly things: AllThings }) => {
  const { t } = useTranslation('interview');
  return (
    <KeyButton
      press={placeKeys.same}
      disabled={things.current.value === null || things.rest === 0}
      onPress={things.sameForRest}
    >
      {t('things.same', { count: things.rest })}
    </KeyButton>
  );
};

interface RowProps {
  readonly thing: Thing;
  readonly criterion: Criterion;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const Row = ({ thing, criterion, chosen, onChoose }: RowProps) => {
  const { t } = useTranslation('interview');
  const words = useAnswerWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const noted = thing.value === null && thing.touched;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="wm-thing"
        aria-current={chosen ? 'step' : undefined}
        onClick={onChoose}
      >
        <span className="wm-thing-name">{thing.name === null ? t('things.ofAll') : <bdi>{thing.name}</bdi>}</span>
        <span className="wm-thing-answer" data-quiet={thing.value === null || undefined}>
          {thing.value === null ? t('navigator.answer.none') : <bdi>{words(criterion, thing.value)}</bdi>}
          {thing.followUp && <VisuallyHidden>{t('navigator.followUp')}</VisuallyHidden>}
          <span aria-hidden="true" className="wm-nav-flags">
            {noted && '✎'}
            {thing.followUp && '⚑'}
          </span>
          {noted && <VisuallyHidden>{t('navigator.noteOnly')}</VisuallyHidden>}
        </span>
      </button>
    </li>
  );
};

interface Props {
  readonly things: AllThings;
  readonly criterion: Criterion;
  readonly go: PhaseProps['go'];
}

/** The things for which a question is asked, each with its answer in this interview; one of them is the one spoken of. */
export const Things = memo(({ things, criterion, go }: Props) => {
  const { t } = useTranslation('interview');
  const { roster, list, current, named } = things;
  const asked = list.filter(({ item, value }) => item !== undefined && value !== null).length;
  return (
    <section aria-labelledby="things-title">
      <Group justify="space-between" align="center" gap="xs" mb={4}>
        <Title order={3} id="things-title" className="wm-quiet" dir="auto">
          {roster && <PackText text={roster.title} />}
          {named > 0 && ` · ${t('things.asked', { asked, count: named })}`}
        </Title>
        {named > 1 && <SameForRest things={things} />}
      </Group>
      {named === 0 ? (
        <Text className="wm-quiet wm-measure">
          {t('things.none')}{' '}
          <Anchor component="button" type="button" onClick={() => go('prepare', 'things')}>
            {t('things.name')}
          </Anchor>
        </Text>
      ) : (
        <ul className="wm-things">
          {list.map((thing) => (
            <Row
              key={thing.item ?? ''}
              thing={thing}
              criterion={criterion}
              chosen={thing.item === current.item}
              onChoose={() => things.choose(thing.item)}
            />
          ))}
        </ul>
      )}
    </section>
  );
});
Things.displayName = 'Things';

/** In the room only the thing that is spoken of, in large type: the answers for the others are nobody's to read there. */
export const ThingInTheRoom = ({ things }: { readonly things: AllThings }) => {
  const { t } = useTranslation('interview');
  const { list, current, named } = things;
  if (named === 0) return null;
  const place = list.filter(({ item }) => item !== undefined).findIndex(({ item }) => item === current.item) + 1;
  return (
    <Group justify="space-between" gap="xs">
      <Text fw={600} fz="xl" dir="auto">
        {current.name === null ? t('things.ofAll') : <bdi>{current.name}</bdi>}
        {place > 0 && (
          <Text span fz="sm" className="wm-quiet">
            {' '}
            {t('things.place', { place, count: named })}
          </Text>
        )}
      </Text>
      {named > 1 && <SameForRest things={things} />}
    </Group>
  );
};
