import { createHash } from 'node:crypto';
import { documentFormats, renderRoadMap } from '../../../shared/documents';
import { inputOf } from './fixture';

/** Prints the digest of each format: run in a process of its own, in another time zone. */
const digests: Record<string, string> = {};
for (const format of documentFormats) {
  digests[format] = createHash('sha256')
    .update(await renderRoadMap(inputOf(), format))
    .digest('hex');
}
console.log(JSON.stringify(digests));
