import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MissingFiles } from '../features/interview';
import { decoded } from '../features/address';
import { NormPanelProvider } from '../features/norms';
import { type Page, pages } from '../features/phase';
import { MissingPack } from '../features/packs';
import { ConsultationProvider, useConsultations } from '../session';
import { EmptyState } from '../ui';
import { Frame } from './Frame';
import { screens } from './screens';

interface Props {
  readonly params: { readonly scope?: string; readonly page?: string; readonly part?: string; readonly row?: string };
}

/** One consultation: its frame, and the screen of its present page. */
export const ConsultationRoom = ({ params: { scope = '', page, part, row } }: Props) => {
  const { t } = useTranslation('shell');
  const [location, navigate] = useLocation();
  // Counts how often somebody went to where the address led already: what they look for is shown to them anew.
  const [again, setAgain] = useState(0);
  const session = useConsultations().get(scope);
  const present = pages.find((known) => known === page) ?? 'prepare';
  const Screen = screens[present];
  const unreadable = (
    <Frame>
      <EmptyState whole title={t('notReadable.title')} text={t('notReadable.text')} />
    </Frame>
  );
  if (!session) return unreadable;
  const go = (to: Page, within?: string, at?: string): void => {
    const address = ['/c', scope, to, within, at && encodeURIComponent(at)]
      .filter((step) => step !== undefined)
      .join('/');
    navigate(address);
    if (within !== undefined && location === decodeURI(address)) setAgain(again + 1);
  };
  return (
    <ConsultationProvider
      key={scope}
      session={session}
      unreadable={unreadable}
      missing={(about) => (
        <Frame>
          <MissingPack {...about} />
        </Frame>
      )}
    >
      <Frame page={present} go={go} again={again}>
        <Drawer.Stack>
          <NormPanelProvider key={`${present} ${again}`} go={go}>
            {/* Not where somebody sits opposite: an interview is a part of its page. */}
            {part === undefined && <MissingFiles />}
            <Screen part={part} row={row === undefined ? undefined : decoded(row)} go={go} />
          </NormPanelProvider>
        </Drawer.Stack>
      </Frame>
    </ConsultationProvider>
  );
};
