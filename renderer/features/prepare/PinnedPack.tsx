import { Alert, Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languagesOf, translationState } from '../../../shared/translation';
import { useConsultation } from '../../session';
import { PackText } from '../../ui';
import { OtherVersions } from '../migration';
import type { PhaseProps } from '../phase';
import { LanguageLine } from '../packs';
import { RemovedNotice } from './RemovedNotice';
import { Section } from './Section';
import { packPin } from './openPoints';

/** So much of a hash is compared by eye; the whole of it is in the title. */
const shown = 16;

/** The pack that this consultation keeps: id, version, and the text with which it began. */
export const PinnedPack = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t } = useTranslation('prepare');
  const { pack, packHash, record, edit } = useConsultation();
  const [done, setDone] = useState(false);
  const languages = useMemo(
    () => languagesOf(pack.pack).map((tag) => ({ tag, ...translationState(pack.pack, tag) })),
    [pack],
  );
  const pinned = record.consultation.packHash;
  const pin = packPin(pinned, packHash);
  const contents = t('pack.contentsBoth', {
    requirements: t('pack.requirements', { count: pack.requirements.size }),
    criteria: t('pack.criteria', { count: pack.criteria.size }),
  });
  const pinHere = (): void => {
    void edit([{ kind: 'consultation', record: record.consultation.id, field: 'packHash', value: packHash }]);
    setDone(true);
  };
  return (
    <Section id="prepare-pack" title={t('pack.title')} text={t('pack.text')}>
      <dl className="wm-facts">
        <dt>{t('pack.name')}</dt>
        <dd>
          <bdi>
            <PackText text={pack.pack.title} />
          </bdi>
        </dd>
        <dt>{t('pack.version')}</dt>
        <dd>
          <bdi>{pack.reference}</bdi>
        </dd>
        <dt>{t('pack.contents')}</dt>
        <dd>{contents}</dd>
        <dt>{t('pack.languages')}</dt>
        <dd>
          {languages.map((language) => (
            <div key={language.tag}>
              <LanguageLine language={language} />
            </div>
          ))}
        </dd>
        <dt>{t('pack.hash')}</dt>
        <dd>
          <bdi className="wm-hash" title={packHash}>
            {t('pack.hashShort', { start: packHash.slice(0, shown) })}
          </bdi>
        </dd>
        <dt>{t('pack.pinned')}</dt>
        <dd>
          {pinned === undefined ? (
            t('pack.none')
          ) : (
            <Group gap="sm">
              <bdi className="wm-hash" title={pinned}>
                {t('pack.hashShort', { start: pinned.slice(0, shown) })}
              </bdi>
              <span className="wm-quiet">{t(pin === 'pinned' ? 'pack.same' : 'pack.other')}</span>
            </Group>
          )}
        </dd>
      </dl>
      {pin !== 'pinned' && (
        <Alert color={pin === 'otherPack' ? 'yellow' : 'accent'} className="wm-measure" variant="light">
          <Stack gap="sm">
            {t(pin === 'otherPack' ? 'pack.otherText' : 'pack.noneText')}
            <Group>
              <Button variant="default" onClick={pinHere}>
                {t('pack.pin')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      <OtherVersions go={go} />
      <RemovedNotice text={done && pin === 'pinned' ? t('pack.done') : ''} />
    </Section>
  );
};
