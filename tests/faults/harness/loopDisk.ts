import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync, statfsSync, truncateSync, writeSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Without a disk of its own none of these faults can be tried: said plainly, and never passed over. */
const run = async (program: string, ...args: string[]): Promise<void> => {
  try {
    await execute(program, args);
  } catch (error) {
    throw new Error(
      `This fault needs a disk of its own, and "${program} ${args.join(' ')}" failed: ${String(error)}. ` +
        'Run it as root on a Linux system that may mount loop images, with e2fsprogs installed.',
      { cause: error },
    );
  }
};

/** A small disk of its own: an ext4 file system in an image that is mounted through a loop device. */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Lets everything reach the disk, as the system does by itself when half a minute has passed. */
  readonly settle: () => Promise<void>;
  /**
   * A power cut: what stands in the image at this instant is all that there is. The image is copied before anything can
   * write back what it still holds in memory, and the copy is mounted, read-write, in its place.
   */
  readonly cut: () => Promise<void>;
  /** Fills it to the last block, and takes at once what becomes free, until {@link free}. */
  readonly fill: () => void;
  readonly free: () => void;
  /** Gives so many bytes back, and takes nothing more. */
  readonly ease: (bytes: number) => void;
  /** Bytes that are left. */
  readonly room: () => number;
  readonly close: () => Promise<void>;
}

/** Writes until nothing more fits: in large pieces first. */
const stuff = (file: string): void => {
  const handle = openSync(file, 'a');
  try {
    for (const size of [1024 * 1024, 4096])
      for (let fits = true; fits;)
        try {
          fits = writeSync(handle, new Uint8Array(size)) === size;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          fits = false;
        }
  } finally {
    closeSync(handle);
  }
};

/** Makes and mounts a disk of so many MiB in a folder of the caller's. */
export const loopDisk = async (within: string, size: number): Promise<LoopDisk> => {
  const folder = join(within, 'disk');
  await mkdir(folder, { recursive: true });
  let serial = 0;
  const imageOf = (n: number): string => join(within, `${n}.img`);
  // Nothing is written back by a clock: what was not asked for is lost, as on the worst day. And a copy is of one instant.
  const mount = (): Promise<void> => run('mount', '-o', 'loop,commit=300', imageOf(serial), folder);
  const unmount = (): Promise<void> =>
    // A process that was killed may hold the disk for a moment longer: it is taken out of sight, and goes with it.
    run('umount', folder).catch(() => run('umount', '--lazy', folder));

  const image = await open(imageOf(serial), 'w');
  await image.truncate(size * 1024 * 1024);
  await image.close();
  // All tables are written now: the kernel would do it later, in the middle of a cut.
  await run('mkfs.ext4', '-q', '-F', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', imageOf(serial));
  await mount();
  const ballast = join(folder, 'ballast');
  let filling: ReturnType<typeof setInterval> | undefined;
  const free = (): void => {
    clearInterval(filling);
    rmSync(ballast, { force: true });
  };
  return {
    fill: () => {
      stuff(ballast);
      filling = setInterval(() => stuff(ballast), 10);
    },
    free,
    ease: (bytes) => {
      clearInterval(filling);
      truncateSync(ballast, Math.max(0, statSync(ballast).size - bytes));
    },
    room: () => {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    folder,
    settle: () => run('sync', '--file-system', folder),
    cut: async () => {
      await run('cp', '--sparse=always', imageOf(serial), imageOf(serial + 1));
      await unmount();
      await rm(imageOf(serial++));
      await mount();
    },
    close: async () => {
      free();
      await unmount();
      await rm(imageOf(serial));
    },
  };
};
