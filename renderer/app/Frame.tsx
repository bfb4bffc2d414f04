import {
  ActionIcon,
  Anchor,
  AppShell,
  Button,
  Kbd,
  NavLink,
  Stack,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Page, PhaseProps } from '../features/phase';
import { useVault } from '../session';
import { LanguageChoice } from '../ui';
import { ConsultationTitle, SaveAndUndo } from './ConsultationBar';
import { HealthNotice } from './HealthNotice';
import { KeyList } from './KeyList';
import { PageList } from './PageList';
import { ReadOnlyFields } from './ReadOnlyFields';
import { RoomNotice } from './RoomNotice';
import { SaveFault } from './SaveState';
import { arrive } from './arrive';
import './frame.css';
import { hotkeys } from './keys';
import { ConsultationPalette } from './palette/ConsultationPalette';
import { HomePalette } from './palette/HomePalette';

interface Props {
  /** Absent outside a consultation. */
  readonly page?: Page;
  readonly go?: PhaseProps['go'];
  /** Changes whenever one goes to where one is. */
  readonly again?: number;
  readonly children: ReactNode;
}

/** The frame around every screen: where one is, whether it is saved, and how to leave. */
export const Frame = ({ page, go, again, children }: Props) => {
  const { t } = useTranslation('shell');
  const { lock } = useVault();
  const [location, navigate] = useLocation();
  const [keysOpen, keys] = useDisclosure(false);
  const [finding, find] = useDisclosure(false);
  const { setColorScheme } = useMantineColorScheme();
  // What is shown, also where the computer decides: pressing always changes what is seen.
  const shown = useComputedColorScheme();

  useHotkeys([[hotkeys.help, keys.open]]);
  // These work from within a field too: somebody who must lock has no time to leave it.
  useHotkeys(
    [
      [hotkeys.lock, () => void lock()],
      [hotkeys.find, find.toggle],
      [hotkeys.erase, () => navigate('/erase')],
    ],
    [],
  );

  useEffect(arrive, [location, again]);

  return (
    <AppShell header={{ height: 56 }} navbar={page ? { width: 220, breakpoint: 0 } : undefined} padding="lg">
      <AppShell.Header className="wm-noprint">
        {/* The address names the screen: a jump by it would leave the screen. */}
        <a
          className="wm-skip"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          {t('skipToContent')}
        </a>
        <div className="wm-header">
          <Anchor component={Link} href="/" fw={600} c="inherit" underline="never">
            {t('product')}
          </Anchor>
          {page ? <ConsultationTitle /> : <span />}
          <div className="wm-header-acts">
            {page && <SaveAndUndo />}
            <Button
              variant="default"
              size="compact-md"
              onClick={find.open}
              aria-keyshortcuts="Control+K"
              rightSection={
                <Kbd size="xs" aria-hidden="true">
                  {t('press.find')}
                </Kbd>
              }
            >
              {t('find')}
            </Button>
            <LanguageChoice />
            <Tooltip label={t('colourScheme')}>
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t('colourScheme')}
                onClick={() => setColorScheme(shown === 'dark' ? 'light' : 'dark')}
              >
                <span aria-hidden="true">◐</span>
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('withKeys', { label: t('keys'), press: '?' })}>
              <ActionIcon variant="subtle" size="lg" aria-label={t('keys')} onClick={keys.open}>
                <span aria-hidden="true">?</span>
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('withKeys', { label: t('keyLock'), press: t('press.lock') })}>
              <Button variant="default" size="compact-md" onClick={() => void lock()}>
                {t('lock')}
              </Button>
            </Tooltip>
          </div>
        </div>
      </AppShell.Header>
      {page && go && (
        <AppShell.Navbar p="sm" className="wm-noprint" aria-label={t('phases')}>
          <PageList page={page} go={go} />
          <Stack gap={2}>
            <NavLink component={Link} href="/" label={t('allConsultations')} />
            <NavLink component={Link} href="/packs" label={t('packs')} />
            <NavLink component={Link} href="/settings" label={t('settings')} />
          </Stack>
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1}>
        <RoomNotice />
        <HealthNotice />
        {page && <SaveFault />}
        <ReadOnlyFields>{children}</ReadOnlyFields>
      </AppShell.Main>
      <KeyList opened={keysOpen} onClose={keys.close} page={page} />
      {page && go ? (
        <ConsultationPalette opened={finding} onClose={find.close} showKeys={keys.open} go={go} />
      ) : (
        <HomePalette opened={finding} onClose={find.close} showKeys={keys.open} />
      )}
    </AppShell>
  );
};
