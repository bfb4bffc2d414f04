import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PhaseProps } from '../../features/phase';
import { freezePart } from '../../features/baseline/part';
import { exportPart } from '../../features/documents/part';
import { offered, speak } from '../../messages/i18n';
import { useConsultations, useVault } from '../../session';
import { recordOfLog } from '../../../shared/projection';
import { pageKeys } from '../keys';
import type { Choice } from './Palette';

const schemes = ['light', 'dark', 'auto'] as const;

/** What can be done from everywhere: other consultations, the look and the language, the lock. */
export const useCommands = (showKeys: () => void): (() => readonly Choice[]) => {
  const { t, i18n } = useTranslation('shell');
  const { lock } = useVault();
  const consultations = useConsultations();
  const [, navigate] = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const command = (name: string, title: string, run: () => void, more: Partial<Choice> = {}): Choice => ({
    key: `command ${name}`,
    kind: 'command',
    title,
    run,
    ...more,
  });
  return () => [
    command('home', t('allConsultations'), () => navigate('/')),
    command('packs', t('packs'), () => navigate('/packs')),
    command('norms', t('mode.norms'), () => navigate('/norms')),
    command('settings', t('settings'), () => navigate('/settings')),
    command('lock', t('lock'), () => void lock(), { keys: t('press.lock'), also: t('keyLock') }),
    command('border', t('border'), () => navigate('/border')),
    command('erase', t('erase'), () => navigate('/erase'), { keys: t('press.erase'), also: t('keyErase') }),
    command('keys', t('keysTitle'), showKeys, { keys: '?', also: t('keys') }),
    ...schemes
      .filter((scheme) => scheme !== colorScheme)
      .map((scheme) =>
        command(`scheme ${scheme}`, t(`palette.scheme.${scheme}`), () => setColorScheme(scheme), {
          also: t('colourScheme'),
        }),
      ),
    ...offered
      .filter(({ tag }) => tag !== i18n.language)
      .map(({ tag, name }) =>
        command(`language ${tag}`, t('palette.speak', { language: name }), () => void speak(tag)),
      ),
    ...[...consultations.values()].map(({ scope, getView }): Choice => {
      const { record } = recordOfLog(getView().log);
      return {
        key: `consultation ${scope}`,
        kind: 'consultation',
        title: record?.consultation.title ?? t('notReadable.title'),
        about: record?.consultation.memberState ?? '',
        run: () => navigate(`/c/${scope}`),
      };
    }),
  ];
};

/** The pages of the open consultation, with their keys. */
export const usePageCommands = (go: PhaseProps['go']): (() => readonly Choice[]) => {
  const { t } = useTranslation('shell');
  return () =>
    pageKeys.map(({ page, label, key }) => ({
      key: `command page ${page}`,
      kind: 'command',
      title: t(label),
      keys: t('press.alt', { key }),
      run: () => go(page),
    }));
};

/** What a consultation is opened for at its end: each is done on its page, where it says what it will do. */
export const useActs = (go: PhaseProps['go']): (() => readonly Choice[]) => {
  const { t } = useTranslation('shell');
  return () => [
    {
      key: 'command freeze',
      kind: 'command',
      title: t('palette.freeze'),
      also: t('phase.baseline'),
      run: () => go('baseline', freezePart),
    },
    {
      key: 'command export',
      kind: 'command',
      title: t('palette.export'),
      also: t('palette.exportAlso'),
      run: () => go('documents', exportPart),
    },
  ];
};
