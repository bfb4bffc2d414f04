import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { discardPending, listFolder, readFileWithin, writeFiles } from './node-files';
import { printPdf } from './pdf';
import { run } from './run';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    discardPending();
    process.exit(1);
  });

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Set, not called: what is still on its way to a pipe must get there.
process.exitCode = await run(process.argv.slice(2), {
  assets: fileURLToPath(new URL('../../assets/', import.meta.url)),
  version,
  read: readFileWithin,
  list: listFolder,
  write: writeFiles,
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  printPdf,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
});
