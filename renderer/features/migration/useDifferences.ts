import { useTranslation } from 'react-i18next';
import { formatList } from '../../../shared/messages';
import { type Criterion, type LocalText, sourceLanguage, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import type { PackChanges } from '../../../shared/packVersions';
import { useKindWords } from './useKindWords';

/** One way in which two versions differ, each side in words; null where a side has nothing to say. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** The language of both, where they are texts of the pack. */
  readonly language?: string;
}

type Sides = readonly [before: string, after: string, language?: string];

const difference = (label: string, [before, after, language]: Sides): Difference => ({
  label,
  before,
  after,
  ...(language === undefined ? {} : { language }),
});

/** What changed of one criterion, safeguard or context question, in the reader's language where that shows it. */
export const useDifferences = (before: LoadedPack, after: LoadedPack, changes: PackChanges) => {
  const { t, i18n } = useTranslation(['migration', 'domain']);
  const kinds = useKindWords();
  const source = sourceLanguage(before.pack);

  const texts = (a: LocalText | undefined, b: LocalText | undefined): Sides => {
    const read = (language: string): readonly [string, string] => [
      a === undefined ? '' : textIn(a, language),
      b === undefined ? '' : textIn(b, language),
    ];
    const [was, is] = read(i18n.language);
    // A translation that was not yet brought up to date shows nothing: the source does.
    return was === is ? [...read(source), source] : [was, is, i18n.language];
  };
  const levelName = ({ pack }: LoadedPack, level: number): string =>
    t('level', { level, name: textIn(pack.levels.find((known) => known.level === level)?.name ?? '', i18n.language) });
  const rule = (criterion: Criterion): string => {
    if (criterion.answer === 'status') return t('ruleStatus');
    if (criterion.answer === 'number') return criterion.metWhen;
    const states = Object.entries(criterion.metWhen).map(([choice, state]) =>
      t('ruleChoice', { choice, state: t(`domain:state.${state}`) }),
    );
    return formatList(states, i18n.language);
  };
  const names = (criterion: Criterion): string =>
    criterion.answer === 'choice'
      ? Object.entries(criterion.choices ?? {})
          .map(([choice, name]) => t('named', { choice, name: textIn(name, i18n.language) }))
          .join('; ')
      : '';
  const plain = (value: unknown): string =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

  const ofCriterion = (id: string): readonly Difference[] => {
    const change = changes.criteria.find((known) => known.id === id);
    if (!change?.before || !change.after) return [];
    const [{ criterion: was, requirement: from }, { criterion: is, requirement: to }] = [change.before, change.after];
    const sides: Readonly<Record<(typeof change.what)[number], Sides>> = {
      statement: texts(was.statement, is.statement),
      question: texts(was.question, is.question),
      level: [levelName(before, was.level), levelName(after, is.level)],
      dimension: [t(`domain:dimension.${was.dimension}`), t(`domain:dimension.${is.dimension}`)],
      moved: [from.id, to.id],
      answer: [kinds(was.answer), kinds(is.answer)],
      metWhen: [rule(was), rule(is)],
      choiceNames: [names(was), names(is)],
      repeat: [plain(was.repeat?.over), plain(is.repeat?.over)],
      guidance: texts(was.guidance, is.guidance),
      ask: [was.ask.join(', '), is.ask.join(', ')],
      evidence: [plain(was.evidence), plain(is.evidence)],
      when: [plain(was.when), plain(is.when)],
      bounds: [plain('bounds' in was ? was.bounds : ''), plain('bounds' in is ? is.bounds : '')],
      repeatRule: [plain(was.repeat?.rule), plain(is.repeat?.rule)],
      sameAs: [plain(was.sameAs), plain(is.sameAs)],
      step: texts(was.step?.action, is.step?.action),
      translation: texts(was.statement, is.statement),
    };
    return change.what.map((aspect) => difference(t(`aspect.${aspect}`), sides[aspect]));
  };

  return (id: string): readonly Difference[] => {
    const safeguard = changes.safeguards.find((known) => known.id === id);
    if (safeguard?.before && safeguard.after) {
      return [difference(t('aspect.question'), texts(safeguard.before.question, safeguard.after.question))];
    }
    const question = changes.questions.find((known) => known.id === id);
    if (question?.before && question.after) {
      return [
        difference(t('aspect.question'), texts(question.before.question, question.after.question)),
        ...(question.what.includes('choices')
          ? [
              {
                label: t('aspect.choices'),
                before: plain(question.before.choices),
                after: plain(question.after.choices),
              },
            ]
          : []),
      ];
    }
    return ofCriterion(id);
  };
};
