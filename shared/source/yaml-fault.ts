import type { ErrorCode, LineCounter, YAMLError } from 'yaml';
import { fileIssue } from './issue';
import type { Issue } from './issue';
import { visible } from './visible';

/** What to do about the faults that authors meet most; for the others the library's own sentence says what was met. */
const advice: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'The indentation does not fit the lines above; entries of one map or list begin in the same column.',
  TAB_AS_INDENT: 'A tab is used for indentation; YAML allows only spaces there.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon makes this line a map inside a map; put a text that holds ": " in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key runs over several lines; is a colon missing, or a closing quote?',
  MISSING_CHAR: 'A character is missing, such as a closing quote or bracket, or the comma between two entries.',
  BAD_SCALAR_START: 'A text cannot begin with this character; put it in quotes.',
  BAD_DQ_ESCAPE: 'This escape is unknown in double quotes; write \\\\ for a backslash, or use single quotes.',
  TAG_RESOLVE_FAILED: 'Tags (!name) of other programs are not read; put a text that begins with ! in quotes.',
};

const codeOf = (fault: YAMLError): string => (fault.code === 'TAG_RESOLVE_FAILED' ? 'unsupported-yaml' : 'syntax');

/** The place and the sentence of what the YAML library refused. */
export const yamlFault = (fault: YAMLError, file: string, lines: LineCounter): Issue => {
  const sentence =
    advice[fault.code] ?? `This is not valid YAML: ${visible(fault.message).slice(0, 200).replace(/[.:]$/, '')}.`;
  return fileIssue(file, codeOf(fault), sentence, Math.max(1, lines.linePos(fault.pos[0]).line));
};
