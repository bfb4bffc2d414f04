import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion, Determination } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import { PackText, StateMark, useAnswerWords } from '../../ui';
import { useSpeaker, useThingName } from '../answers';
import { answerKey } from '../things';
import type { AnswerChange, Side, StatementChange } from './comparison';

interface Props {
  readonly pack: LoadedPack;
  readonly before: Side;
  readonly after: Side;
  readonly statements: readonly StatementChange[];
}

/** The statements behind a change of level, and the answers and determinations that account for each. */
export const StatementChanges = ({ pack, before, after, statements }: Props) => {
  const { t } = useTranslation(['baseline', 'domain', 'parts']);
  const words = useAnswerWords();
  const then = useSpeaker(before.record);
  const now = useSpeaker(after.record);
  const thenNamed = useThingName(before.record);
  const nowNamed = useThingName(after.record);

  const answered = (criterion: Criterion, { interview, item, was, is }: AnswerChange): string => {
    const { speakerOf, dayOf } = is ? now : then;
    const said = (answer: AnswerChange['was']): string =>
      answer
        ? t('parts:answerOn', { value: words(criterion, answer.value), basis: t(`domain:basis.${answer.basis}`) })
        : '';
    const speaker = speakerOf(interview, criterion.id, item);
    const thing = (is ? nowNamed : thenNamed)(criterion, item);
    const about = {
      speaker: thing === null ? speaker : t('parts:things.saidOf', { speaker, thing }),
      day: dayOf(interview),
    };
    if (was && is) return t('answerChanged', { ...about, before: said(was), after: said(is) });
    return is ? t('answerNew', { ...about, answer: said(is) }) : t('answerGone', { ...about, answer: said(was) });
  };
  const determined = (criterion: Criterion, was: Determination | null, is: Determination | null): string => {
    if (!is) return t('determinationGone');
    const about = { value: words(criterion, is.value), rationale: is.rationale };
    return was ? t('determinationChanged', about) : t('determinationNew', about);
  };
  return (
    <ul className="wm-changes">
      {statements.map(({ criterion: id, was, is, turn, answers, determination }) => {
        const criterion = pack.criteria.get(id)?.criterion;
        return (
          criterion && (
            <li key={id}>
              <Text fz="xs" dir="auto">
                <span className="wm-quiet wm-symbol">{id}</span> <PackText text={criterion.statement} dense />
              </Text>
              <Text fz="xs" component="div">
                <strong>{t(`statementTurn.${turn}`)}</strong>{' '}
                <span className="wm-changes-states">
                  {was.hidden ? t('notAsked') : <StateMark state={was.state} />}{' '}
                  <span className="wm-quiet">{t('thenNow')}</span>{' '}
                  {is.hidden ? t('notAsked') : <StateMark state={is.state} />}
                </span>
              </Text>
              <ul>
                {answers.map((change) => (
                  <li key={answerKey(change)}>
                    <bdi>{answered(criterion, change)}</bdi>
                  </li>
                ))}
                {determination && (
                  <li>
                    <bdi>{determined(criterion, determination.was, determination.is)}</bdi>
                  </li>
                )}
                {answers.length === 0 && !determination && <li>{t('otherCause')}</li>}
              </ul>
            </li>
          )
        );
      })}
    </ul>
  );
};
