import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { needTool } from '../../../scripts/chromium.mjs';

/** An attempt to leave the machine, or to ask for a name, as the kernel was asked for it. */
export interface Attempt {
  /** `dns` for port 53 at any address, `look` for {@link looksForIpv6}, else `connection`. */
  readonly kind: 'dns' | 'connection' | 'look';
  readonly to: string;
}

const addressPattern = /sin6?_port=htons\((\d+)\).*?(?:sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;

/**
 * Chromium asks the kernel whether there is a way out for IPv6 by pointing a datagram socket at this address. It never writes
 * to it: no packet is made, wherever the machine stands.
 */
const looksForIpv6 = (line: string, to: string): boolean =>
  /^\d+\s+connect\(\d+<UDPv6:/.test(line) && to === '2001:4860:4860::8888:443';

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/.test(address);

/** What a trace of the calls `connect`, `sendto`, `sendmsg` and `sendmmsg` shows of attempts to leave the machine. */
export const attemptsIn = (trace: string): Attempt[] =>
  trace.split('\n').flatMap((line): Attempt[] => {
    const [, port, four, six] = addressPattern.exec(line) ?? [];
    const address = four ?? six;
    if (port === undefined || address === undefined) return [];
    const to = `${address}:${port}`;
    if (port === '53') return [{ kind: 'dns', to }];
    if (isLoopback(address)) return [];
    return [{ kind: looksForIpv6(line, to) ? 'look' : 'connection', to }];
  });

/** What the kernel itself counted in the network of a process: packets and connections for which there was no way out. */
const wayless = (pid: number): number => {
  const read = (file: string): string => readFileSync(`/proc/${pid}/net/${file}`, 'utf8');
  const [names = '', values = ''] = read('snmp')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  const four = Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')]);
  const six = Number(/^Ip6OutNoRoutes\s+(\d+)/m.exec(read('snmp6'))?.[1] ?? 0);
  if (Number.isNaN(four + six)) throw new Error(`The kernel does not say what found no way out: ${names}, ${values}.`);
  return four + six;
};

export interface EmptyNetwork {
  /** Puts a program into the network, under the eyes of strace: the path of a script that stands for it. */
  readonly wrap: (program: string) => string;
  readonly start: (program: string, args: readonly string[]) => Promise<{ said: string; stop: () => Promise<void> }>;
  /** What was attempted since the network was made. */
  readonly attempts: () => readonly Attempt[];
  /** What the kernel counted by itself of the same: it sees what a tracer might miss. Something must have been started. */
  readonly unroutable: () => number;
  readonly close: () => void;
}

/**
 * A network of its own with nothing in it but loopback. Whatever a program in it asks of another machine fails at once and
 * is seen twice: by strace in the calls of the program, and in the counters of the kernel.
 * @param folder where the traces are written
 * @param name of the network on this machine
 */
export const emptyNetwork = (folder: string, name: string): EmptyNetwork => {
  const [ip, strace] = [needTool('ip'), needTool('strace')];
  const must = (...args: string[]): void => {
    const { status, stderr } = spawnSync(ip, args);
    if (status === 0) return;
    throw new Error(
      `This test makes an empty network of its own (ip ${args.join(' ')}), and could not: ${stderr.toString().trim()}. It needs Linux and the rights of the administrator.`,
    );
  };
  must('netns', 'add', name);
  must('-n', name, 'link', 'set', 'lo', 'up');
  const traces: string[] = [];
  const traced = (): string[] => {
    const trace = path.join(folder, `trace-${traces.length}`);
    traces.push(trace);
    return [
      ...['netns', 'exec', name, strace, '-f', '--seccomp-bpf', '-qq', '-yy', '-s', '0'],
      ...['-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-e', 'signal=none', '-o', trace],
    ];
  };
  const running = new Set<ChildProcess>();
  return {
    wrap: (program) => {
      const script = path.join(folder, `in-${name}-${traces.length}`);
      writeFileSync(
        script,
        `#!/bin/sh\nexec ${[ip, ...traced(), program].map((word) => `'${word}'`).join(' ')} "$@"\n`,
      );
      chmodSync(script, 0o755);
      return script;
    },
    start: async (program, args) => {
      const child = spawn(ip, [...traced(), program, ...args], {
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.add(child);
      const said = await new Promise<string>((resolve, reject) => {
        createInterface({ input: child.stdout }).once('line', resolve);
        child.once('exit', (code) => reject(new Error(`${program} ended with ${code} in the empty network.`)));
      });
      const stop = async (): Promise<void> => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        if (running.delete(child) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        await ended;
      };
      return { said, stop };
    },
    attempts: () => traces.flatMap((trace) => (existsSync(trace) ? attemptsIn(readFileSync(trace, 'utf8')) : [])),
    unroutable: () => {
      const [{ pid } = {}] = running;
      if (pid === undefined) throw new Error('Nothing runs in the empty network whose counters could be read.');
      return wayless(pid);
    },
    close: () => {
      for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      must('netns', 'delete', name);
    },
  };
};
