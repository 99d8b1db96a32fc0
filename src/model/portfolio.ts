// Who notifies what and when: one row a submission, one integer a component, a fact about it a column.

/** Labels of a declared attribute: the names, and which of them each submission bears (-1 is none). */
export interface Labels {
  names: readonly string[];
  of: Int32Array;
}

/**
 * Components are numbered through the submissions in order: those of submission s are `first[s]` to `first[s+1] - 1`.
 * A smaller portfolio of the same population is a prefix of a larger one.
 */
export interface Portfolio {
  submissions: number;
  components: number;
  /** Length submissions + 1. */
  first: Int32Array;
  /** Ticks. */
  notified: Float64Array;
  /** De-rated kW of one component. */
  deratedKw: Float64Array;
  cmu: Labels;
  provider: Labels;
  model: Labels;
  device: Labels;
  cohort: Labels;
  settlement: Labels;
  agent: Labels;
  /** By mark: 1 where the submission's CMU bears it. */
  marks: ReadonlyMap<string, Uint8Array>;
  /** 1 where the submission adds to a CMU that stands already. */
  adds: Uint8Array;
  /** Classes of fault; bit k of a component's byte is class k. Empty, and no bytes, where nothing is described. */
  faults: readonly string[];
  truth: Uint8Array;
  /** By submission: `route.step` where it waits when the horizon starts, empty elsewhere; and since which tick (NaN unknown). */
  atStep?: readonly string[];
  joined?: Float64Array;
  /** By model: the tick from which its type approval is in force; Infinity where none is known. */
  approvedFrom: Float64Array;
  /** By provider: its place among the firms of a described group, which growth never moves; absent where none is described. */
  places?: Int32Array;
  /** Of a chain: what the year before has left. */
  carried?: Carried;
}

/** What one Delivery Year of a chain hands on to the next; of the components and submissions that both have. */
export interface Carried {
  /** By component: 1 where it holds a certificate. */
  holds: Uint8Array;
  /** By component: the step of its regime's program at which it still waits; -1 none. */
  step: Int16Array;
  /** By year of the chain so far, then submission: when it was notified, in ticks. */
  times: readonly Float64Array[];
  /** By component: in which of those years it was notified, of whoever waits. */
  cameIn: Uint8Array;
  /** By step, only where it can be met again: visits so far, by component, of whoever waits. */
  visits: readonly (Uint16Array | undefined)[];
  /** By route, then piece of work before it, then submission: 1 where that is done for it. */
  approved: readonly (readonly Uint8Array[])[];
}

export const labelsOf = (values: readonly string[]): Labels => {
  const names: string[] = [];
  const index = new Map<string, number>();
  const of = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) {
    let at = index.get(values[s]);
    if (at === undefined) {
      at = names.length;
      names.push(values[s]);
      index.set(values[s], at);
    }
    of[s] = at;
  }
  return { names, of };
};

/** The submission of each component. */
export const submissionOfComponents = (portfolio: Portfolio): Int32Array => {
  const of = new Int32Array(portfolio.components);
  for (let s = 0; s < portfolio.submissions; s++) of.fill(s, portfolio.first[s], portfolio.first[s + 1]);
  return of;
};

/** Components by label. */
export const sizesBy = (portfolio: Portfolio, labels: Labels): Float64Array => {
  const sizes = new Float64Array(labels.names.length);
  for (let s = 0; s < portfolio.submissions; s++) {
    if (labels.of[s] >= 0) sizes[labels.of[s]] += portfolio.first[s + 1] - portfolio.first[s];
  }
  return sizes;
};

/** Label numbers by size, largest first; like sizes keep their order. */
export const orderBySize = (sizes: Float64Array): Int32Array =>
  Int32Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || a - b);

const prefix = (labels: Labels, rows: number): Labels => ({ names: labels.names, of: labels.of.subarray(0, rows) });

/** The first submissions of a portfolio, up to a number of components at which a submission ends. */
export const prefixOf = (portfolio: Portfolio, components: number): Portfolio => {
  if (components === portfolio.components) return portfolio;
  const rows = portfolio.first.indexOf(components);
  if (rows < 0) throw new RangeError(`no submission ends at component ${components}`);
  return {
    ...portfolio,
    submissions: rows,
    components,
    first: portfolio.first.subarray(0, rows + 1),
    notified: portfolio.notified.subarray(0, rows),
    deratedKw: portfolio.deratedKw.subarray(0, rows),
    cmu: prefix(portfolio.cmu, rows),
    provider: prefix(portfolio.provider, rows),
    model: prefix(portfolio.model, rows),
    device: prefix(portfolio.device, rows),
    cohort: prefix(portfolio.cohort, rows),
    settlement: prefix(portfolio.settlement, rows),
    agent: prefix(portfolio.agent, rows),
    marks: new Map([...portfolio.marks].map(([name, bears]) => [name, bears.subarray(0, rows)])),
    adds: portfolio.adds.subarray(0, rows),
    // A class of fault is a bit of each component's byte; where none is described there are no bytes.
    truth: portfolio.truth.subarray(0, components),
    ...(portfolio.atStep ? { atStep: portfolio.atStep.slice(0, rows) } : {}),
    ...(portfolio.joined ? { joined: portfolio.joined.subarray(0, rows) } : {}),
  };
};
