import { readArguments } from './arguments';
import { findings, roadmap, schemas } from './commands';
import type { Effects } from './effects';
import { help } from './help';
import { packCheck } from './pack-check';
import { packFromForm } from './pack-from-xlsform';
import { packOfWorkbook, packToWorkbook } from './pack-workbook';
import { packTranslate } from './pack-translate';

/**
 * Runs one command of design 8.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 1 errors in files, 2 the command was not understood
 */
export const run = async (argv: readonly string[], effects: Effects): Promise<number> => {
  const parsed = readArguments(argv);
  if ('usage' in parsed) {
    effects.stderr(`waymark: ${parsed.usage} See waymark --help.\n`);
    return 2;
  }
  const { command } = parsed;
  switch (command.name) {
    case 'help':
      effects.stdout(help);
      return 0;
    case 'version':
      effects.stdout(`${effects.version}\n`);
      return 0;
    case 'pack check':
      return packCheck(effects, command.files);
    case 'pack to-xlsx':
      return packToWorkbook(effects, command);
    case 'pack from-xlsx':
      return packOfWorkbook(effects, command);
    case 'pack translate':
      return packTranslate(effects, command);
    case 'pack from-xlsform':
      return packFromForm(effects, command);
    case 'findings':
      return findings(effects, command);
    case 'roadmap':
      return roadmap(effects, command);
    case 'schemas':
      return schemas(effects, command.out);
  }
};
