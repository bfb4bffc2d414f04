import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentFormats, renderRoadMap } from '../../../shared/documents';
import { exampleInput } from './example';

const [, , folder] = process.argv;
const input = exampleInput();
const digests: Record<string, string> = {};
for (const format of documentFormats) {
  const bytes = await renderRoadMap(input, format);
  digests[format] = createHash('sha256').update(bytes).digest('hex');
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/roadmap.${format}`, bytes);
  }
}
console.log(JSON.stringify(digests));
