import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { memo, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogState } from '../../shared/log';
import { useConsultation, useOfLog, useSession, useUndo } from '../session';
import { SaveStatus } from './SaveState';
import { hotkeys } from './keys';

interface TitleProps {
  readonly title: string;
  readonly memberState: string;
}

const Title = memo(({ title, memberState }: TitleProps) => (
  <Text truncate="end" title={title} miw={0}>
    <Text span fw={600}>
      {memberState}
    </Text>{' '}
    <bdi>{title}</bdi>
  </Text>
));
Title.displayName = 'Title';

/** Which State and consultation is open. A long title is cut here and whole where it is edited. */
export const ConsultationTitle = () => {
  const { title, memberState } = useConsultation().record.consultation;
  return <Title title={title} memberState={memberState} />;
};

/** Whether all is saved, and the way back. */
export const SaveAndUndo = () => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const { canUndo, canRedo, stands } = useUndo();
  const [refusedAt, setRefusedAt] = useState<LogState | null>(null);
  const refused = useOfLog(useCallback((log: LogState) => log === refusedAt, [refusedAt]));
  // Undo that does nothing would look like undo that is broken.
  const undo = (): void => {
    if (stands) setRefusedAt(session.getView().log);
    else void session.undo();
  };
  const redo = (): void => void session.redo();
  useHotkeys([
    [hotkeys.undo, undo],
    [hotkeys.redo, redo],
  ]);
  return (
    <>
      <Text fz="xs" role="status" maw={260}>
        {stands && refused && t('undoStands')}
      </Text>
      <SaveStatus />
      <span className="wm-undo">
        <Tooltip label={stands ? t('undoStands') : t('withKeys', { label: t('undo'), press: t('press.undo') })}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('undo')}
            disabled={!canUndo && !stands}
            aria-disabled={!canUndo}
            onClick={undo}
          >
            <span aria-hidden="true">↶</span>
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('withKeys', { label: t('redo'), press: t('press.redo') })}>
          <ActionIcon variant="subtle" size="lg" aria-label={t('redo')} disabled={!canRedo} onClick={redo}>
            <span aria-hidden="true">↷</span>
          </ActionIcon>
        </Tooltip>
      </span>
    </>
  );
};
