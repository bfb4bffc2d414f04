import type { LocalText } from '../model';
import type { LoadedPack } from '../pack';

/** A criterion that establishes the same fact, and why: the reasons of the links on the way to it. */
export interface Same {
  readonly pack: string;
  readonly criterion: string;
  /** Empty where it is the same criterion of the same pack. */
  readonly reasons: readonly LocalText[];
}

/** From each criterion to those that its pack, or theirs, says establish the same fact. */
export type Links = ReadonlyMap<string, readonly Same[]>;

const nodeOf = (pack: string, criterion: string): string => `${pack}#${criterion}`;

/** The links of all packs at hand. Each holds both ways, whichever of the two packs says it. */
export const linksBetween = (packs: readonly LoadedPack[]): Links => {
  const links = new Map<string, Same[]>();
  const join = (from: string, to: Same): void => void links.set(from, [...(links.get(from) ?? []), to]);
  for (const { pack } of packs)
    for (const { criteria } of pack.requirements)
      for (const { id, sameAs = [] } of criteria)
        for (const { pack: other, criterion, reason } of sameAs) {
          join(nodeOf(pack.id, id), { pack: other, criterion, reasons: [reason] });
          join(nodeOf(other, criterion), { pack: pack.id, criterion: id, reasons: [reason] });
        }
  return links;
};

/** Every criterion that establishes the same fact as this one, itself first; over as many links as it takes, the shortest way. */
export const sameFact = (links: Links, pack: string, criterion: string): readonly Same[] => {
  const found: Same[] = [{ pack, criterion, reasons: [] }];
  const seen = new Set([nodeOf(pack, criterion)]);
  for (const here of found)
    for (const next of links.get(nodeOf(here.pack, here.criterion)) ?? []) {
      const node = nodeOf(next.pack, next.criterion);
      if (seen.has(node)) continue;
      seen.add(node);
      found.push({ ...next, reasons: [...here.reasons, ...next.reasons] });
    }
  return found;
};
