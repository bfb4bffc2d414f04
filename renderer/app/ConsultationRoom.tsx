import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Phase, phases } from '../features/phase';
import { ConsultationProvider, useConsultations } from '../session';
import { EmptyState } from '../ui';
import { Frame } from './Frame';
import { screens } from './screens';

interface Props {
  readonly params: { readonly scope?: string; readonly phase?: string; readonly part?: string };
}

/** One consultation: its frame, and the screen of its present phase. */
export const ConsultationRoom = ({ params: { scope = '', phase, part } }: Props) => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const session = useConsultations().get(scope);
  const present = phases.find((known) => known === phase) ?? 'prepare';
  const Screen = screens[present];
  const unreadable = (
    <Frame>
      <EmptyState title={t('notReadable.title')} text={t('notReadable.text')} />
    </Frame>
  );
  if (!session) return unreadable;
  const go = (to: Phase, within?: string): void =>
    navigate(['/c', scope, to, within].filter((step) => step !== undefined).join('/'));
  return (
    <ConsultationProvider key={scope} session={session} unreadable={unreadable}>
      <Frame phase={present} go={go}>
        <Screen key={present} part={part} go={go} />
      </Frame>
    </ConsultationProvider>
  );
};
