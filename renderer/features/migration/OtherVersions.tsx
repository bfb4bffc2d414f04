import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareVersions } from '../../../shared/pack';
import { latestMove } from '../../../shared/packVersions';
import { useConsultation, usePacks } from '../../session';
import { formatMoment } from '../../ui';
import type { PhaseProps } from '../phase';
import { movePart } from './part';

/** Whether a newer version of the pack is here, and the last move that was made. */
export const OtherVersions = ({ go }: Pick<PhaseProps, 'go'>) => {
  const { t, i18n } = useTranslation('migration');
  const { pack, log } = useConsultation();
  const newer = usePacks()
    .filter(({ header }) => header.id === pack.pack.id && compareVersions(header.version, pack.pack.version) > 0)
    .sort((a, b) => compareVersions(b.header.version, a.header.version));
  const last = latestMove(log);
  return (
    <>
      {last?.to === pack.reference && (
        <Text className="wm-measure" role="status">
          {t('moved', { ...last, moment: formatMoment(Date.parse(last.on), i18n.language) })}{' '}
          {t('movedCounts', { kept: last.kept, again: last.again, removed: last.removed })}
        </Text>
      )}
      {newer.map(({ header }) => (
        <Alert key={header.hash} color="accent" variant="light" className="wm-measure">
          <Stack gap="sm">
            {t('newer', { version: header.version })}
            <Group>
              <Button variant="default" onClick={() => go('prepare', movePart(header.hash))}>
                {t('see', { version: header.version })}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ))}
    </>
  );
};
