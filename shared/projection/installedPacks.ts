import { type Draft, type LogState, fieldValue, recordsOf } from '../log';
import { PackHeader } from '../model';

/**
 * The log that holds the installed packs stands where a consultation's would, under this name. No consultation can have it:
 * ids hold no colon.
 */
export const packsLog = 'waymark:packs';

/** A pack that was installed from a file, with when and by whom. */
export interface InstalledPack {
  readonly header: PackHeader;
  readonly file: string;
  readonly text: string;
  readonly by: string;
  /** The stamp of its installation. */
  readonly hlc: string;
}

/**
 * The edits that install a pack. Its record is named by the hash of its text, so that the same file installed twice, or on
 * two computers, is one pack.
 */
export const installDrafts = (header: PackHeader, file: string, text: string): Draft[] => {
  const field = (name: string, value: Draft['value']): Draft => ({
    kind: 'pack',
    record: header.hash,
    field: name,
    value,
  });
  return [field('text', text), field('header', header), field('file', file), field('deleted', null)];
};

/** The edit that removes an installed pack, or brings it back: its text stays in the log. */
export const removePackDraft = (hash: string, removed: boolean): Draft => ({
  kind: 'pack',
  record: hash,
  field: 'deleted',
  value: removed ? true : null,
});

/** The packs that a log holds and nobody removed, by id, version and hash. */
export const installedPacks = (log: LogState): readonly InstalledPack[] =>
  recordsOf(log, 'pack').flatMap((record): InstalledPack[] => {
    const header = PackHeader.safeParse(fieldValue(record, 'header'));
    const text = fieldValue(record, 'text');
    const file = fieldValue(record, 'file');
    const change = record.fields.get('text')?.[0];
    if (!header.success || header.data.hash !== record.id || typeof text !== 'string' || !change) return [];
    return [
      { header: header.data, file: typeof file === 'string' ? file : '', text, by: change.author, hlc: change.hlc },
    ];
  });
