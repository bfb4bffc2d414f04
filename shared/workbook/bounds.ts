const mebibyte = 1024 * 1024;

/** What a workbook may cost: looked at before anything is unpacked or parsed. */
export interface WorkbookBounds {
  /** The file as it lies on disk. */
  readonly bytes: number;
  /** Files inside it. */
  readonly entries: number;
  /** All of it unpacked, pictures included. */
  readonly unpacked: number;
  /** How many times larger the whole may be unpacked, beyond the first mebibyte. */
  readonly ratio: number;
  readonly sheets: number;
  /** Cells of all sheets, with the empty ones between and before filled ones. */
  readonly cells: number;
}

/** A form of 1,000 rows has some 20,000 cells; the largest shipped pack in six languages stays below a tenth of these. */
export const workbookBounds: WorkbookBounds = {
  bytes: 16 * mebibyte,
  entries: 2_000,
  unpacked: 128 * mebibyte,
  ratio: 400,
  sheets: 200,
  cells: 1_000_000,
};

/** What the first mebibyte may unpack from does not matter: small files of empty rows shrink very far. */
export const unremarkable = mebibyte;

export const mebibytes = (bytes: number): string => `${bytes / mebibyte} MiB`;
