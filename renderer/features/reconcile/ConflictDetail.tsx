import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Conflict, momentOf, settleConflict } from '../../../shared/log';
import { useConsultation, useVault } from '../../session';
import { formatMoment } from '../../ui';
import { useChangeWords } from './useChangeWords';

interface Props {
  readonly conflict: Conflict;
  readonly onSettled: () => void;
}

/** Versions of one field that did not see each other, side by side, until a person decides. */
export const ConflictDetail = ({ conflict, onSettled }: Props) => {
  const { t, i18n } = useTranslation('reconcile');
  const { session } = useConsultation();
  const { vault } = useVault();
  const words = useChangeWords();
  const { versions } = conflict;
  const { kind, record, field } = words.place(versions[0]);
  const keep = async (id: string): Promise<void> => {
    if (await session.write((state, author) => settleConflict(state, conflict, id, author))) onSettled();
  };
  return (
    <Stack gap="md">
      <div>
        <Text fz="xs" className="wm-quiet">
          {kind}
        </Text>
        <Title order={2}>
          <bdi>{record}</bdi>
        </Title>
        <Text>{t('conflict.explained', { field })}</Text>
      </div>
      <ul className="wm-versions">
        {versions.map((version, index) => (
          <li key={version.id}>
            <Title order={3}>{version.author === '' ? t('conflict.someone') : <bdi>{version.author}</bdi>}</Title>
            <Text fz="xs" className="wm-quiet">
              {version.device === vault.device ? t('conflict.here') : t('conflict.elsewhere')}
              {' · '}
              {formatMoment(Date.parse(momentOf(version.hlc)), i18n.language)}
            </Text>
            {index === 0 && <Text fz="xs">{t('conflict.shown')}</Text>}
            <Text className="wm-version">
              <bdi>{words.value(version)}</bdi>
            </Text>
            <Button variant="default" aria-describedby={`version-${version.id}`} onClick={() => void keep(version.id)}>
              {t('conflict.keep')}
            </Button>
            <span id={`version-${version.id}`} hidden>
              {words.value(version)}
            </span>
          </li>
        ))}
      </ul>
    </Stack>
  );
};
