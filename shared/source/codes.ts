import type { Issue } from './issue';

/** How serious a code is and what it means, in one line, as the documentation prints it. */
export interface CodeMeaning {
  readonly severity: Issue['severity'];
  readonly meaning: string;
}
export type CodeTable = Readonly<Record<string, CodeMeaning>>;

const error = (meaning: string): CodeMeaning => ({ severity: 'error', meaning });

/** What reading alone can find, in any JSON or YAML file. */
export const sourceIssueCodes = {
  syntax: error('The text is not JSON (RFC 8259) or YAML 1.2.'),
  'unsupported-yaml': error(
    'YAML that Waymark does not read: tags, several documents, other versions, keys that are no text.',
  ),
  encoding: error('The bytes are not UTF-8, or a text holds half a character.'),
  'too-large': error('The file is larger, or holds more values, than Waymark reads.'),
  'too-deep': error('Lists and maps lie more than 64 deep in each other.'),
  'duplicate-key': error('A key is there twice in one map.'),
  'forbidden-key': error('A key is called __proto__, constructor or prototype.'),
  'number-too-large': error('A number is not finite.'),
  'format-unknown': error('The file is of another kind, or of a newer version of its format.'),
  'unknown-key': error('A key is not known at this place; it may be misspelt.'),
  'missing-key': error('A required key is missing.'),
  'wrong-type': error('A value is of another kind than expected, such as a number in place of a text.'),
  'wrong-value': error('A value is of the right kind, but not one of those that are possible.'),
  'more-issues': error('There are more problems than are listed.'),
} as const satisfies CodeTable;
