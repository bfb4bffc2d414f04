import { Button, Group, Text, Title } from '@mantine/core';
import { type RefObject, use, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadMapInput } from '../../../shared/documents';
import { styleNonce } from '../../platform';
import { printPage } from './printPage';
import { writers } from './writers';

/** Shows a page made here in a frame, for as long as it is the present one. */
const useShown = (frame: RefObject<HTMLIFrameElement | null>, page: Uint8Array): void => {
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(page)], { type: 'text/html' }));
    frame.current?.setAttribute('src', address);
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [frame, page]);
};

/** The document as the web page shows and prints it: what is printed from here is what stands here. */
export const Preview = ({ input }: { readonly input: RoadMapInput }) => {
  const { t } = useTranslation('documents');
  const { roadMapDocument, writeHtml } = use(writers());
  const page = useMemo(() => writeHtml(roadMapDocument(input), styleNonce()), [roadMapDocument, writeHtml, input]);
  const frame = useRef<HTMLIFrameElement>(null);
  useShown(frame, page);
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
        <Button variant="default" onClick={() => printPage(page)} aria-describedby="pdf-hint">
          {t('pdf.print')}
        </Button>
      </Group>
      {/* An origin of its own, so that nothing in it reaches this page; its own policy lets no script run. */}
      <iframe ref={frame} className="wm-paper" title={t('preview.frame')} sandbox="allow-scripts" />
      <Text id="pdf-hint" fz="xs" className="wm-quiet" mt={4}>
        {t('pdf.hint')}
      </Text>
    </section>
  );
};
