import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../renderer/app/palette/entries';
import { type Entry, fold, indexOf, piecesOf, search } from '../../../renderer/app/palette/search';
import { packOf, requirement, status } from '../../fixtures/packs';
import { recordOf, says } from '../../fixtures/records';

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({ key: title, kind: 'criterion', title, ...more });
const titles = (entries: readonly Entry[], query: string, most = 8): string[] =>
  search(indexOf(entries), query, most, ['command']).flatMap(({ found }) => found.map(({ title }) => title));

describe('the search over a consultation', () => {
  it('finds what holds all the words, whatever their order, case and accents', () => {
    const entries = [entry('L’État tient un registre'), entry('The register of carriers'), entry('Carriers')];
    expect(titles(entries, 'etat REGISTRE')).toEqual(['L’État tient un registre']);
    expect(titles(entries, 'carriers register')).toEqual(['The register of carriers']);
    expect(titles(entries, 'nothing of this')).toEqual([]);
  });

  it('shows the id that was typed first, then what begins so, then what holds it', () => {
    const entries = [
      entry('Where R01-C1 is named'),
      entry('Second', { about: 'R01-C10' }),
      entry('First', { about: 'R01-C1' }),
      entry('Hidden words', { also: 'see r01-c1' }),
    ];
    expect(titles(entries, 'r01-c1')).toEqual(['First', 'Second', 'Where R01-C1 is named', 'Hidden words']);
  });

  it('groups by kind in one order, and says how many more there are', () => {
    const entries = [
      ...Array.from({ length: 12 }, (_, at) => entry(`A law, part ${at}`)),
      entry('Law to go to', { kind: 'command' }),
    ];
    const groups = search(indexOf(entries), 'law', 8, []);
    expect(groups.map(({ kind, found, more }) => [kind, found.length, more])).toEqual([
      ['command', 1, 0],
      ['criterion', 8, 4],
    ]);
  });

  it('shows what sorting everything that was found would show', () => {
    const words = fc.array(fc.constantFrom('law', 'lawful', 'a law', 'R1', 'paper', 'on'), { maxLength: 3 });
    const text = words.map((all) => all.join(' '));
    const made = fc.record({
      key: fc.uuid(),
      kind: fc.constantFrom('criterion' as const, 'note' as const, 'command' as const),
      title: text,
      about: text,
      also: text,
    });
    const well = ({ title, about = '', also = '' }: Entry, asked: readonly string[]): number => {
      const [whole, name, id] = [asked.join(' '), fold(title), fold(about)];
      if (asked.length === 0 || id === whole || name === whole) return 0;
      if (id.startsWith(whole) || name.startsWith(whole)) return 1;
      if (asked.every((word) => name.includes(word))) return name.includes(` ${asked[0]}`) ? 2 : 3;
      return `${name}\n${id}\n${fold(also)}`.includes(whole) ? 4 : 5;
    };
    fc.assert(
      fc.property(fc.array(made, { maxLength: 40 }), text, fc.integer({ min: 1, max: 9 }), (entries, query, most) => {
        const asked = fold(query).split(' ').filter(Boolean);
        for (const { kind, found, more } of search(indexOf(entries), query, most, ['note'])) {
          const all = entries
            .filter((one) => one.kind === kind)
            .filter(({ title, about, also }) =>
              asked.every((word) => fold(`${title}\n${about}\n${also}`).includes(word)),
            )
            .sort((a, b) => well(a, asked) - well(b, asked));
          expect(found).toEqual(asked.length === 0 ? all : all.slice(0, most));
          expect(found.length + more).toBe(all.length);
        }
      }),
    );
  });

  it('offers commands before anything is typed, and nothing of the record', () => {
    expect(titles([entry('A question'), entry('Lock', { kind: 'command' })], ' ')).toEqual(['Lock']);
  });

  it('folds other scripts without losing them', () => {
    expect(fold('Ещё ÉTÉ')).toBe('еще ete');
    expect(titles([entry('قانون المعلومات المسبقة')], 'المعلومات')).toEqual(['قانون المعلومات المسبقة']);
  });
});

