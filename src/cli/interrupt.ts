// Ctrl-C: heard once, the run stops where it is and leaves nothing half done; pressed twice, the process ends at once.
import { setImmediate as turn } from 'node:timers/promises';
import { exitCodes, Interrupted } from './exits.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  readonly asked: boolean;
  /** What is to be done at once when a stop is asked for. */
  onAsked: () => void;
  /**
   * Lets a waiting signal arrive; rejects with Interrupted, and this sentence, where a stop was asked for. A function is
   * called only then, and may have something to do before it knows what to say.
   */
  check(sentence: string | (() => Promise<string>)): Promise<void>;
  /** Listens no more. */
  close(): void;
}

/** Listens for the signals that ask a process to stop. */
export const listenForInterruption = (): Interruption => {
  let asked = false;
  const interruption: Interruption = {
    get asked() {
      return asked;
    },
    onAsked: () => {},
    async check(sentence) {
      await turn();
      if (asked) throw new Interrupted(typeof sentence === 'string' ? sentence : await sentence());
    },
    close() {
      for (const signal of signals) process.off(signal, hear);
    },
  };
  const hear = (): void => {
    if (asked) process.exit(exitCodes.interrupted);
    asked = true;
    interruption.onAsked();
  };
  for (const signal of signals) process.on(signal, hear);
  return interruption;
};
