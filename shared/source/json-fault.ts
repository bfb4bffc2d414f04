import { visit } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';
import { fileIssue } from './issue';
import type { Issue } from './issue';
import { lineAtOffset } from './places';

/** Sentences by the codes of jsonc-parser (its `ParseErrorCode`, a const enum that isolated modules cannot name). */
const sentences: Readonly<Record<number, string>> = {
  1: 'This is no JSON value; a text in double quotes, a number, true, false, null, a list or an object was expected.',
  2: 'This is not a number as JSON writes it, such as 12 or -0.5.',
  3: 'A key in double quotes was expected here (JSON has no comma before a closing brace).',
  4: 'A value was expected here (JSON has no comma before a closing bracket).',
  5: 'A colon was expected between the key and its value.',
  6: 'A comma was expected between two entries.',
  7: 'A closing brace } is missing; the file may have been cut off.',
  8: 'A closing bracket ] is missing; the file may have been cut off.',
  9: 'The content has ended before this point; one JSON object per file was expected.',
  10: 'JSON has no comments; take this one out.',
  11: 'JSON has no comments, and this one does not end; take it out.',
  12: 'This text does not end; a double quote was expected before the end of the line.',
  13: 'This number does not end; a digit was expected.',
  14: 'This escape is not complete; \\u and four hexadecimal digits were expected.',
  15: 'This escape is unknown; JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.',
  16: 'This text holds a raw control character (such as a tab); write it as an escape.',
};

/** Ends the visit at the first fault: what a tolerant parser makes of the rest is guesswork, and may lie deeper than checked. */
class FirstFault extends Error {
  constructor(
    readonly fault: ParseErrorCode,
    readonly offset: number,
  ) {
    super('first fault');
  }
}

const firstFault = (text: string): FirstFault | null => {
  try {
    visit(
      text,
      {
        onError: (fault, offset) => {
          throw new FirstFault(fault, offset);
        },
      },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
    return null;
  } catch (found) {
    if (found instanceof FirstFault) return found;
    throw found;
  }
};

/** The place and the sentence of what `JSON.parse` refused with `error`. */
export const jsonFault = (text: string, file: string, error: unknown): Issue => {
  const found = firstFault(text);
  if (found) return fileIssue(file, 'syntax', sentences[found.fault]!, lineAtOffset(text, found.offset));
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return fileIssue(
    file,
    'syntax',
    'This is not JSON as RFC 8259 defines it; check the characters around this place.',
    position === undefined ? null : lineAtOffset(text, Number(position)),
  );
};
