// How far a run is and how long it may still take, on standard error: one line that is renewed, or one now and then.

const everyMilliseconds = { terminal: 100, log: 5000 };

/** Where progress goes: a terminal's single line, a log, or nowhere. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

export interface Progress {
  /**
   * `done` of at most `most` pieces of work of a kind (0 while that is not known), the seconds the rest may take, and how
   * many of all an earlier session has done.
   */
  at(done: number, most: number, secondsLeft: number, what: string, restored?: number): void;
  /** A remark that stays, above the line. */
  tell(text: string): void;
  /** Clears the line, if there is one. */
  close(): void;
}

export const timeInWords = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
};

/** A bar of progress on a screen; `quiet` keeps remarks to itself too. `now` is a clock in milliseconds. */
export const openProgress = (screen: Screen, quiet: boolean, now: () => number): Progress => {
  const terminal = screen.isTTY === true;
  let last = terminal ? Number.NEGATIVE_INFINITY : now();
  let shownLength = 0;

  const clear = (): void => {
    if (shownLength > 0) screen.write(`\r${' '.repeat(shownLength)}\r`);
    shownLength = 0;
  };
  return {
    at(done, most, secondsLeft, what, restored = 0) {
      const time = now();
      if (quiet || time - last < (terminal ? everyMilliseconds.terminal : everyMilliseconds.log)) return;
      last = time;
      const left = done < most && Number.isFinite(secondsLeft) ? `, at most ${timeInWords(secondsLeft)} left` : '';
      const known = restored > 0 ? `, ${restored} restored` : '';
      const count = most > 0 ? `: ${done} of at most ${most}${left}${known}` : ' ...';
      const line = `${what}${count}`;
      if (!terminal) screen.write(`${line}\n`);
      else {
        const fits = line.slice(0, (screen.columns || 80) - 1);
        screen.write(`\r${fits.padEnd(shownLength)}`);
        shownLength = fits.length;
      }
    },
    tell(text) {
      if (quiet) return;
      clear();
      screen.write(`${text}\n`);
    },
    close: clear,
  };
};
