// Parts of the build (electron.vite.config.ts): what the bundles are made of is seen while they are made, and its licences
// go into the last of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, partsOf } from './licences.mjs';

const name = 'virtual:licences';
const place = 'WAYMARK-LICENCES';

/** Where the build leaves what it saw, for the software bill of materials. Not packed. */
export const partsFile = 'out/parts.json';

/**
 * One for a whole build: main, preload and workers are made before the renderer's chunks are written.
 * @param {string} root the folder of the repository
 */
export const shippedParts = (root) => {
  /** @type {Map<string, Set<string>>} */
  const modules = new Map();
  /** @param {string} bundle @param {readonly string[]} ids */
  const see = (bundle, ids) => {
    for (const id of ids) modules.set(id, (modules.get(id) ?? new Set()).add(bundle));
  };

  return {
    /** Sees what a bundle takes in. @param {string} bundle @returns {import('vite').Plugin} */
    seenIn: (bundle) => ({
      name: 'shipped-parts',
      generateBundle: (_, files) => {
        for (const file of Object.values(files)) if (file.type === 'chunk') see(bundle, file.moduleIds);
      },
    }),

    /** The licences of everything seen, as `virtual:licences`, for the renderer. @returns {import('vite').Plugin} */
    licences: () => ({
      name: 'shipped-licences',
      resolveId: (id) => (id === name ? `\0${name}` : null),
      load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(place)};` : null),
      renderChunk(code, _chunk, _options, { chunks }) {
        if (!code.includes(place)) return null;
        // All chunks are known by now, none has its name: the hash in this one's name counts the texts too.
        for (const chunk of Object.values(chunks)) see('renderer', chunk.moduleIds);
        const parts = partsOf(modules, root);
        const faults = faultsOf(parts);
        if (faults.length > 0) this.error(`These parts may not be shipped:\n${faults.join('\n')}`);
        const file = path.join(root, partsFile);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, `${JSON.stringify(parts, null, 1)}\n`);
        const shown = parts.map(({ name, version, licence, inside, text }) => ({
          name,
          version,
          licence,
          inside,
          text,
        }));
        const literal = new RegExp(`(["'\`])${place}\\1`);
        return { code: code.replace(literal, () => JSON.stringify(JSON.stringify(shown))), map: null };
      },
    }),
  };
};
