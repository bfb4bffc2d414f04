import type { Context } from '../context';
import type { Cell, Fact, Table, TitlePage } from '../model';

/** What the document was made from: enough to make it again, byte for byte. */
export const provenanceFacts = ({ voice, pack, record, provenance }: Context): Fact[] => {
  const { packHash, snapshot, application } = provenance;
  const { say } = voice;
  const fact = (term: string, paragraph: string): Fact => ({ term, paragraphs: [paragraph] });
  return [
    fact(say('document:provenance.consultation'), voice.line(record.consultation.id)),
    fact(
      say('document:provenance.pack'),
      say('document:provenance.packNamed', {
        title: voice.packLine(pack.pack.title),
        reference: voice.line(pack.reference),
      }),
    ),
    fact(say('document:provenance.hash'), packHash),
    ...(snapshot === null
      ? [fact(say('document:provenance.snapshot'), say('document:front.notFrozen'))]
      : [
          fact(
            say('document:provenance.snapshot'),
            say('document:front.frozen', { name: voice.line(snapshot.name), day: voice.date(snapshot.takenOn) }),
          ),
          fact(say('document:provenance.snapshotId'), voice.line(snapshot.id)),
        ]),
    fact(say('document:provenance.application'), say('document:provenance.applicationNamed', { version: application })),
    fact(say('document:consent.release'), say(`domain:release.${record.consultation.release ?? 'none'}`)),
  ];
};

const rows = (facts: readonly Fact[]): Cell[][] =>
  facts.map(({ term, paragraphs }) => [{ text: term }, { text: paragraphs.join('\n') }]);

/** The first sheet of the spreadsheet, which may travel without the document: what it is and what it was made from. */
export const aboutTable = ({ voice }: Context, page: TitlePage, facts: readonly Fact[]): Table => ({
  id: 'about',
  caption: page.subtitle,
  columns: [
    { heading: page.title, share: 0, characters: 30 },
    { heading: page.subtitle, share: 0, characters: 110 },
  ],
  rows: [
    [{ text: voice.say('document:front.status') }, { text: page.draft, strong: true }],
    [{ text: voice.say('document:front.programme') }, { text: page.programme }],
    ...rows(page.facts),
    [{ text: voice.say('document:sheet.costing') }, { text: voice.say('document:costing.text') }],
    ...page.notices.map((notice) => [{ text: '' }, { text: notice }]),
    ...rows(facts),
  ],
});
