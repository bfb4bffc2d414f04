import type { ConsultationRecord, LocalText, RoadMap } from '../model';
import { blamingWords, facilitatorProviding } from '../wording';
import { check, type Check, type CheckPlace, type TextField } from './check';
import { namesIn, type ProtectedNames } from './names';
import { otherStatesIn } from './states';

/** A text that documents print. */
export interface PrintedText {
  readonly place: CheckPlace;
  readonly field: TextField;
  readonly text: LocalText;
  /** Typed for this consultation; the rest is the pack's, which knows no State and no person. */
  readonly typed: boolean;
}

/** What a road map and its annexes print of words: steps, reasons for leaving steps out, and the rationale of determinations. */
export const printedTexts = (record: ConsultationRecord, { steps, omitted }: RoadMap): PrintedText[] => [
  ...steps.flatMap(({ id, action, recommendation, indicator, edited }): PrintedText[] => {
    const place = { kind: 'step', step: id } as const;
    return [
      { place, field: 'action', text: action, typed: edited.includes('action') },
      ...(recommendation === null
        ? []
        : [
            {
              place,
              field: 'recommendation',
              text: recommendation,
              typed: edited.includes('recommendation'),
            } as const,
          ]),
      ...(typeof indicator === 'string' ? [{ place, field: 'indicator', text: indicator, typed: true } as const] : []),
    ];
  }),
  ...omitted.map(({ step, reason }): PrintedText => ({
    place: { kind: 'omission', step },
    field: 'omitted',
    text: reason,
    typed: true,
  })),
  ...record.determinations.map(({ criterion, rationale }): PrintedText => ({
    place: { kind: 'criterion', criterion },
    field: 'rationale',
    text: rationale,
    typed: true,
  })),
];

const said = (text: LocalText): string => (typeof text === 'string' ? text : JSON.stringify(text));

export const blamingWording = (texts: readonly PrintedText[]): Check[] =>
  texts.flatMap(({ place, field, text }) =>
    blamingWords(text).map(({ word, instead }) =>
      check('blamingWording', place, `${field} ${word} ${said(text)}`, { word, instead, field }),
    ),
  );

export const facilitatorProvides = (texts: readonly PrintedText[]): Check[] =>
  texts.flatMap(({ place, field, text }) => {
    const word = facilitatorProviding(text);
    return word === null ? [] : [check('facilitatorProvides', place, `${field} ${said(text)}`, { word, field })];
  });

const namesInTyped = (
  code: 'protectedName' | 'otherState',
  texts: readonly PrintedText[],
  find: (text: string) => readonly string[],
): Check[] =>
  texts
    .filter(({ typed }) => typed)
    .flatMap(({ place, field, text }) =>
      find(said(text)).map((word) => check(code, place, `${field} ${word} ${said(text)}`, { word, field })),
    );

/** Names of people, and of institutions none of whose interviews may be attributed to them, in what will be printed. */
export const protectedNames = (texts: readonly PrintedText[], names: ProtectedNames): Check[] =>
  namesInTyped('protectedName', texts, (text) => namesIn(text, names));

/** Other States than the one that is consulted, by name or code, in what will be printed. */
export const otherStates = (texts: readonly PrintedText[], own: string): Check[] =>
  namesInTyped('otherState', texts, (text) => otherStatesIn(text, own));
