import type { PackHeader } from '../../shared/model';

declare global {
  /** The headers of the packs in `assets/packs`, by file name; put in by the build (electron.vite.config.ts). */
  const WAYMARK_PACKS: Readonly<Record<string, PackHeader>>;
}