describe('what was found in a text', () => {
  const marked = (text: string, query: string): string[] =>
    piecesOf(text, query).flatMap(({ text: piece, marked: is }) => (is ? [piece] : []));

  it('is marked where it stands, accents and all', () => {
    expect(marked('L’État, un état', 'etat')).toEqual(['État', 'état']);
    expect(marked('The ﬁle of a file', 'file')).toEqual(['ﬁle', 'file']);
    expect(piecesOf('No word of it', 'absent')).toEqual([{ text: 'No word of it', marked: false }]);
  });

  it('is in sight in a long text too, and nothing else of it is changed', () => {
    const text = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`;
    const pieces = piecesOf(text, 'needle');
    expect(pieces.some(({ marked: is, text: piece }) => is && piece === 'needle')).toBe(true);
    expect(pieces.map(({ text: piece }) => piece).join('').length).toBeLessThan(170);
  });
});

describe('the entries of a consultation', () => {
  const pack = packOf([requirement('R1', [status('C1', 1), status('C2', 2)])]);
  const institutions = [{ id: 'i1', name: 'Border Service', kind: 'border' }];
  const interviews = [{ id: 'v1', institution: 'i1' }];
  const record = recordOf({
    institutions,
    interviews,
    answers: [{ ...says('C1', 'yes'), note: 'They keep a paper list', privateNote: 'Nervous' }],
  });
  const roadMap = { format: 'waymark.roadmap/1', steps: [], omitted: [], obsolete: [] } as never;
  const open = { pack, record, roadMap };
  const words = (institution: string): string => institution;

  it('lead to the interview in which a question was answered, and to the work list where it was not', () => {
    const entries = entriesOf(open, 'en', words, null);
    const placeOf = (key: string) => entries.find((one) => one.key === key);
    expect(placeOf('criterion C1')?.place).toEqual(['interview', encodeURIComponent('v1|C1')]);
    expect(placeOf('criterion C2')?.place).toEqual(['reconcile', 'C2']);
  });

  it('lead to the interview that is open', () => {
    const entries = entriesOf(open, 'en', words, 'v1');
    expect(entries.find(({ key }) => key === 'criterion C2')).toMatchObject({
      place: ['interview', encodeURIComponent('v1|C2')],
    });
  });

  it('lead to the row of a list, and to a list that is there', () => {
    const placeIn = (key: string, given: Parameters<typeof entriesOf>[0]) =>
      entriesOf(given, 'en', words, null).find((one) => one.key === key)?.place;
    expect(placeIn('institution i1', open)).toEqual(['prepare', 'institutions', 'i1']);
    expect(placeIn('requirement R1', open)).toEqual(['baseline', 'now', 'R1']);
    const nothingSaid = { ...open, record: recordOf({ institutions, interviews }) };
    expect(placeIn('requirement R1', nothingSaid)).toEqual(['needs', 'targets', 'R1']);
  });

  it('lead to a document beneath the question that it supports', () => {
    const evidence = [{ id: 'e1', interview: 'v1', title: 'Act of 2019', supports: [{ criterion: 'C2' }] }];
    const listed = entriesOf({ ...open, record: recordOf({ institutions, interviews, evidence }) }, 'en', words, null);
    expect(listed.find(({ key }) => key === 'evidence e1')?.place).toEqual([
      'interview',
      encodeURIComponent('v1|C2'),
      'e1',
    ]);
  });

  it('hold notes, private ones too: the search is for the consultant alone', () => {
    const found = search(indexOf(entriesOf(open, 'en', words, null)), 'nervous', 8, []);
    expect(found.map(({ kind }) => kind)).toEqual(['note']);
  });

  it('find one note among 2,000 questions and 20,000 notes', () => {
    const note = 'The authority explained that the register is kept on paper and copied by hand at each border post. ';
    const many = [
      ...Array.from({ length: 2_000 }, (_, at) => entry(`Which law obliges carriers? ${at}`, { about: `R-C${at}` })),
      ...Array.from({ length: 20_000 }, (_, at) => entry(`${note}${at}`, { kind: 'note', about: `R-C${at}` })),
    ];
    const [found] = search(indexOf(many), 'paper 19999', 8, []);
    expect(found).toMatchObject({ kind: 'note', more: 0, found: [{ about: 'R-C19999' }] });
  });
});
