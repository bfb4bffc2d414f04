import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatDate, formatNumber } from '../../../shared/messages';
import type { PackLanguage } from '../../../shared/model';
import type { ShelvedPack } from '../../packs/shelf';
import { useInstalledPacks } from '../../session';
import { formatMoment } from '../../ui';
import type { NamedUse } from './usePackUses';

/** How a language is called, and how far a pack speaks it. */
export const LanguageLine = ({ language }: { readonly language: PackLanguage }) => {
  const { t, i18n } = useTranslation('packs');
  const { tag, total, missing, outdated } = language;
  const name = new Intl.DisplayNames(i18n.language, { type: 'language' }).of(tag) ?? tag;
  const number = (count: number): string => formatNumber(count, i18n.language);
  const called = { language: name, total: number(total), missing: number(missing), outdated: number(outdated) };
  if (missing > 0 && outdated > 0) return t('language.both', called);
  if (missing > 0) return t('language.missing', { ...called, count: missing });
  if (outdated > 0) return t('language.outdated', { ...called, count: outdated });
  return t('language.whole', called);
};

/** Who published a pack and when; and how it came to this computer. */
export const Origin = ({ pack }: { readonly pack: ShelvedPack }) => {
  const { t, i18n } = useTranslation('packs');
  const installed = useInstalledPacks().find(({ header }) => header.hash === pack.header.hash);
  const { publisher, publishedOn } = pack.header;
  const day = publishedOn === undefined ? undefined : formatDate(publishedOn, i18n.language);
  const named = publisher ?? (pack.origin === 'shipped' ? undefined : t('noPublisher'));
  const on = installed && formatMoment(Date.parse(installed.on), i18n.language);
  return (
    <>
      {named !== undefined && <bdi>{day === undefined ? named : t('published', { publisher: named, day })}</bdi>}
      <Text fz={named === undefined ? undefined : 'xs'} className={named === undefined ? undefined : 'wm-quiet'}>
        {pack.origin === 'shipped'
          ? t('shipped')
          : installed &&
            (installed.by === '' ? t('installedOn', { day: on }) : t('installedBy', { day: on, author: installed.by }))}
      </Text>
    </>
  );
};

const shown = 3;

/** The consultations that a pack is used by, each a way to it. */
export const UseList = ({ uses }: { readonly uses: readonly NamedUse[] }) => {
  const { t } = useTranslation('packs');
  if (uses.length === 0) return <span className="wm-quiet">{t('use.none')}</span>;
  return (
    <ul className="wm-pack-uses">
      {uses.slice(0, shown).map(({ scope, title, by }) => (
        <li key={scope}>
          <Link href={`/c/${scope}`} className="wm-row-link">
            <bdi>{t(`use.${by}`, { title })}</bdi>
          </Link>
        </li>
      ))}
      {uses.length > shown && <li className="wm-quiet">{t('use.more', { count: uses.length - shown })}</li>}
    </ul>
  );
};
