// Packages the desktop application for this system (electron-builder.yml): NSIS, DMG, AppImage and deb.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal, root, run, say } from './script.mjs';

await run(async () => {
  ensureInstalled();
  await ensureBuilt();
  say('Packaging. The first time, electron-builder fetches Electron and the tools of each format.');
  const program = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = ['--publish', 'never', ...process.argv.slice(2)];
  if (spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' }).status === 0) return;
  throw new Refusal(
    'No package was made: see what electron-builder says above. Where it could not fetch something, run this on a ' +
      'machine with a network.',
  );
});
