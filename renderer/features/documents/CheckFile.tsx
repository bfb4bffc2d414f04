import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedExport } from '../../../shared/projection';
import { host } from '../../platform';
import { formatMoment } from '../../ui';
import { digestOf } from './digest';

/** Tells whether a file is one that was given out from here, by its digest and by nothing else. */
export const CheckFile = ({ exports }: { readonly exports: readonly ListedExport[] }) => {
  const { t, i18n } = useTranslation('documents');
  const [said, setSaid] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const outcome = await host.openFile(['docx', 'xlsx', 'html', 'json']);
    if (outcome.kind === 'cancelled') return;
    if (outcome.kind === 'tooLarge') return setSaid(t('check.tooLarge'));
    if (outcome.kind === 'failed') return setSaid(t('check.failed', { code: outcome.code }));
    const { name } = outcome;
    const digest = await digestOf(outcome.bytes);
    for (const { at, by, files } of exports) {
      const file = files.find(({ sha256 }) => sha256 === digest);
      if (file)
        return setSaid(
          t('check.yes', {
            name,
            moment: formatMoment(at, i18n.language),
            author: by === '' ? t('check.unnamed') : by,
            exported: file.name,
          }),
        );
    }
    setSaid(t('check.no', { name }));
  };
  return (
    <section aria-labelledby="check-file">
      <Title order={3} id="check-file" mt="md" mb={4}>
        {t('check.title')}
      </Title>
      <Text fz="sm" mb="xs">
        {t('check.text')}
      </Text>
      <Button variant="default" size="xs" onClick={() => void choose()}>
        {t('check.choose')}
      </Button>
      <Text role="status" mt="xs" fz="sm">
        {said}
      </Text>
    </section>
  );
};
