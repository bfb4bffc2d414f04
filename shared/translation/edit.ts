import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { yamlAfter, yamlBlock } from '../source';
import type { Path, YamlStyle, YamlValue } from '../source';

/** A value that a YAML file is to have at `path`. Maps by language replace texts; other maps are written whole. */
export interface YamlEdit {
  readonly path: Path;
  readonly value: YamlValue;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Texts by language stand one below the other, however short: that is how they are compared. */
export const textsByLanguage: YamlStyle = {
  block: (map) => Object.entries(map).every(([key, text]) => /^[a-z]{2,3}(-|$)/.test(key) && typeof text === 'string'),
};

const rangeOf = (node: Node): [number, number, number] => node.range!;

const indentAt = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

const isBlockText = (node: Node): node is Scalar => isScalar(node) && /^BLOCK/.test(node.type ?? '');

/** Comments that stand inside a part that is written anew. */
const commentsIn = (node: Node): string[] => {
  const found: string[] = [];
  visit(node, {
    Node: (_key, inner) => {
      for (const comment of [inner.commentBefore, inner.comment])
        if (comment != null) found.push(...comment.split('\n').map((line) => `#${line}`));
    },
  });
  return found;
};

/** What stands last in a node: itself, or the last part of its last part. */
const lastIn = (node: Node): Node => {
  const last = isMap(node) ? node.items.at(-1)?.value : isSeq(node) ? node.items.at(-1) : undefined;
  return last ? lastIn(last as Node) : node;
};

/**
 * Where what is written for a node ends: the line ends after block style are not part of it, but a line of blanks behind a text
 * in block style is, and would go over into the text that takes its place.
 */
const endOf = (text: string, node: Node): number => {
  const [start, end] = rangeOf(node);
  const written = text.slice(start, end);
  const [rest = ''] = /\n\s*$/.exec(written) ?? [];
  const belongs = isBlockText(lastIn(node)) && /[ \t]/.test(rest);
  return start + written.length - (belongs ? 1 : rest.length);
};

/** Where the last line of a node ends, with the comment in it. */
const endOfLines = (text: string, node: Node): number => {
  const [start, end] = rangeOf(node);
  const found = text.indexOf('\n', start + text.slice(start, end).trimEnd().length);
  return found === -1 ? text.length : found;
};

/** A value in place of the one behind `key:` or `-`, whose mark ends at `from`; comments beside it stay beside the mark. */
const replaced = (text: string, from: number, node: Node, value: YamlValue, indent: number): Replacement => {
  const end = endOf(text, node);
  const behind = isBlockText(node)
    ? null
    : /^[ \t]+(#[^\n]*)/.exec(text.slice(end, text.indexOf('\n', end) + 1 || undefined));
  const comments = [
    ...new Set([
      ...(text.slice(from, rangeOf(node)[0]).match(/#[^\n]*/g) ?? []),
      ...commentsIn(node),
      ...(behind ? [behind[1]!] : []),
    ]),
  ];
  const written = yamlAfter(value, indent, indentAt(text, from), textsByLanguage);
  return {
    start: from,
    end: end + (behind?.[0].length ?? 0),
    text: withComments(written, comments, indent, text[from - 1] === '-'),
  };
};

/** Comments beside what stands behind a key or a dash: in its first line, which is that of the mark where it goes on below. */
const withComments = (written: string, comments: readonly string[], indent: number, dash: boolean): string => {
  const below = written.startsWith('\n');
  if (comments.length === 0) return below && dash ? ` ${written.slice(indent + 1)}` : written;
  const beside = comments.join(`\n${' '.repeat(indent)}`);
  if (below) return ` ${beside}${written}`;
  return /^ [>|]/.test(written)
    ? written.replace(/^ \S+/, (mark) => `${mark} ${comments.join(' ')}`)
    : `${written} ${comments.join(' ')}`;
};

/** The end of the colon of a pair. */
const afterColon = (text: string, { key }: Pair): number => text.indexOf(':', rangeOf(key as Node)[1]) + 1;

const valueOf = (node: Node): YamlValue => JSON.parse(JSON.stringify(node)) as YamlValue;

const withValue = (whole: YamlValue, path: Path, value: YamlValue): YamlValue => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = (Array.isArray(whole) ? [...(whole as YamlValue[])] : { ...(whole as object) }) as Record<
    string | number,
    YamlValue
  >;
  copy[step] = withValue(copy[step] ?? null, rest, value);
  return copy;
};

/** One place at which the file changes: what stands behind a key or a dash. */
interface Site {
  readonly from: number;
  readonly indent: number;
  readonly node: Node;
  /** The rest of the path, where the place lies inside a part in flow style, which is written anew as a whole. */
  readonly rest: Path;
}

const siteOf = (text: string, root: Node, path: Path): Site | null => {
  let [node, from, indent] = [root, 0, 0];
  for (const [index, step] of path.entries()) {
    if (isCollection(node) && node.flow === true) return { from, indent, node, rest: path.slice(index) };
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair?.value) return null;
      [node, from] = [pair.value as Node, afterColon(text, pair)];
      indent = indentAt(text, rangeOf(pair.key as Node)[0]) + 2;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return null;
      const dash = text.lastIndexOf('-', rangeOf(item)[0] - 1);
      [node, from, indent] = [item, dash + 1, indentAt(text, dash) + 2];
    } else return null;
  }
  return { from, indent, node, rest: [] };
};

/** Blank lines at the end of a text in the style `|+` are part of it, so that nothing can be put behind it. */
const keepsBlankLines = (text: string, node: Node | null): boolean =>
  node !== null && isBlockText(node) && /^[>|]\d?\+/.test(text.slice(rangeOf(node)[0]));

/** Languages added to, or changed in, a map by language in block style: the others stay as they are written. */
const languageChanges = (text: string, map: YAMLMap, value: Readonly<Record<string, YamlValue>>): Replacement[] => {
  const pairs = map.items as Pair<Node, Node>[];
  const indent = indentAt(text, rangeOf(pairs[0]!.key)[0]);
  const added: string[] = [];
  const changes = Object.entries(value).flatMap(([language, one]): Replacement[] => {
    const pair = pairs.find(({ key }) => isScalar(key) && key.value === language);
    if (!pair?.value) {
      added.push(yamlBlock({ [language]: one }, indent, textsByLanguage));
      return [];
    }
    return isScalar(pair.value) && pair.value.value === one
      ? []
      : [replaced(text, afterColon(text, pair), pair.value, one, indent + 2)];
  });
  const end = endOfLines(text, pairs.at(-1)!.value ?? map);
  return added.length === 0
    ? changes
    : [...changes, { start: end, end, text: added.map((line) => `\n${line}`).join('') }];
};

const isFieldsOf = (value: YamlValue): value is Readonly<Record<string, YamlValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Changes single values of a YAML text and leaves every other byte as it is: comments, order and layout are the author's. A
 * part in flow style that holds a changed text is written anew in block style. Null where the text has anchors or aliases,
 * since a change at one place would be one at another.
 */
export const editYaml = (source: string, edits: readonly YamlEdit[]): string | null => {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const text = source.replaceAll('\r\n', '\n');
  const file = parseDocument(text, { version: '1.2', schema: 'core' });
  const root = file.contents as Node;
  const shared: Node[] = [];
  visit(file, {
    Alias: (_key, node) => void shared.push(node),
    Value: (_key, node) => void (node.anchor !== undefined && shared.push(node)),
  });
  if (shared.length > 0) return null;

  const replacements: Replacement[] = [];
  const anew = new Map<Node, { site: Site; value: YamlValue }>();
  const added: YamlEdit[] = [];
  for (const edit of edits) {
    const site = siteOf(text, root, edit.path);
    if (site === null) added.push(edit);
    else if (site.rest.length > 0 || (isCollection(site.node) && site.node.flow === true)) {
      const before = anew.get(site.node)?.value ?? valueOf(site.node);
      anew.set(site.node, { site, value: withValue(before, site.rest, edit.value) });
    } else if (
      isMap(site.node) &&
      isFieldsOf(edit.value) &&
      textsByLanguage.block!(edit.value) &&
      !keepsBlankLines(text, site.node.items.at(-1)?.value as Node | null)
    )
      replacements.push(...languageChanges(text, site.node, edit.value));
    else replacements.push(replaced(text, site.from, site.node, edit.value, site.indent));
  }
  for (const { site, value } of anew.values())
    replacements.push(
      site.node === root
        ? {
            start: rangeOf(root)[0],
            end: rangeOf(root)[1],
            text: yamlBlock(value as Record<string, YamlValue>, 0, textsByLanguage),
          }
        : replaced(text, site.from, site.node, value, site.indent),
    );
  // What is new in the file is a key at its top, and goes to its end.
  const lead =
    isMap(root) && isPair(root.items[0]) && root.flow !== true
      ? indentAt(text, rangeOf(root.items[0].key as Node)[0])
      : 0;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of replacements.sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  let changed = pieces.join('') + text.slice(at);
  for (const { path, value } of added)
    changed = `${changed.trimEnd()}\n\n${yamlBlock({ [String(path[0])]: value }, lead, textsByLanguage)}\n`;
  return changed.replaceAll('\n', lineEnd);
};
