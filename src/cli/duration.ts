// A length of time as an analyst types it: `90s`, `10m`, `1h30m`.

const MOST_SECONDS = 30 * 24 * 3600;

export const DURATIONS = 'a time with h, m or s behind each number, from 1s to 720h';

/** Seconds; undefined where the text is no time, or too short or too long for a run. */
export const secondsIn = (text: string): number | undefined => {
  const part = '(\\d+(?:\\.\\d+)?)';
  const [whole, hours = '0', minutes = '0', seconds = '0'] =
    new RegExp(`^(?:${part}h)?(?:${part}m)?(?:${part}s)?$`).exec(text.replaceAll(' ', '')) ?? [];
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole && sum >= 1 && sum <= MOST_SECONDS ? sum : undefined;
};
