import { useTranslation } from 'react-i18next';
import { textIn } from '../../../shared/model';
import { useConsultation } from '../../session';
import { Section } from './Section';

/** So much of a hash is compared by eye; the whole of it is in the title. */
const shown = 16;

/** The pack that this consultation keeps. */
export const PinnedPack = () => {
  const { t, i18n } = useTranslation('prepare');
  const { pack, packHash } = useConsultation();
  const contents = t('pack.contentsBoth', {
    requirements: t('pack.requirements', { count: pack.requirements.size }),
    criteria: t('pack.criteria', { count: pack.criteria.size }),
  });
  return (
    <Section id="prepare-pack" title={t('pack.title')} text={t('pack.text')}>
      <dl className="wm-facts">
        <dt>{t('pack.name')}</dt>
        <dd>
          <bdi>{textIn(pack.pack.title, i18n.language)}</bdi>
        </dd>
        <dt>{t('pack.version')}</dt>
        <dd>
          <bdi>{pack.reference}</bdi>
        </dd>
        <dt>{t('pack.hash')}</dt>
        <dd>
          <bdi className="wm-hash" title={packHash}>
            {t('pack.hashShort', { start: packHash.slice(0, shown) })}
          </bdi>
        </dd>
        <dt>{t('pack.contents')}</dt>
        <dd>{contents}</dd>
      </dl>
    </Section>
  );
};
