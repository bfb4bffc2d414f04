import type { Unlocked } from '../../store';

/** The name under which this device wrote last; empty if it never gave one. */
export const lastAuthor = ({ device, consultations }: Unlocked): string => {
  let [stamp, name] = ['', ''];
  for (const { changes } of consultations)
    for (const change of changes)
      if (change.device === device && change.author !== '' && change.hlc > stamp)
        [stamp, name] = [change.hlc, change.author];
  return name;
};
