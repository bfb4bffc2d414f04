import type { RoadMapDocument } from '../../../shared/documents';

/** What one page of A4 holds in the looks of the observations, title and notice aside: measured, with a little left over. */
export const linesOfPage = 54;
const charactersOfLine = 100;
const linesOfHeading = 1.8;

const linesIn = (text: string): number => Math.max(1, Math.ceil(text.length / charactersOfLine));

/** How many lines of the page a document takes, about: word processors and fonts differ. */
export const linesUsed = ({ sections }: RoadMapDocument): number =>
  Math.ceil(
    sections.reduce((sum, { id, blocks }) => {
      const within = blocks.reduce((lines, block) => {
        if (block.kind === 'paragraph') return lines + linesIn(block.text);
        return block.kind === 'list' ? lines + block.items.reduce((all, item) => all + linesIn(item), 0) : lines;
      }, 0);
      return sum + within + (id === 'opening' ? 0 : linesOfHeading);
    }, 0),
  );
