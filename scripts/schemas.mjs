// Writes the JSON Schemas of all files, generated from shared/model, to assets/schemas.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Refusal, root, run } from './script.mjs';
import { ensureCommandLine } from './waymark.mjs';

await run(async () => {
  const folder = path.join(root, 'assets', 'schemas');
  const { status } = spawnSync(process.execPath, [await ensureCommandLine(), 'schemas', '--out', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Refusal('The schemas could not be written: see above.');
});
