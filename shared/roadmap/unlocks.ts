import type { OrderGraph } from './order';

/** Steps counted in one pass: one bit each. Bounds memory, and keeps a pass inside the processor's cache. */
const passBits = 1024;
const words = passBits / 32;

const bitCount = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** For each step, how many steps come after it, directly or not (design 6, "unlocks"). */
export const countUnlocked = ({ steps, successors, sequence }: OrderGraph): number[] => {
  const counts = new Array<number>(steps).fill(0);
  const reach = new Uint32Array(successors.length * words);
  const places = sequence.flatMap((node, place) => (node < steps ? place : []));
  const bitOf = new Int32Array(successors.length);

  for (let first = 0; first < places.length; first += passBits) {
    const pass = places.slice(first, first + passBits);
    reach.fill(0);
    bitOf.fill(-1);
    pass.forEach((place, bit) => (bitOf[sequence[place]!] = bit));
    // Backwards, so that what follows a node is complete before the node itself is looked at. Nothing after the last step of
    // this pass can lead to one of them.
    for (let place = pass.at(-1)!; place >= 0; place -= 1) {
      const node = sequence[place]!;
      const own = node * words;
      for (const next of successors[node]!) {
        const theirs = next * words;
        for (let word = 0; word < words; word += 1) reach[own + word]! |= reach[theirs + word]!;
        const bit = bitOf[next]!;
        if (bit >= 0) reach[own + (bit >>> 5)]! |= 1 << (bit & 31);
      }
      if (node >= steps) continue;
      for (let word = 0; word < words; word += 1) counts[node]! += bitCount(reach[own + word]!);
    }
  }
  return counts;
};
