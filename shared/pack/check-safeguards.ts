import { quoted } from '../source';
import type { PackCheck } from './check';

/** What withholds assistance must say how to get it back: the remedy becomes the step (design 6). */
export const checkRemedies = ({ view, report }: PackCheck): void => {
  for (const { id, onNo, hasRemedy, path } of view.safeguards)
    if ((onNo === 'block' || onNo === 'prohibit') && !hasRemedy)
      report(
        'remedy-missing',
        path,
        `The safeguard ${quoted(id ?? 'without id')} says onNo: ${onNo}, so it needs a \`remedy\` with an action and months.`,
      );
};
