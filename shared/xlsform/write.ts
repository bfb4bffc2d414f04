import { Document, isCollection, isPair, isScalar, visit } from 'yaml';
import type { Written } from './criterion';

/** Short parts that packs write on one line. */
const onOneLine = new Set([
  ...[
    'levels',
    'norms',
    'rosters',
    'sources',
    'institutions',
    'ask',
    'when',
    'metWhen',
    'choices',
    'bounds',
    'repeat',
    'evidence',
  ],
]);
const listsOfLines = new Set(['levels', 'norms', 'rosters', 'sources']);

/**
 * A pack as YAML, laid out as the shipped packs are: short lists and maps on one line, `comment` on top. Lines are not broken,
 * so that a text can be searched and compared as it is.
 */
export const packYaml = (pack: Written, comment: string): string => {
  const file = new Document(pack, { aliasDuplicateObjects: false, version: '1.2', schema: 'core' });
  file.commentBefore = ` ${comment}`;
  visit(file, {
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string' || !isCollection(pair.value)) return undefined;
      if (listsOfLines.has(pair.key.value)) {
        for (const item of pair.value.items) if (!isPair(item) && isCollection(item)) item.flow = true;
        return visit.SKIP;
      }
      if (!onOneLine.has(pair.key.value)) return undefined;
      pair.value.flow = true;
      return visit.SKIP;
    },
  });
  return file.toString({ lineWidth: 0, flowCollectionPadding: false });
};
