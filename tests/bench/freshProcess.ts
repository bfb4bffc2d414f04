import { fork } from 'node:child_process';

/** The figures that a piece of work of `main.ts` gives in a process of its own: what it costs somebody who has just started. */
export const inFreshProcess = (name: string): Promise<number[]> =>
  new Promise((resolve, reject) => {
    let answer: number[] | null = null;
    const child = fork(process.argv[1]!, [name], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] });
    child.on('message', (message) => {
      answer = message as number[];
    });
    child.on('exit', () => {
      if (answer) resolve(answer);
      else reject(new Error(`${name} ended without an answer.`));
    });
  });
