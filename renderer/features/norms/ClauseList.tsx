import { useTranslation } from 'react-i18next';
import type { NormClause } from '../../../shared/model';
import { formatList } from '../../../shared/messages';
import type { RequirementUse } from '../../../shared/norms';
import { NormText } from './NormText';

interface Props {
  readonly clauses: readonly NormClause[];
  readonly requirements: readonly RequirementUse[];
  /** The place that was asked for. */
  readonly asked: string | undefined;
}

/** The places of an instrument that packs cite: what each asks, in which verb, and who rests on it. */
export const ClauseList = ({ clauses, requirements, asked }: Props) => {
  const { t, i18n } = useTranslation(['norms', 'domain']);
  const { language } = i18n;
  return (
    <ul className="wm-norm-clauses">
      {clauses.map(({ at, asks, binding, seen }) => {
        const resting = requirements.filter(({ sources }) => sources.some((source) => source.at === at));
        return (
          <li key={at} aria-current={at === asked ? 'true' : undefined}>
            <span className="wm-norm-at">
              <bdi>{at}</bdi>
            </span>
            <span>
              {asks !== undefined && <NormText text={asks} />}
              <span className="wm-norm-about">
                {[
                  ...(binding
                    ? [
                        formatList(
                          binding.map((verb) => t(`domain:binding.${verb}`)),
                          language,
                        ),
                      ]
                    : []),
                  ...(seen === 'original' ? [] : [t(`clauseSeen.${seen}`)]),
                  ...resting.map(({ requirement }) => requirement.id),
                ].join(' · ')}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
