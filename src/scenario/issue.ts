// What can be wrong with an input, and where: every problem is a place, what was found, what was expected, how to mend it.

/** The phases an input passes, in order; all problems of the first phase that fails are told at once. */
export const phases = ['bytes', 'yaml', 'shape', 'names', 'meaning'] as const;
export type Phase = (typeof phases)[number];

export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Issue extends Place {
  phase: Phase;
  found: string;
  expected: string;
  mend: string;
}

interface Origin {
  self: Place;
  keys: Map<string | number, Place>;
}

/** Where each object of a parsed tree came from; merged trees keep the place of the file that said it last. */
const origins = new WeakMap<object, Origin>();

export const remember = (node: object, self: Place, keys: Map<string | number, Place>): void => {
  origins.set(node, { self, keys });
};

/** The place of a node, or of one of its keys; a tree that never was a file has none. */
export const placeOf = (node: object, key?: string | number): Place => {
  const origin = origins.get(node);
  if (!origin) return { file: '', line: 0, column: 0 };
  return (key !== undefined && origin.keys.get(key)) || origin.self;
};

export const keysOf = (node: object): Map<string | number, Place> => origins.get(node)?.keys ?? new Map();

/** Gathers problems; nothing is thrown until somebody asks. */
export class Issues {
  readonly list: Issue[] = [];

  add(phase: Phase, place: Place, found: string, expected: string, mend: string): void {
    this.list.push({ phase, ...place, found, expected, mend });
  }

  /** A problem with a node of a parsed tree, or with one of its keys. */
  at(
    phase: Phase,
    node: object,
    key: string | number | undefined,
    found: string,
    expected: string,
    mend: string,
  ): void {
    this.add(phase, placeOf(node, key), found, expected, mend);
  }
}

/** Thrown by a door when an input cannot be used; carries everything there is to say. */
export class InputError extends Error {
  readonly issues: Issue[];
  constructor(issues: Issue[]) {
    super(issues.map(sentenceOf).join('\n'));
    this.issues = issues;
  }
}

export const sentenceOf = (issue: Issue): string => {
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  return `${place}: found ${issue.found}; expected ${issue.expected}. To mend it: ${issue.mend}.`;
};
