import { useState } from 'react';
import type { Section } from '../../../shared/documents';
import { PreviewBlock } from './PreviewBlocks';

interface Props {
  readonly section: Section;
  readonly tableLabel: string;
}

/** One part of the document; what it holds is made when it is opened, so that a long document opens at once. */
export const PreviewSection = ({ section, tableLabel }: Props) => {
  const [opened, setOpened] = useState(false);
  return (
    <details className="wm-paper-part" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{section.title}</summary>
      {opened && (
        <>
          {section.blocks.map((block, index) => (
            <PreviewBlock key={index} block={block} tableLabel={tableLabel} />
          ))}
          {section.sections.map((inner) => (
            <PreviewSection key={inner.id} section={inner} tableLabel={tableLabel} />
          ))}
        </>
      )}
    </details>
  );
};
