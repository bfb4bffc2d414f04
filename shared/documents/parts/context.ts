import type { Context } from '../context';
import type { Block, Cell, Fact, Table } from '../model';
import type { PublicContextAnswer } from '../publicRecord';

const text = (value: string): Cell => ({ text: value });

const valueText = ({ voice }: Context, { question, value }: PublicContextAnswer): string => {
  const nameOf = (choice: string): string => {
    const name = question.choices?.[choice];
    return name === undefined ? voice.line(choice) : voice.packLine(name);
  };
  if (Array.isArray(value)) return voice.list(value.map(nameOf));
  if (typeof value === 'number') return voice.number(value);
  if (question.answer === 'date') return voice.date(value);
  return question.answer === 'choice' ? nameOf(value) : voice.text(value);
};

const sourceText = ({ voice }: Context, { institution, thing }: PublicContextAnswer): string =>
  thing === null
    ? voice.line(institution)
    : voice.say('document:context.about', { institution: voice.line(institution), thing: voice.line(thing) });

/** What was said on the context questions, question by question. */
export const contextBlocks = (context: Context): Block[] => {
  const { voice, record } = context;
  const byQuestion = new Map<string, PublicContextAnswer[]>();
  for (const answer of record.context)
    byQuestion.set(answer.question.id, [...(byQuestion.get(answer.question.id) ?? []), answer]);
  const facts = [...byQuestion.values()].map((answers): Fact => ({
    term: voice.pack(answers[0]!.question.question),
    paragraphs: answers.map((answer) =>
      voice.say('document:context.said', {
        answer: valueText(context, answer),
        source: sourceText(context, answer),
      }),
    ),
  }));
  return [
    { kind: 'paragraph', role: 'body', text: voice.say('document:context.text') },
    { kind: 'facts', label: voice.say('document:context.title'), facts },
  ];
};

/** The same as one table, for the spreadsheet. */
export const contextTable = (context: Context): Table => {
  const { voice, record } = context;
  return {
    id: 'context',
    caption: voice.say('document:context.title'),
    columns: [
      { heading: voice.say('document:column.reference'), share: 0, characters: 16 },
      { heading: voice.say('document:column.question'), share: 0, characters: 60 },
      { heading: voice.say('document:context.thing'), share: 0, characters: 28 },
      { heading: voice.say('document:context.answer'), share: 0, characters: 60 },
      { heading: voice.say('document:context.institution'), share: 0, characters: 36 },
    ],
    rows: record.context.map((answer) => [
      text(voice.line(answer.question.id)),
      text(voice.pack(answer.question.question)),
      text(answer.thing === null ? '' : voice.line(answer.thing)),
      { text: valueText(context, answer), ...(typeof answer.value === 'number' ? { number: answer.value } : {}) },
      text(voice.line(answer.institution)),
    ]),
  };
};

/** How the statements that repeat stand for each named thing. */
export const thingTable = (context: Context): Table => {
  const { voice, record, pack } = context;
  return {
    id: 'things',
    caption: voice.say('document:things.caption'),
    columns: [
      { heading: voice.say('document:column.reference'), share: 18, characters: 18 },
      { heading: voice.say('document:column.statement'), share: 40, characters: 70 },
      { heading: voice.say('document:context.thing'), share: 22, characters: 28 },
      { heading: voice.say('document:column.finding'), share: 20, characters: 24 },
    ],
    rows: [...pack.criteria].flatMap(([id, { criterion }]): Cell[][] => {
      const found = record.criteria.get(id);
      if (found === undefined || found.hidden || found.things === null) return [];
      return found.things.map(({ name, state }) => [
        text(voice.line(id)),
        text(voice.pack(criterion.statement)),
        text(voice.line(name)),
        { text: voice.say(`domain:state.${state}`), strong: true },
      ]);
    }),
  };
};
