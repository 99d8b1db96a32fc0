// The columns of a register of submissions: which there must be, and which there may be.
import type { Row } from './csv.ts';
import { advise, listed, suggest } from './suggest.ts';

export const REQUIRED = ['submission', 'cmu', 'provider', 'model', 'notified', 'components', 'derated_kw'] as const;
export const OPTIONAL = ['device', 'cohort', 'settlement', 'agent'] as const;
/** What a register knows beyond the notification: what is wrong with whom, where it waits, since when, what it adds to. */
export const STATE = ['truth', 'at_step', 'joined', 'adds_to'] as const;
export type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number] | (typeof STATE)[number];

/** Says what is wrong at a field of a row. */
export type Say = (row: Row, field: number, found: string, expected: string, mend: string) => void;

const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL, ...STATE];

const otherSeparator = (header: Row): string | undefined => {
  if (header.fields.length > 1) return undefined;
  return [';', '\t', '|'].find((one) => header.fields[0].split(one).length >= REQUIRED.length);
};

/** Where each column stands; undefined, with everything said, where the header is not as it must be. */
export const columnsOf = (header: Row, say: Say): ReadonlyMap<Column, number> | undefined => {
  const separator = otherSeparator(header);
  if (separator !== undefined) {
    const sign = separator === '\t' ? 'tabs' : `\`${separator}\``;
    say(header, 0, `columns separated by ${sign}`, 'commas', 'save it as CSV with commas between the columns');
    return undefined;
  }
  let isRight = true;
  const refuse: Say = (...what) => {
    isRight = false;
    say(...what);
  };
  const places = new Map<string, number>();
  header.fields.forEach((name, at) => {
    const first = places.get(name);
    if (first !== undefined)
      refuse(header, at, `the column \`${name}\` a second time`, `one \`${name}\``, 'delete one of the two');
    else places.set(name, at);
  });
  const missing = REQUIRED.filter((name) => !places.has(name));
  const meant = new Set<string>();
  for (const name of missing) {
    const unknown = header.fields.filter(
      (one) => !KNOWN.includes(one) && !meant.has(one) && suggest(one, missing) === name,
    );
    const expected = `the columns ${listed(REQUIRED, 24, 'and')}`;
    const found = `no column \`${name}\``;
    if (unknown.length === 0) refuse(header, header.fields.length, found, expected, `add the column \`${name}\``);
    else {
      meant.add(unknown[0]);
      const rename = `did you mean it by \`${unknown[0]}\`? If so, rename that to \`${name}\`; if not, add the column`;
      refuse(header, header.fields.indexOf(unknown[0]), found, expected, rename);
    }
  }
  header.fields.forEach((name, at) => {
    if (KNOWN.includes(name) || meant.has(name)) return;
    refuse(
      header,
      at,
      `the unknown column \`${name}\``,
      `no others than ${listed(KNOWN, 24, 'and')}`,
      advise(name, KNOWN, 'delete the column'),
    );
  });
  const [joined, atStep] = [places.get('joined'), places.get('at_step')];
  if (joined !== undefined && atStep === undefined) {
    const expected = 'a column `at_step`, which says where a row has waited since it joined';
    refuse(header, joined, 'the column `joined` without `at_step`', expected, 'add `at_step`, or delete `joined`');
  }
  return isRight ? (places as ReadonlyMap<string, number> as ReadonlyMap<Column, number>) : undefined;
};
