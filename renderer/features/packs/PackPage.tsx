import { Anchor, Text, Title } from '@mantine/core';
import { Fragment, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Requirement, textIn } from '../../../shared/model';
import type { LoadedPack } from '../../../shared/pack';
import type { ShelvedPack } from '../../packs/shelf';
import { readShelved, usePacks } from '../../session';
import { EmptyState, Fold, PackText, PageHeader } from '../../ui';
import { IssueList } from '../IssueList';
import { Citation } from '../norms';
import { LanguageLine, Origin, UseList } from './PackFacts';
import './packs.css';
import { useUsesOf } from './usePackUses';

const Criteria = ({ requirement, pack }: { readonly requirement: Requirement; readonly pack: LoadedPack['pack'] }) => {
  const { t, i18n } = useTranslation(['packs', 'domain']);
  const levels = pack.levels.filter(({ level }) => requirement.criteria.some((criterion) => criterion.level === level));
  return (
    <div className="wm-pack-criteria">
      <Text className="wm-measure" dir="auto">
        <PackText text={requirement.summary} pack={pack} />
      </Text>
      <Text fz="xs" className="wm-quiet wm-measure">
        {t('page.sources')}{' '}
        {requirement.sources.map(({ norm, at }, index) => (
          <Fragment key={`${norm} ${at ?? ''}`}>
            {index > 0 && ' · '}
            <Citation norm={norm} at={at} />
          </Fragment>
        ))}
      </Text>
      {levels.map(({ level, name }) => (
        <section key={level}>
          <Title order={4}>{t('page.level', { level, name: textIn(name, i18n.language) })}</Title>
          <ul>
            {requirement.criteria
              .filter((criterion) => criterion.level === level)
              .map(({ id, dimension, question, statement }) => (
                <li key={id}>
                  <Text fz="xs" className="wm-quiet">
                    <span className="wm-symbol">{id}</span> · {t(`domain:dimension.${dimension}`)}
                  </Text>
                  <div dir="auto">
                    <PackText text={statement} pack={pack} />
                  </div>
                  <Text fz="sm" className="wm-quiet" dir="auto">
                    <PackText text={question} pack={pack} dense />
                  </Text>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Contents = ({ pack: shelved }: { readonly pack: ShelvedPack }) => {
  const { t } = useTranslation('packs');
  const reading = use(readShelved(shelved));
  if (!reading.loaded)
    return (
      <>
        <Text>{t('page.unreadable')}</Text>
        <IssueList issues={reading.issues} />
      </>
    );
  const { pack } = reading.loaded;
  return (
    <section aria-labelledby="pack-requirements">
      <Title order={2} id="pack-requirements" mt="xl">
        {t('page.list')}
      </Title>
      {pack.requirements.map((requirement) => (
        <Fold
          key={requirement.id}
          summary={
            <h3 className="wm-pack-requirement">
              <span className="wm-symbol wm-quiet">{requirement.id}</span>{' '}
              <bdi>
                <PackText text={requirement.title} pack={pack} dense />
              </bdi>{' '}
              <span className="wm-quiet">{t('page.criteria', { count: requirement.criteria.length })}</span>
            </h3>
          }
        >
          {() => <Criteria requirement={requirement} pack={pack} />}
        </Fold>
      ))}
    </section>
  );
};

/** One pack: where it comes from, and everything that it asks. */
export const PackPage = ({ hash }: { readonly hash: string }) => {
  const { t, i18n } = useTranslation('packs');
  const usesOf = useUsesOf();
  const pack = usePacks().find(({ header }) => header.hash === hash);
  const back = (
    <Anchor component={Link} href="/packs">
      {t('page.back')}
    </Anchor>
  );
  if (!pack) return <EmptyState whole title={t('page.notFound')} text={t('page.notFoundText')} action={back} />;
  const { header, reference } = pack;
  return (
    <div className="wm-page">
      <PageHeader title={<bdi>{textIn(header.title, i18n.language)}</bdi>} task={t('page.task')} actions={back} />
      <dl className="wm-pack-facts" aria-label={t('page.facts')}>
        <dt>{t('page.version')}</dt>
        <dd>
          <bdi>{reference}</bdi>
        </dd>
        <dt>{t('page.publisher')}</dt>
        <dd>
          <Origin pack={pack} />
        </dd>
        <dt>{t('page.contents')}</dt>
        <dd>
          {t('page.contentsBoth', {
            requirements: t('page.requirements', { count: header.requirements }),
            criteria: t('page.criteria', { count: header.criteria }),
          })}
        </dd>
        <dt>{t('page.languages')}</dt>
        <dd>
          {header.languages.map((language) => (
            <div key={language.tag}>
              <LanguageLine language={language} />
            </div>
          ))}
        </dd>
        <dt>{t('page.use')}</dt>
        <dd>
          <UseList uses={usesOf(pack)} />
        </dd>
        <dt>{t('page.hash')}</dt>
        <dd>
          <bdi className="wm-pack-hash">{header.hash}</bdi>
        </dd>
      </dl>
      <Suspense>
        <Contents pack={pack} />
      </Suspense>
    </div>
  );
};
