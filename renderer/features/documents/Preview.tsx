import { Button, Group, Text, Title } from '@mantine/core';
import { use, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadMapInput } from '../../../shared/documents';
import { styleNonce } from '../../platform';
import { writers } from './writers';

/** The address of a page made here, for as long as it is shown. */
const useAddress = (page: Uint8Array): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(page)], { type: 'text/html' }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [page]);
  return address;
};

/**
 * The document as the web page shows and prints it, in a frame where nothing runs. Printing goes through the same frame, so
 * that what comes out is what stands here.
 */
export const Preview = ({ input }: { readonly input: RoadMapInput }) => {
  const { t } = useTranslation('documents');
  const { roadMapDocument, writeHtml } = use(writers());
  const page = useMemo(() => writeHtml(roadMapDocument(input), styleNonce()), [roadMapDocument, writeHtml, input]);
  const address = useAddress(page);
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <section aria-labelledby="preview" className="wm-preview">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} id="preview" mb={4}>
            {t('preview.title')}
          </Title>
          <Text fz="xs" className="wm-quiet">
            {t(input.snapshot ? 'preview.frozen' : 'preview.present', { name: input.snapshot?.name })}
          </Text>
        </div>
        <Button variant="default" onClick={() => frame.current?.contentWindow?.print()} aria-describedby="pdf-hint">
          {t('pdf.print')}
        </Button>
      </Group>
      {address !== null && (
        <iframe
          ref={frame}
          className="wm-paper"
          src={address}
          title={t('preview.frame')}
          sandbox="allow-same-origin allow-modals"
        />
      )}
      <Text id="pdf-hint" fz="xs" className="wm-quiet" mt={4}>
        {t('pdf.hint')}
      </Text>
    </section>
  );
};
