import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { formatDate } from '../../../shared/messages';
import type { PhaseProps } from '../../features/phase';
import { useConsultationNow, useSession, useUndo } from '../../session';
import { type Choice, Palette } from './Palette';
import { entriesOf } from './entries';
import { useActs, useCommands, usePageCommands } from './useCommands';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly showKeys: () => void;
  readonly go: PhaseProps['go'];
}

/** Within a consultation: what can be done, and everything that it holds. */
export const ConsultationPalette = ({ opened, onClose, showKeys, go }: Props) => {
  const { t, i18n } = useTranslation('shell');
  const session = useSession();
  const now = useConsultationNow();
  const { canUndo, canRedo } = useUndo();
  const general = useCommands(showKeys);
  const pages = usePageCommands(go);
  const acts = useActs(go);
  const [location] = useLocation();
  // The interview that is open, so that a question is opened in it.
  const [, page, part = ''] = /\/c\/[^/]+\/([^/]+)\/([^/]+)/.exec(location) ?? [];
  const held = page === 'interview' ? (decodeURIComponent(part).split('|')[0] ?? null) : null;
  const choices = (): readonly Choice[] => {
    const back: Choice[] = [
      ...(canUndo ? [{ title: t('keyUndo'), keys: t('press.undo'), run: () => void session.undo() }] : []),
      ...(canRedo ? [{ title: t('keyRedo'), keys: t('press.redo'), run: () => void session.redo() }] : []),
    ].map((one) => ({ ...one, key: `command ${one.title}`, kind: 'command' }));
    const interviewWords = (institution: string, heldOn: string | undefined): string =>
      heldOn === undefined
        ? t('palette.interviewUnheld', { institution })
        : t('palette.interviewHeld', { institution, day: formatDate(heldOn, i18n.language) });
    const placed = entriesOf(now(), i18n.language, interviewWords, held);
    return [
      ...pages(),
      ...acts(),
      ...back,
      ...general(),
      ...placed.map((one) => ({ ...one, run: () => go(...one.place) })),
    ];
  };
  return <Palette opened={opened} onClose={onClose} choices={choices} label={t('palette.label')} />;
};
