import { Box, List, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { Block, Cell, Fact } from '../../../shared/documents';

export const PreviewFacts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="wm-paper-facts">
    {facts.map(({ term, paragraphs }) => (
      <Fragment key={term}>
        <dt>{term}</dt>
        <dd>
          {paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </dd>
      </Fragment>
    ))}
  </dl>
);

const PreviewCell = ({ cell }: { readonly cell: Cell }) => {
  const words = cell.strong ? <strong>{cell.text}</strong> : cell.text;
  if (!cell.level) return words;
  const { low, high } = cell.level;
  return low.shade === high.shade ? (
    <span className="wm-level-face" data-shade={low.shade}>
      {words}
    </span>
  ) : (
    <span className="wm-level-face">
      <span className="wm-level-half" data-shade={low.shade} aria-hidden="true" />
      <span className="wm-level-half" data-end="high" data-shade={high.shade} aria-hidden="true" />
      <span className="wm-level-text">{words}</span>
    </span>
  );
};

interface Props {
  readonly block: Block;
  /** How a table is labelled, with the places `{number}` and `{caption}`. */
  readonly tableLabel: string;
}

/** One block of the document, in the words and order of every format. */
export const PreviewBlock = ({ block, tableLabel }: Props) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text
          fz={block.role === 'small' ? 'xs' : 'sm'}
          fw={block.role === 'lead' || block.role === 'notice' ? 600 : undefined}
          mb="xs"
        >
          {block.text}
        </Text>
      );
    case 'list':
      return (
        <List fz="sm" mb="xs">
          {block.items.map((item, index) => (
            <List.Item key={index}>{item}</List.Item>
          ))}
        </List>
      );
    case 'facts':
      return <PreviewFacts facts={block.facts} />;
    case 'scale':
      return (
        <Text mb="xs" aria-label={block.label}>
          {block.entries.map(({ shade, label }) => (
            <Fragment key={label}>
              <span className="wm-level-face" data-shade={shade}>
                {label}
              </span>{' '}
            </Fragment>
          ))}
        </Text>
      );
    case 'timeline':
      return null;
    case 'table': {
      const { table } = block;
      const caption = tableLabel.replace('{number}', String(block.number)).replace('{caption}', table.caption);
      // Columns without a share have room in the spreadsheet only.
      const shown = table.columns.map(({ share }) => share > 0);
      const some = <T,>(cells: readonly T[]): readonly T[] => cells.filter((_, column) => shown[column] === true);
      // A wide table scrolls by itself, so the keyboard must be able to come to it.
      return (
        <Box className="wm-paper-table" role="region" aria-label={caption} tabIndex={0}>
          <Table verticalSpacing={3} horizontalSpacing={6} miw={shown.filter(Boolean).length > 5 ? 820 : undefined}>
            <Table.Caption className="wm-caption">{caption}</Table.Caption>
            <colgroup>
              {some(table.columns).map(({ heading, share }) => (
                <col key={heading} style={{ inlineSize: `${share}%` }} />
              ))}
            </colgroup>
            <Table.Thead>
              <Table.Tr>
                {some(table.columns).map(({ heading }) => (
                  <Table.Th key={heading} scope="col">
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row, index) => (
                <Table.Tr key={index}>
                  {some(row).map((cell, column) =>
                    column === 0 ? (
                      <Table.Th key={column} scope="row">
                        <PreviewCell cell={cell} />
                      </Table.Th>
                    ) : (
                      <Table.Td key={column}>
                        <PreviewCell cell={cell} />
                      </Table.Td>
                    ),
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      );
    }
  }
};
