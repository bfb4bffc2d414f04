import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion, Pack, PackStep, Requirement } from '../../../shared/model';
import { type NormFound, noUses, usesAt } from '../../../shared/norms';
import { PackText, Pager, usePages } from '../../ui';
import { RequirementUses } from './RequirementUses';
import { useNormUses } from './useNorms';

interface Props {
  readonly found: readonly NormFound[];
  readonly onSight: ((requirement: string) => void) | null;
}

interface Asked {
  readonly pack: Pack;
  readonly requirement: Requirement;
  readonly criterion: Criterion;
}
interface Stepped extends Asked {
  readonly step: PackStep;
  /** It can start from the instrument, and is not only a step of a requirement that rests on it. */
  readonly model: boolean;
}

const rows = 20;
const keyOf = ({ pack, requirement }: { readonly pack: Pack; readonly requirement: Requirement }): string =>
  `${pack.id} ${requirement.id}`;
const distinct = <T,>(all: readonly T[], key: (one: T) => string): readonly T[] =>
  [...new Map([...all].reverse().map((one) => [key(one), one])).values()].reverse();

/** Requirements, questions and steps across packs that rest on the instruments found, each once. */
export const FoundUses = ({ found, onSight }: Props) => {
  const { t } = useTranslation('norms');
  const all = useNormUses();
  const uses = found.map(({ norm, clauses }) => usesAt(all.get(norm.id) ?? noUses, clauses));
  const requirements = distinct(
    uses.flatMap((use) => use.requirements),
    keyOf,
  );
  const questions: readonly Asked[] = requirements.flatMap(({ pack, requirement }) =>
    requirement.criteria.map((criterion) => ({ pack, requirement, criterion })),
  );
  const models = uses.flatMap((use) => use.models).map((use) => ({ ...use, model: true }));
  const steps = distinct(
    [...models, ...questions.map((asked) => ({ ...asked, model: false }))].flatMap((one): Stepped[] =>
      one.criterion.step ? [{ ...one, step: one.criterion.step }] : [],
    ),
    ({ pack, criterion }) => `${pack.id} ${criterion.id}`,
  );
  const shown = {
    requirements: usePages(requirements, rows),
    questions: usePages(questions, rows),
    steps: usePages(steps, rows),
  };
  if (found.length === 0) return null;
  if (requirements.length + steps.length === 0)
    return (
      <Text className="wm-quiet" mt="md">
        {t('nothing.found')}
      </Text>
    );
  return (
    <>
      {requirements.length > 0 && (
        <section>
          <h2>{t('requirementsFound', { count: requirements.length })}</h2>
          <RequirementUses uses={shown.requirements.rows} onSight={onSight} />
          <Pager {...shown.requirements} />
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h2>{t('questionsFound', { count: questions.length })}</h2>
          <ul className="wm-norm-uses">
            {shown.questions.rows.map(({ pack, criterion }) => (
              <li key={`${pack.id} ${criterion.id}`} className="wm-norm-plain">
                <span className="wm-symbol">{criterion.id}</span>{' '}
                <bdi>
                  <PackText text={criterion.question} pack={pack} dense />
                </bdi>
              </li>
            ))}
          </ul>
          <Pager {...shown.questions} />
        </section>
      )}
      {steps.length > 0 && (
        <section>
          <h2>{t('stepsFound', { count: steps.length })}</h2>
          <ul className="wm-norm-uses">
            {shown.steps.rows.map(({ pack, criterion, step, model }) => (
              <li key={`${pack.id} ${criterion.id}`} className="wm-norm-plain">
                <span className="wm-symbol">{criterion.id}</span>{' '}
                <bdi>
                  <PackText text={step.action} pack={pack} dense />
                </bdi>
                {model && <span className="wm-norm-about">{t('startsHere')}</span>}
              </li>
            ))}
          </ul>
          <Pager {...shown.steps} />
        </section>
      )}
    </>
  );
};
