import type { LocalText } from '../model';
import { didYouMean, quoted, suggester } from '../source';
import { unfitAsId } from './names';
import { placeText } from './places';
import type { Note } from './places';
import type { Row, Table } from './table';
import { joined, localText } from './texts';
import type { Languages } from './texts';
import { knownTypes, rowTypeOf } from './types';
import type { RowType } from './types';

/** A group or repeat and what it lies in. */
export interface Section {
  readonly what: 'group' | 'repeat';
  readonly row: Row;
  readonly id: string;
  readonly label: LocalText | null;
  readonly hint: LocalText | null;
  readonly parent: Section | null;
}

type Asked = Extract<RowType, { is: 'select' | 'number' | 'text' | 'date' | 'asText' }>;

/** A question of the form, with everything that the survey says of its place. */
export interface Question {
  readonly row: Row;
  readonly type: Asked;
  readonly id: string;
  readonly label: LocalText;
  readonly guidance: LocalText | null;
  readonly section: Section | null;
}

export interface Survey {
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
  /** Questions by the name that expressions use; null where several rows share it or where the row is not asked. */
  readonly named: ReadonlyMap<string, Question | null>;
}

/** A section and those that it lies in, innermost first. */
export const sectionsAround = (section: Section | null): readonly Section[] =>
  section === null ? [] : [section, ...sectionsAround(section.parent)];

const yes = /^(yes|y|true|true\(\)|1)$/iu;

interface Pending {
  readonly row: Row;
  readonly text: LocalText;
}

class Reading {
  readonly questions: Question[] = [];
  readonly sections: Section[] = [];
  readonly named = new Map<string, Question | null>();
  private section: Section | null = null;
  private notes: Pending[] = [];
  private readonly ids = new Map<string, Row>();
  private readonly suggest = suggester(knownTypes);

  constructor(
    private readonly languages: Languages,
    private readonly note: Note,
  ) {}

  read(row: Row): void {
    const text = row.text('type');
    if (yes.test(row.text('disabled'))) {
      if (row.text('name') !== '') this.named.set(row.text('name'), null);
      return this.note('row-not-taken', row.at('disabled'), 'This row is disabled, so it is left out.');
    }
    if (text === '') return this.untyped(row);
    const type = rowTypeOf(text);
    switch (type.is) {
      case 'begin':
        return this.begin(row, type.what);
      case 'end':
        return this.end(row, type.what);
      case 'note':
        return this.holdNote(row);
      case 'leftOut':
        this.skip(row);
        return this.note('row-not-taken', row.at('type'), `${quoted(text)} is left out: ${type.because}.`);
      case 'refused':
        this.skip(row);
        return this.note('type-refused', row.at('type'), `${quoted(text)} cannot be converted: ${type.because}.`);
      case 'unknown':
        this.skip(row);
        return this.note(
          'type-unknown',
          row.at('type'),
          `${quoted(text)} is no type of a question.${didYouMean(this.suggest(text.split(/\s/u)[0]!))}`,
        );
      case 'select':
      case 'number':
      case 'text':
      case 'date':
      case 'asText':
        return this.question(row, type);
    }
  }

  finish(): void {
    this.releaseNotes();
    for (const open of sectionsAround(this.section)) {
      const end = `end_${open.what}`;
      this.note(
        'group-unbalanced',
        open.row.at('type'),
        `This ${open.what} is never closed; write ${quoted(end)} after its last question.`,
      );
    }
  }

  private untyped(row: Row): void {
    const asked = row.text('name') !== '' || row.texts('label').length > 0;
    if (asked)
      this.note('type-unknown', row.at('type'), 'This row has no type, so nobody can say how it is asked; write one.');
    else this.note('row-not-taken', row.at('type'), 'This row has no type, name or label, so it is left out.');
  }

  /** A name that is known, though nothing is asked under it. */
  private skip(row: Row): void {
    const name = row.text('name');
    if (name !== '' && !this.named.has(name)) this.named.set(name, null);
  }

