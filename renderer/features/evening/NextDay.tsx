import { Anchor, Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatList } from '../../../shared/messages';
import type { Interview } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Fold, PackText, Pager, usePages } from '../../ui';
import type { PhaseProps } from '../phase';
import { useKindLabel } from '../prepare/useKindLabel';
import type { Briefing, LeftOver, OpenPoint } from './briefing';
import { BriefingSection } from './BriefingSection';

interface Props extends Pick<PhaseProps, 'go'> {
  /** The next day with interviews; undefined where none is planned. */
  readonly day: string | undefined;
  readonly briefings: readonly Briefing[];
  readonly left: LeftOver;
  readonly coming: readonly Interview[];
}

/** Open points that the coming day does not ask, each with who can be asked. */
const Left = ({ points, go }: { readonly points: readonly OpenPoint[] } & Pick<PhaseProps, 'go'>) => {
  const { t, i18n } = useTranslation('evening');
  const kindLabel = useKindLabel();
  const pages = usePages(points, 12);
  return (
    <>
      <ul className="wm-evening-points">
        {pages.rows.map(({ criterion: { id, statement, ask }, why }) => (
          <li key={id}>
            <Anchor component="button" type="button" className="wm-row-link" onClick={() => go('reconcile', id)}>
              <span className="wm-symbol wm-quiet">{id}</span>{' '}
              <span dir="auto">
                <PackText text={statement} dense />
              </span>
            </Anchor>
            <span className="wm-evening-kinds">{formatList(ask.map(kindLabel), i18n.language)}</span>
            <span className="wm-symbol">{t(`why.${why}`)}</span>
          </li>
        ))}
      </ul>
      <Pager {...pages} />
    </>
  );
};

/** The agenda of the coming day, institution by institution, and what it leaves open. */
export const NextDay = ({ day, briefings, left, coming, go }: Props) => {
  const { t, i18n } = useTranslation('evening');
  const { record } = useConsultation();
  const rest = (['later', 'unplanned', 'nobody'] as const).filter((part) => left[part].length > 0);
  return (
    <>
      <Title order={2} mt="xl" mb={4}>
        {day === undefined ? t('next.none') : t('next.title', { day: formatDate(day, i18n.language) })}
      </Title>
      {day === undefined ? (
        <>
          <Text className="wm-quiet wm-measure">{t('next.noneText')}</Text>
          <Button
            variant="default"
            mt="xs"
            onClick={() => go(record.institutions.length > 0 ? 'interview' : 'prepare')}
          >
            {t('next.plan')}
          </Button>
        </>
      ) : (
        <Text className="wm-quiet wm-measure">{t('next.explained')}</Text>
      )}
      {briefings.map((briefing) => (
        <BriefingSection key={briefing.interview.id} briefing={briefing} coming={coming} go={go} />
      ))}
      {rest.length > 0 && (
        <section className="wm-briefing">
          <Title order={3}>{day === undefined ? t('left.all') : t('left.title')}</Title>
          {rest.map((part) => (
            <Fold key={part} summary={t(`left.${part}`, { count: left[part].length })}>
              {() => <Left points={left[part]} go={go} />}
            </Fold>
          ))}
        </section>
      )}
    </>
  );
};
