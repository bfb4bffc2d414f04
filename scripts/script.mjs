// What every script of this folder starts from. Plain Node only: it runs before any dependency exists.
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Prints what is being done to standard error: standard output belongs to results. @param {string} sentence */
export const say = (sentence) => void process.stderr.write(`${sentence}\n`);

/** A failure that the person at the keyboard can do something about: shown as its sentence, without a stack. */
export class Refusal extends Error {}

/**
 * Runs the main function of a script; a refusal is printed as its sentence, a bug as it is. Both end in exit code 1.
 * @param {() => void | Promise<void>} main
 */
export const run = async (main) => {
  try {
    await main();
  } catch (error) {
    if (error instanceof Refusal) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
};

/**
 * Whether a module is the script that was started, not one that another imports.
 * @param {string} moduleUrl `import.meta.url`
 */
export const isMain = (moduleUrl) => {
  const [, started] = process.argv;
  // The name that was typed may go by a link; a module knows itself by its true place.
  return started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(moduleUrl);
};
