import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Norm, isModel } from '../../../shared/model';
import { type NormUses, noUses } from '../../../shared/norms';
import { PackText } from '../../ui';
import { ClauseList } from './ClauseList';
import { ModelUses } from './ModelUses';
import { RequirementUses } from './RequirementUses';
import { useNormUses } from './useNorms';

interface Props {
  readonly norm: Norm;
  /** The place that was asked for. */
  readonly at: string | undefined;
  /** The level of its headings: beneath the title of a page, or of a panel. */
  readonly heading: 'h2' | 'h3';
  readonly onSight: ((requirement: string) => void) | null;
}

const Nothing = ({ norm, uses }: { readonly norm: Norm; readonly uses: NormUses }) => {
  const { t } = useTranslation('norms');
  if (uses.requirements.length + uses.models.length + uses.safeguards.length > 0) return null;
  return <Text className="wm-quiet">{t(isModel(norm) ? 'nothing.model' : 'nothing.other')}</Text>;
};

/** Everything that refers to an instrument: its clauses, requirements, steps and due diligence questions. */
export const NormUsesView = ({ norm, at, heading: Heading, onSight }: Props) => {
  const { t } = useTranslation('norms');
  const uses = useNormUses().get(norm.id) ?? noUses;
  const { requirements, models, safeguards } = uses;
  return (
    <>
      {norm.clauses && (
        <>
          <Heading>{t('clauses', { count: norm.clauses.length })}</Heading>
          <ClauseList clauses={norm.clauses} requirements={requirements} asked={at} />
        </>
      )}
      {requirements.length > 0 && (
        <>
          <Heading>{t('requirements', { count: requirements.length })}</Heading>
          <RequirementUses uses={requirements} onSight={onSight} />
        </>
      )}
      {models.length > 0 && (
        <>
          <Heading>{t('models', { count: models.length })}</Heading>
          <ModelUses uses={models} />
        </>
      )}
      {safeguards.length > 0 && (
        <>
          <Heading>{t('safeguards', { count: safeguards.length })}</Heading>
          <ul className="wm-norm-uses">
            {safeguards.map(({ id, question }) => (
              <li key={id} className="wm-norm-plain">
                <span className="wm-symbol">{id}</span>{' '}
                <bdi>
                  <PackText text={question} dense />
                </bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Nothing norm={norm} uses={uses} />
    </>
  );
};
