import type { Archive } from './archive';
import type { WorkbookBounds } from './bounds';
import { Refused } from './codes';
import { readXml } from './xml';

interface Relationship {
  readonly type: string;
  readonly target: string;
}

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

/** `target` as seen from the folder of `part`; parts are named without a slash in front. */
const resolved = (part: string, target: string): string => {
  const from = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') from.pop();
    else if (step !== '.' && step !== '') from.push(step);
  return from.join('/');
};

/** What a part refers to, by id. What lies outside of the file is left out: nothing is ever fetched. */
const relationshipsOf = (archive: Archive, part: string): Map<string, Relationship> => {
  const cut = part.lastIndexOf('/') + 1;
  const place = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.names.has(place)) return found;
  readXml(archive.text(place), place, {
    open: (name, attribute) => {
      if (name !== 'p:Relationship' || attribute('TargetMode') === 'External') return;
      const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
      if (id !== undefined && type !== undefined && target !== undefined)
        found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved(part, target) });
    },
  });
  return found;
};

const partOfType = (relationships: ReadonlyMap<string, Relationship>, type: string): string | null =>
  [...relationships.values()].find((relationship) => relationship.type === type)?.target ?? null;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Where the sheets of a workbook are, in their order. */
export const partsOf = (archive: Archive, bounds: WorkbookBounds): WorkbookParts => {
  const workbook = partOfType(relationshipsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.names.has(workbook) || !/^xl\//.test(workbook))
    throw new Refused(
      'not-a-workbook',
      'This is no XLSX workbook, though it is packed like one; save the sheet as .xlsx (Excel 2007 or newer).',
    );
  const relationships = relationshipsOf(archive, workbook);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  readXml(archive.text(workbook), workbook, {
    open: (element, attribute) => {
      if (element === 's:workbookPr') from1904 = isTrue(attribute('date1904'));
      if (element !== 's:sheet') return;
      const relationship = relationships.get(attribute('r:id') ?? '');
      // Charts and dialogs on sheets of their own have no cells.
      if (relationship !== undefined && relationship.type !== 'worksheet') return;
      const name = attribute('name');
      if (name === undefined || relationship === undefined)
        throw new Refused(
          'workbook-damaged',
          'The list of sheets names one that is not in the file; save the workbook again.',
        );
      sheets.push({ name, part: relationship.target });
    },
  });
  if (sheets.length === 0) throw new Refused('not-a-workbook', 'The workbook has no sheet with cells.');
  if (sheets.length > bounds.sheets)
    throw new Refused(
      'workbook-too-large',
      `The workbook has more than the ${bounds.sheets} sheets that Waymark reads.`,
    );
  return {
    sheets,
    sharedStrings: partOfType(relationships, 'sharedStrings'),
    styles: partOfType(relationships, 'styles'),
    from1904,
  };
};
