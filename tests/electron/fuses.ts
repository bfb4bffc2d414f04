import { ninthFuse } from '../../scripts/ninth-fuse.mjs';

/** The fuses of Electron 45 in the order of its wire, and what we decided for each (docs/decisions.md). */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
} as const;

/** How many fuses a configuration of electron-builder decides as we did. */
export const decidedFuses = (configuration: unknown): number => {
  const { electronFuses = {}, afterPack } = configuration as {
    electronFuses?: Record<string, boolean>;
    afterPack?: string;
  };
  const decided: Record<string, boolean> = {
    ...electronFuses,
    // electron-builder has no word for it yet: a hook of ours sets it.
    ...(afterPack === './scripts/ninth-fuse.mjs' ? { [ninthFuse.name]: ninthFuse.enabled } : {}),
  };
  return Object.entries(fuses).filter(([name, enabled]) => decided[name] === enabled).length;
};
