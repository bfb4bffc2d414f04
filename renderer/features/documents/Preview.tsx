import { Text, Title } from '@mantine/core';
import { use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadMapInput } from '../../../shared/documents';
import { PreviewFacts } from './PreviewBlocks';
import { PreviewSection } from './PreviewSection';
import { writers } from './writers';

/** The document as every format prints it, part by part: what stands here stands in each file. */
export const Preview = ({ input }: { readonly input: RoadMapInput }) => {
  const { t } = useTranslation('documents');
  const { roadMapDocument } = use(writers());
  const printed = useMemo(() => roadMapDocument(input), [roadMapDocument, input]);
  const { titlePage } = printed;
  return (
    <section aria-labelledby="preview">
      <Title order={2} id="preview" mb={4}>
        {t('preview.title')}
      </Title>
      <Text fz="xs" className="wm-quiet" mb="xs">
        {t(input.snapshot ? 'preview.frozen' : 'preview.present', { name: input.snapshot?.name })}
      </Text>
      <article className="wm-paper" lang={printed.language} dir={printed.direction} aria-labelledby="preview-title">
        <Text fz="xs">{titlePage.programme}</Text>
        <Title order={3} id="preview-title" fz="xl">
          {titlePage.title}
        </Title>
        <Text fz="lg">
          <bdi>{titlePage.subtitle}</bdi>
        </Text>
        <Text fz="xs" fw={600}>
          {titlePage.draft}
        </Text>
        <PreviewFacts facts={titlePage.facts} />
        {titlePage.notices.map((notice) => (
          <Text key={notice} fz="xs" className="wm-quiet">
            {notice}
          </Text>
        ))}
        {printed.sections.map((section) => (
          <PreviewSection key={section.id} section={section} tableLabel={printed.tableLabel} />
        ))}
      </article>
    </section>
  );
};