  /** An id that nothing else has: of a name that is there twice, the later one is called after its section too. */
  private idFor(row: Row, fallback: string | null): string {
    const name = row.text('name');
    if (name === '' && fallback === null) {
      this.note('name-wrong', row.at('name'), 'This question has no name; write one, such as `law_in_force`.');
      return `row-${row.index + 1}`;
    }
    const given = name === '' ? fallback! : name;
    const unfit = unfitAsId(given);
    if (unfit !== null) this.note('name-wrong', row.at('name'), `This row cannot be named so: ${unfit}.`);
    const before = this.ids.get(given);
    let id = given;
    const around = sectionsAround(this.section).map((section) => section.id)[0];
    for (let count = 2; this.ids.has(id); count += 1)
      id = around !== undefined && count === 2 ? `${around}.${given}`.slice(0, 110) : `${given.slice(0, 100)}-${count}`;
    if (before)
      this.note(
        'name-changed',
        row.at('name'),
        `The name ${quoted(given)} is there already (${placeText(before.at('name'))}); this one is called ${quoted(id)} in the pack.`,
      );
    this.ids.set(id, row);
    return id;
  }

  private begin(row: Row, what: Section['what']): void {
    this.releaseNotes();
    if (what === 'repeat' && sectionsAround(this.section).some((section) => section.what === 'repeat'))
      this.note(
        'repeat-nested',
        row.at('type'),
        'A repeat inside a repeat cannot be said in a pack, which names one list of things; move this repeat out of the other one.',
      );
    const label = localText(row, 'label', this.languages, this.note);
    const hint = joined(
      ['hint', 'guidance_hint'].map((key) => localText(row, key, this.languages, this.note)),
      this.languages.source,
    );
    const section = { what, row, id: this.idFor(row, `${what}-${row.index + 1}`), label, hint, parent: this.section };
    this.section = section;
    this.sections.push(section);
  }

  private end(row: Row, what: Section['what']): void {
    this.releaseNotes();
    const open = this.section;
    if (open?.what === what) {
      this.section = open.parent;
      return;
    }
    if (open === null)
      return this.note(
        'group-unbalanced',
        row.at('type'),
        `No ${what} is open here; take this row out, or begin one above.`,
      );
    const begun = placeText(open.row.at('type'));
    this.note(
      'group-unbalanced',
      row.at('type'),
      `The ${open.what} begun at ${begun} is open here; close it with ${quoted(`end_${open.what}`)} first.`,
    );
  }

  private holdNote(row: Row): void {
    this.skip(row);
    const text = joined(
      ['label', 'hint', 'guidance_hint'].map((key) => localText(row, key, this.languages, this.note)),
      this.languages.source,
    );
    if (text === null) return this.note('row-not-taken', row.at('type'), 'This note has no text, so it is left out.');
    if (row.text('relevant') !== '')
      this.note(
        'condition-not-taken',
        row.at('relevant'),
        'A note is guidance in a pack and is shown always, whatever was answered.',
      );
    this.notes.push({ row, text });
  }

  /** Notes that no question follows inside their section. */
  private releaseNotes(): void {
    for (const { row } of this.notes)
      this.note(
        'row-not-taken',
        row.at('label'),
        'A note becomes guidance of the question that follows it; none follows here, so it is left out.',
      );
    this.notes = [];
  }

  private question(row: Row, type: Asked): void {
    const [label, hint, more] = ['label', 'hint', 'guidance_hint'].map((key) =>
      localText(row, key, this.languages, this.note),
    );
    const asked = label ?? hint ?? null;
    if (asked === null)
      this.note('label-missing', row.at('label'), 'This question has no words to ask; write them under label.');
    const notes = this.notes.map(({ text }) => text);
    this.notes = [];
    const question: Question = {
      row,
      type,
      id: this.idFor(row, null),
      label: asked ?? row.text('name'),
      guidance: joined([...notes, label === null ? null : hint!, more!], this.languages.source),
      section: this.section,
    };
    this.questions.push(question);
    const name = row.text('name');
    if (name !== '') this.named.set(name, this.named.has(name) ? null : question);
  }
}

/** Reads the rows of the sheet survey from top to bottom, into questions that know the groups and repeats around them. */
export const readSurvey = (table: Table, languages: Languages, note: Note): Survey => {
  const reading = new Reading(languages, note);
  for (const row of table.rows) reading.read(row);
  reading.finish();
  return reading;
};
