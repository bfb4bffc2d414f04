/** A small seeded generator (mulberry32): a failing case is repeated by its printed seed. */
export const seeded = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};

/** The seed of this run: given by `FAULT_SEED`, else new each time, and always printed. */
export const seedOf = (name: string): number => {
  const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${name}: seed ${seed} (repeat with FAULT_SEED=${seed})`);
  return seed;
};
