import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { MissingFiles } from '../features/interview';
import { NormPanelProvider } from '../features/norms';
import { type Page, pages } from '../features/phase';
import { MissingPack } from '../features/packs';
import { ConsultationProvider, useConsultations } from '../session';
import { EmptyState } from '../ui';
import { Frame } from './Frame';
import { screens } from './screens';

interface Props {
  readonly params: { readonly scope?: string; readonly page?: string; readonly part?: string };
}

/** One consultation: its frame, and the screen of its present page. */
export const ConsultationRoom = ({ params: { scope = '', page, part } }: Props) => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const session = useConsultations().get(scope);
  const present = pages.find((known) => known === page) ?? 'prepare';
  const Screen = screens[present];
  const unreadable = (
    <Frame>
      <EmptyState title={t('notReadable.title')} text={t('notReadable.text')} />
    </Frame>
  );
  if (!session) return unreadable;
  const go = (to: Page, within?: string): void =>
    navigate(['/c', scope, to, within].filter((step) => step !== undefined).join('/'));
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
      <Frame page={present} go={go}>
        <Drawer.Stack>
          <NormPanelProvider key={present} go={go}>
            {/* Not where somebody sits opposite: an interview is a part of its page. */}
            {part === undefined && <MissingFiles />}
            <Screen part={part} go={go} />
          </NormPanelProvider>
        </Drawer.Stack>
      </Frame>
    </ConsultationProvider>
  );
};
