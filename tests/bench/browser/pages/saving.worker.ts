import { random } from './bytes';
import { type Saver, savers } from './savers';

/** Saves one answer with each way in turns, so that whatever else the machine does falls on all of them alike. */
const measure = async (rounds: number): Promise<Record<string, number[]>> => {
  const made: Saver[] = [];
  for (const make of savers) made.push(await make());
  const times: Record<string, number[]> = Object.fromEntries(made.map(({ name }) => [name, []]));
  for (let round = -10; round < rounds; round += 1)
    for (const { name, save } of made) {
      const answer = random(300).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
      const start = performance.now();
      await save(answer, round + 10);
      const took = performance.now() - start;
      if (round >= 0) times[name]?.push(took);
    }
  return times;
};

onmessage = ({ data }: MessageEvent<number>) => {
  measure(data).then(
    (result) => postMessage({ result }),
    (error: unknown) => postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
};
