import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/messages';
import { useConsultation } from '../../session';
import { PackText } from '../../ui';
import type { Briefing } from './briefing';

/** As many questions as one page of paper holds with room to write. */
const perPage = 11;

/**
 * One page for each institution, for the briefing in the evening. Paper may be lost: it says what is asked and why, and
 * nothing of what anybody answered.
 */
export const PrintedBriefings = ({ briefings }: { readonly briefings: readonly Briefing[] }) => {
  const { t, i18n } = useTranslation('evening');
  const { record } = useConsultation();
  const asked = briefings.filter(({ toAsk }) => toAsk.length > 0);
  return (
    <div className="wm-briefings-printed" aria-hidden="true">
      {asked.map(({ interview, toAsk }) => (
        <section key={interview.id}>
          <h2>
            <bdi>{record.institutions.find(({ id }) => id === interview.institution)?.name ?? t('noInstitution')}</bdi>
          </h2>
          <p>
            {interview.heldOn === undefined
              ? t('briefing.count', { count: toAsk.length })
              : t('print.head', { day: formatDate(interview.heldOn, i18n.language), count: toAsk.length })}
          </p>
          <ol>
            {toAsk.slice(0, perPage).map(({ criterion, why }) => (
              <li key={criterion.id}>
                <p dir="auto">
                  <PackText text={criterion.question} />
                </p>
                <p className="wm-printed-statement" dir="auto">
                  <PackText text={criterion.statement} />
                </p>
                <p className="wm-printed-why">
                  {t('print.why', { criterion: criterion.id, why: t(`why.${why}`), level: criterion.level })}
                </p>
              </li>
            ))}
          </ol>
          {toAsk.length > perPage && <p>{t('print.further', { count: toAsk.length - perPage })}</p>}
        </section>
      ))}
    </div>
  );
};
