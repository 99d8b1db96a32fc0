// src/cli/files.ts
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
var packageFolder = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
})();
var absolute = (path) => resolve(path);
var kindOf = (path) => {
  const found = lookAt(path);
  if (!found) return "absent";
  if (found.isSymbolicLink()) return "link";
  if (found.isDirectory()) return "folder";
  return found.isFile() ? "file" : "other";
};
var isNothing = (fault2) => ["ENOENT", "ENOTDIR"].includes(fault2.code ?? "");
var lookAt = (path) => {
  try {
    return lstatSync(path);
  } catch (fault2) {
    if (isNothing(fault2)) return void 0;
    throw fault2;
  }
};
var readBytes = (path) => {
  try {
    return readFileSync(path);
  } catch (fault2) {
    if (isNothing(fault2) || fault2.code === "EISDIR") return void 0;
    throw fault2;
  }
};
var listFolder = (path) => readdirSync(path).sort();

// src/cli/library.ts
var slashed = (path) => path.replaceAll("\\", "/");
var shippedScenarios = slashed(join(packageFolder, "scenarios"));
var diskLibrary = () => ({
  root: shippedScenarios,
  read(path) {
    try {
      const bytes = readBytes(path);
      if (bytes) return { bytes };
      return { problem: kindOf(path) === "folder" ? "folder" : "absent" };
    } catch {
      return { problem: "unreadable" };
    }
  },
  list: (folder) => kindOf(folder) === "folder" ? listFolder(folder) : []
});
var libraryPath = (typed) => slashed(absolute(typed));

// src/engine/days.ts
var TICKS_PER_SECOND = 1e6;
var TICKS_PER_MINUTE = 6e7;
var TICKS_PER_HOUR = 36e8;
var TICKS_PER_DAY = 864e8;
var dayFrom = (year, month, day) => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};
var civilOf = (dayNumber2) => {
  const z9 = dayNumber2 + 719468;
  const era = Math.floor(z9 / 146097);
  const dayOfEra = z9 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
};
var dayOf = (text) => {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (text.length !== 10 || !(month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const number2 = dayFrom(year, month, day);
  return civilOf(number2).month === month ? number2 : Number.NaN;
};
var two = (n) => n < 10 ? `0${n}` : `${n}`;
var dateText = (dayNumber2) => {
  const { year, month, day } = civilOf(dayNumber2);
  return `${year}-${two(month)}-${two(day)}`;
};
var instantText = (tick) => {
  const day = Math.floor(tick / TICKS_PER_DAY);
  const seconds = Math.floor((tick - day * TICKS_PER_DAY) / TICKS_PER_SECOND);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${dateText(day)} ${clock}${seconds % 60 ? `:${two(seconds % 60)}` : ""}`;
};
var clockTicks = (text) => Number(text.slice(0, 2)) * TICKS_PER_HOUR + Number(text.slice(3, 5)) * TICKS_PER_MINUTE;
var weekdayOf = (dayNumber2) => ((dayNumber2 + 3) % 7 + 7) % 7;
var easterDay = (year) => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayFrom(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};
var addMonths = (dayNumber2, months) => {
  const { year, month, day } = civilOf(dayNumber2);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const next = m === 12 ? dayFrom(y + 1, 1, 1) : dayFrom(y, m + 1, 1);
  return Math.min(dayFrom(y, m, 1) + day - 1, next - 1);
};

// src/engine/seed.ts
import seedrandom from "seedrandom";
function keyFromSeed(text) {
  const bytes = new TextEncoder().encode(text);
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  const generator = seedrandom(`${characters}\0`);
  return [generator.int32(), generator.int32()];
}

// src/model/certainty.ts
var touchIsCertain = (touch2) => !touch2 || touch2.cases.every(({ is }) => is.varies === "fixed");
var isSure = (share2) => !share2 || share2.cases.every(({ is }) => is <= 0 || is >= 1);
var areSure = (by) => (by ?? []).every(isSure);
var failsSurely = ({ share: share2, finds }) => isSure(share2) && areSure(finds?.detects) && areSure(finds?.falseAlarm) && areSure(finds?.mends);
var stepIsCertain = ({ minutes: minutes3, fixed: fixed2, fails, sample, audit = 1, mends }) => touchIsCertain(minutes3) && touchIsCertain(fixed2) && (!fails || failsSurely(fails)) && (!sample || sample.first) && (audit <= 0 || audit >= 1) && areSure(mends);
var choosesSurely = (chance) => !chance || isSure(chance.share);
var isCertain = ({ steps, routes, moves, entry }) => steps.every(stepIsCertain) && routes.every(({ takes, before }) => choosesSurely(takes) && before.every(stepIsCertain)) && moves.every(choosesSurely) && (entry.rule !== "induced" || entry.attracts >= 1);

// src/engine/random.ts
var PARITY = 466688986;
var ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
var KEY_ROUNDS = 20;
function threefry(key0, key1, counter0, counter1, out, rounds = KEY_ROUNDS) {
  const keys = [key0 | 0, key1 | 0, key0 ^ key1 ^ PARITY];
  let a = counter0 + keys[0] | 0;
  let b = counter1 + keys[1] | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round % 8];
    a = a + b | 0;
    b = (b << turn | b >>> 32 - turn) ^ a;
    if (round % 4 < 3) continue;
    const injection = (round + 1) / 4;
    a = a + keys[injection % 3] | 0;
    b = b + keys[(injection + 1) % 3] + injection | 0;
  }
  out[0] = a;
  out[1] = b;
}
var UNIT = 1 / 4503599627370496;
var Stream = class {
  /** The key words are 32-bit integers, signed or unsigned; streamFor derives them. */
  constructor(key0, key1) {
    this.key0 = key0 | 0;
    this.key1 = key1 | 0;
    this.key2 = key0 ^ key1 ^ PARITY;
  }
  /**
   * The uniform at (subject, draw), both whole numbers from 0 to 2^32 - 1.
   *
   * It is (n + 1/2) / 2^52 for a random 52-bit n: strictly between 0 and 1, and 1 - u is exact. With a 53-bit n the
   * half would not fit a double, and one draw in 2^53 would be exactly 1.
   */
  uniform(subject, draw) {
    const key0 = this.key0 | 0;
    const key1 = this.key1 | 0;
    const key2 = this.key2 | 0;
    let a = subject + key0 | 0;
    let b = draw + key1 | 0;
    a = a + b | 0;
    b = (b << 13 | b >>> 19) ^ a;
    a = a + b | 0;
    b = (b << 15 | b >>> 17) ^ a;
    a = a + b | 0;
    b = (b << 26 | b >>> 6) ^ a;
    a = a + b | 0;
    b = (b << 6 | b >>> 26) ^ a;
    a = a + key1 | 0;
    b = b + key2 + 1 | 0;
    a = a + b | 0;
    b = (b << 17 | b >>> 15) ^ a;
    a = a + b | 0;
    b = (b << 29 | b >>> 3) ^ a;
    a = a + b | 0;
    b = (b << 16 | b >>> 16) ^ a;
    a = a + b | 0;
    b = (b << 24 | b >>> 8) ^ a;
    a = a + key2 | 0;
    b = b + key0 + 2 | 0;
    a = a + b | 0;
    b = (b << 13 | b >>> 19) ^ a;
    a = a + b | 0;
    b = (b << 15 | b >>> 17) ^ a;
    a = a + b | 0;
    b = (b << 26 | b >>> 6) ^ a;
    a = a + b | 0;
    b = (b << 6 | b >>> 26) ^ a;
    a = a + key0 | 0;
    b = b + key1 + 3 | 0;
    a = a + b | 0;
    b = (b << 17 | b >>> 15) ^ a;
    return ((a >>> 0) * 1048576 + (b >>> 12) + 0.5) * UNIT;
  }
};
function hashName(name2) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(name2)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
function streamFor(seedKey, replication, name2) {
  const key = new Int32Array(2);
  threefry(seedKey[0], seedKey[1], replication, typeof name2 === "number" ? name2 : hashName(name2), key);
  return new Stream(key[0], key[1]);
}

// src/model/portfolio.ts
var labelsOf = (values) => {
  const names = [];
  const index = /* @__PURE__ */ new Map();
  const of = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) {
    let at2 = index.get(values[s]);
    if (at2 === void 0) {
      at2 = names.length;
      names.push(values[s]);
      index.set(values[s], at2);
    }
    of[s] = at2;
  }
  return { names, of };
};
var submissionOfComponents = (portfolio) => {
  const of = new Int32Array(portfolio.components);
  for (let s = 0; s < portfolio.submissions; s++) of.fill(s, portfolio.first[s], portfolio.first[s + 1]);
  return of;
};
var sizesBy = (portfolio, labels) => {
  const sizes = new Float64Array(labels.names.length);
  for (let s = 0; s < portfolio.submissions; s++) {
    if (labels.of[s] >= 0) sizes[labels.of[s]] += portfolio.first[s + 1] - portfolio.first[s];
  }
  return sizes;
};
var orderBySize = (sizes) => Int32Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || a - b);
var prefix = (labels, rows) => ({ names: labels.names, of: labels.of.subarray(0, rows) });
var prefixOf = (portfolio, components2) => {
  if (components2 === portfolio.components) return portfolio;
  const rows = portfolio.first.indexOf(components2);
  if (rows < 0) throw new RangeError(`no submission ends at component ${components2}`);
  return {
    ...portfolio,
    submissions: rows,
    components: components2,
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
    marks: new Map([...portfolio.marks].map(([name2, bears]) => [name2, bears.subarray(0, rows)])),
    adds: portfolio.adds.subarray(0, rows),
    // A class of fault is a bit of each component's byte; where none is described there are no bytes.
    truth: portfolio.truth.subarray(0, components2),
    ...portfolio.atStep ? { atStep: portfolio.atStep.slice(0, rows) } : {},
    ...portfolio.joined ? { joined: portfolio.joined.subarray(0, rows) } : {}
  };
};

// src/model/comers.ts
var KW_PER_MW = 1e3;
var entryTermsOf = (scenario, regime, values) => {
  const terms = regime.entry ?? {};
  const costs = terms.costs ?? {};
  return {
    rule: scenario.entry?.rule ?? "same",
    price: values.number(scenario.entry ?? {}, "price", "GBP/kW", 0),
    perComponent: values.number(costs, "per-component", "GBP/component", 0),
    perCmu: values.number(costs, "per-cmu", "GBP/CMU", 0),
    loss: values.number(terms, "loss", "GBP/MW", 0),
    attracts: values.number(terms, "attracts", "share", 1)
  };
};
var comersOf = ({ rule, price, perComponent, perCmu, loss, attracts }, portfolio, key, replication) => {
  const comes = new Uint8Array(portfolio.submissions).fill(1);
  const { cmu, cohort } = portfolio;
  if (rule === "induced") {
    const stream = streamFor(key, replication, "entry");
    const fresh2 = cohort.names.indexOf("new");
    for (let s = 0; s < comes.length; s++)
      if (cohort.of[s] === fresh2 && stream.uniform(cmu.of[s], 0) >= attracts) comes[s] = 0;
  }
  if (rule === "margin") {
    const components2 = sizesBy(portfolio, cmu);
    const kw = new Float64Array(cmu.names.length);
    for (let s = 0; s < comes.length; s++)
      kw[cmu.of[s]] += portfolio.deratedKw[s] * (portfolio.first[s + 1] - portfolio.first[s]);
    for (let s = 0; s < comes.length; s++) {
      const c = cmu.of[s];
      const cost = perComponent * components2[c] + perCmu + loss * kw[c] / KW_PER_MW;
      if (cost > price * kw[c]) comes[s] = 0;
    }
  }
  return comes;
};

// src/model/lead.ts
var TICKS = {
  minutes: TICKS_PER_MINUTE,
  hours: TICKS_PER_HOUR,
  days: TICKS_PER_DAY,
  weeks: 7 * TICKS_PER_DAY
};
var Lead = class {
  constructor(elapsed2, workdays) {
    this.cachedDay = Number.NaN;
    this.cachedShift = 0;
    this.elapsed = elapsed2;
    this.workdays = workdays;
    this.workingDays = elapsed2.unit === "working days" ? Math.round(elapsed2.amount) : 0;
    this.months = elapsed2.unit === "months" ? Math.round(elapsed2.amount) : 0;
    this.ticks = Math.round(elapsed2.amount * (TICKS[elapsed2.unit] ?? 0));
  }
  /** The instant so much later than a time; whole ticks in, whole ticks out. */
  due(now) {
    if (this.workingDays === 0 && this.months === 0) return now + this.ticks;
    const day = Math.floor(now / TICKS_PER_DAY);
    if (day !== this.cachedDay) {
      const later2 = this.months > 0 ? addMonths(day, this.months) : this.workdays.plus(day, this.workingDays);
      this.cachedDay = day;
      this.cachedShift = (later2 - day) * TICKS_PER_DAY;
    }
    return now + this.cachedShift;
  }
  get takesTime() {
    return this.ticks > 0 || this.workingDays > 0 || this.months > 0;
  }
};

// src/model/predicate.ts
var attributes = ["provider", "cmu", "model", "device", "cohort", "settlement", "agent"];
var everybody = {
  labels: [],
  approved: false,
  orModels: [],
  from: -Infinity,
  before: Infinity,
  marks: [],
  adds: void 0,
  not: []
};
var listOf = (said) => {
  if (said === void 0) return [];
  return Array.isArray(said) ? said : [said];
};
var predicateOf = (where, values) => {
  if (!where) return everybody;
  const labels = [];
  let orModels;
  for (const attribute of attributes) {
    const names = listOf(where[attribute]);
    if (names.length === 0) continue;
    if (attribute === "model" && names.includes("approved")) orModels = names;
    else labels.push({ attribute, names });
  }
  const { notified } = where;
  return {
    labels,
    approved: orModels !== void 0,
    orModels: orModels ?? [],
    from: notified?.from === void 0 ? -Infinity : values.date(notified, "from") * TICKS_PER_DAY,
    before: notified?.to === void 0 ? Infinity : (values.date(notified, "to") + 1) * TICKS_PER_DAY,
    marks: listOf(where.mark),
    adds: where.adds,
    not: listOf(where.not).map((one) => predicateOf(one, values))
  };
};
var needsApproval = ({ approved, orModels }, { submissions, model }) => {
  const needed = Uint8Array.from(model.names, (name2) => approved && !orModels.includes(name2) ? 1 : 0);
  return Uint8Array.from({ length: submissions }, (_, s) => needed[model.of[s]]);
};
var maskOf = (predicate, portfolio, approvalOpen = false) => {
  const mask = new Uint8Array(portfolio.submissions).fill(1);
  for (const { attribute, names } of predicate.labels) {
    const labels = portfolio[attribute];
    const meant = Uint8Array.from(labels.names, (name2) => names.includes(name2) ? 1 : 0);
    for (let s = 0; s < mask.length; s++) if (labels.of[s] < 0 || !meant[labels.of[s]]) mask[s] = 0;
  }
  const needed = needsApproval(predicate, portfolio);
  for (let s = 0; s < mask.length; s++) {
    const at2 = portfolio.notified[s];
    if (at2 < predicate.from || at2 >= predicate.before) mask[s] = 0;
    if (needed[s] && !approvalOpen && at2 < portfolio.approvedFrom[portfolio.model.of[s]]) mask[s] = 0;
  }
  if (predicate.marks.length > 0) {
    const columns = predicate.marks.flatMap((name2) => portfolio.marks.get(name2) ?? []);
    for (let s = 0; s < mask.length; s++) if (!columns.some((bears) => bears[s])) mask[s] = 0;
  }
  if (predicate.adds !== void 0) {
    const wanted = predicate.adds ? 1 : 0;
    for (let s = 0; s < mask.length; s++) if (portfolio.adds[s] !== wanted) mask[s] = 0;
  }
  for (const not of predicate.not) {
    const excluded = maskOf(not, portfolio);
    for (let s = 0; s < mask.length; s++) if (excluded[s]) mask[s] = 0;
  }
  return mask;
};
var caseOf = (cased, portfolio) => {
  const chosen = new Int8Array(portfolio.submissions).fill(-1);
  cased.cases.forEach(({ who }, i) => {
    if (who === everybody) {
      for (let s = 0; s < chosen.length; s++) if (chosen[s] < 0) chosen[s] = i;
      return;
    }
    const mask = maskOf(who, portfolio);
    for (let s = 0; s < chosen.length; s++) if (chosen[s] < 0 && mask[s]) chosen[s] = i;
  });
  return chosen;
};
var columnOf = (cased, portfolio, read2, otherwise) => {
  const chosen = caseOf(cased, portfolio);
  const numbers = cased.cases.map(({ is }) => read2(is));
  return Float64Array.from(chosen, (i) => i < 0 ? otherwise : numbers[i]);
};

// src/model/program.ts
var Op = {
  /** Passes the step by if it does not concern it. */
  where: 0,
  /** Passes the step by if it is not among those audited. */
  audit: 1,
  /** Is no longer registered, and goes on. */
  revoke: 2,
  /** Waits until its submission may enter. */
  limit: 3,
  /** Joins its group; goes on when the group's work is done. */
  gather: 4,
  /** Joins the queue of a pool; goes on when served. */
  work: 5,
  /** Some of what is wrong with it is put right. */
  mend: 6,
  /** Lets time pass. */
  lead: 7,
  /** Passes or fails. */
  check: 8,
  /** Has passed its step: noted where a deadline asks. */
  passed: 9,
  /** Counts as registered. */
  register: 10,
  /** Leaves for another route if a move chooses it. */
  divert: 11,
  /** Goes on elsewhere in the program. */
  go: 12,
  /** Leaves the route for another. */
  move: 13,
  /** Is withdrawn. */
  withdraw: 14,
  /** Loses its registration, and is out. */
  strike: 15,
  /** The journey is over. */
  end: 16
};

// src/model/listing.ts
var Listing = class {
  constructor() {
    this.op = [];
    this.step = [];
    this.to = [];
    this.last = [];
    /** First instruction of each step. */
    this.entries = /* @__PURE__ */ new Map();
    this.jumps = [];
  }
  add(op, step, to = -1) {
    this.op.push(op);
    this.step.push(step);
    this.to.push(to);
    this.last.push(-1);
    return this.op.length - 1;
  }
  get here() {
    return this.op.length;
  }
  enter(step) {
    this.entries.set(step, this.here);
  }
  /** A jump to the entry of a step, wherever it will be. */
  go(from, step) {
    this.jumps.push({ at: this.add(Op.go, from), step });
  }
  patch() {
    for (const { at: at2, step } of this.jumps) this.to[at2] = this.entries.get(step) ?? -1;
  }
  /** The first instruction of a step. */
  entryOf(step) {
    return this.entries.get(step) ?? -1;
  }
  /** The instruction of a step at which one waits to be served. */
  queueOf(step) {
    for (let pc = this.entries.get(step) ?? 0; ; pc++)
      if (this.op[pc] === Op.work || this.op[pc] === Op.gather) return pc;
  }
};
var lastStepOf = (route) => {
  const main = route.steps.filter((step) => !step.aside);
  return main[main.length - 1].id;
};
var layRoute = (listing, laying) => {
  const { route, index, routeIds, firstStep, steps, noted, moves } = laying;
  const indexOf = (id) => firstStep + route.steps.findIndex((step) => step.id === id);
  const registering = route.register ?? lastStepOf(route);
  const mainLine = route.steps.filter((step) => !step.aside);
  const divert = (s, event) => {
    moves.forEach((move, m) => {
      const isHere = event === "registered" ? move.from === index : move.step === s;
      if (isHere && move.event === event) listing.add(Op.divert, s, m);
    });
  };
  for (const [i, step] of route.steps.entries()) {
    const s = firstStep + i;
    const compiled = steps[s];
    listing.enter(s);
    const passes = [];
    if (compiled.where !== everybody) passes.push(listing.add(Op.where, s));
    if (compiled.audit !== void 0) passes.push(listing.add(Op.audit, s));
    if (compiled.revokes) listing.add(Op.revoke, s);
    if (compiled.limit) listing.add(Op.limit, s);
    const grouped = compiled.grain[0] !== "component";
    let check = -1;
    if (grouped) check = listing.add(Op.gather, s);
    else if (compiled.pool >= 0) listing.add(Op.work, s);
    if (compiled.mends) listing.add(Op.mend, s);
    if (!grouped) {
      if (compiled.lead) listing.add(Op.lead, s);
      if (compiled.fails) check = listing.add(Op.check, s);
    }
    if (noted.has(s)) listing.add(Op.passed, s);
    divert(s, "passed");
    for (const at2 of passes) listing.to[at2] = listing.here;
    if (step.id === registering) {
      listing.add(Op.register, s);
      divert(s, "registered");
    }
    const next = step.then ?? (step.aside ? void 0 : mainLine[mainLine.indexOf(step) + 1]?.id);
    if (next === void 0) listing.add(Op.end, s);
    else listing.go(s, indexOf(next));
    if (!step.fails) continue;
    listing.to[check] = listing.here;
    divert(s, "failed");
    if (compiled.failLead) listing.add(Op.lead, s, 1);
    listing.go(s, indexOf(step.fails.then));
    listing.last[check] = listing.here;
    divert(s, "failed");
    const exit = step.fails.finally ?? "withdraw";
    if (exit === "withdraw") listing.add(Op.withdraw, s);
    else if (exit === "revoke") listing.add(Op.strike, s);
    else listing.add(Op.move, s, routeIds.indexOf(exit));
  }
};
var repeatedSteps = (route) => {
  const mainLine = route.steps.filter((step) => !step.aside).map((step) => step.id);
  const follows = new Map(
    route.steps.map((step) => {
      const next = step.then ?? (step.aside ? void 0 : mainLine[mainLine.indexOf(step.id) + 1]);
      return [step.id, [next, step.fails?.then].filter((id) => id !== void 0)];
    })
  );
  const leadsTo = (from, goal, seen) => (follows.get(from) ?? []).some((id) => {
    if (id === goal) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return leadsTo(id, goal, seen);
  });
  return new Set(route.steps.map((step) => step.id).filter((id) => leadsTo(id, id, /* @__PURE__ */ new Set())));
};

// src/model/steps.ts
var readStep = (step, route, siblings, firstStep, repeats, reading) => {
  const { values } = reading;
  const full = step;
  return {
    id: step.id,
    title: step.title ?? step.id,
    clause: clauseOf(step.clause),
    route,
    grain: typeof step.per === "string" ? [step.per] : step.per,
    pool: step.by === void 0 ? -1 : reading.pools.findIndex((pool) => pool.id === step.by),
    minutes: touchOf(step, "minutes", step.minutes, values),
    fixed: touchOf(step, "fixed", step.fixed, values),
    lead: leadOf(step, "lead", reading),
    fails: failingOf(step, reading),
    failLead: step.fails ? leadOf(step.fails, "after", reading) : void 0,
    where: predicateOf(full.where, values),
    audit: values.maybeNumber(step, "audit", "share"),
    mends: byFault(full.mends, reading),
    revokes: full.revokes ?? false,
    sample: sampleOf(step, values),
    gate: gateOf(step, values),
    gateOf: full.of ?? "submission",
    again: full.again ?? false,
    limit: full.limit && {
      submissions: values.number(full.limit, "submissions", "count"),
      each: full.limit.each,
      perProvider: full.limit.per !== "everyone"
    },
    priority: values.number(step, "priority", "number", 0),
    deadline: full.deadline && deadlineOf(full.deadline, siblings, firstStep, reading),
    isTest: step["counts-as"] === "metering-test",
    isAudit: step["counts-as"] === "audit",
    repeats
  };
};
var leadOf = (node, key, { values, workdays }) => {
  if (node[key] === void 0) return void 0;
  const lead = new Lead(values.quantity(node, key), workdays);
  return lead.takesTime ? lead : void 0;
};
var casesOf = (node, key, said, values, read2) => {
  if (!Array.isArray(said)) return { cases: [{ who: everybody, is: read2(node, key, said) }] };
  return { cases: said.map((one) => ({ who: predicateOf(one.where, values), is: read2(one, "is", one.is) })) };
};
var touchOf = (step, key, said, values) => {
  if (said === void 0) return void 0;
  return casesOf(step, key, said, values, (node, at2, is) => {
    if (typeof is !== "object" || is === null) {
      return { meanTicks: values.number(node, at2, "minutes") * TICKS_PER_MINUTE, varies: "fixed", cv: 0 };
    }
    const touch2 = is;
    return {
      meanTicks: values.number(is, "mean", "minutes") * TICKS_PER_MINUTE,
      varies: touch2.varies ?? "fixed",
      cv: values.number(is, "cv", "number", 0)
    };
  });
};
var shareOf = (node, key, said, values) => casesOf(node, key, said, values, (at2, place) => values.number(at2, place, "share"));
var byFault = (said, reading) => said && reading.faults.map(
  (fault2) => said[fault2] === void 0 ? void 0 : shareOf(said, fault2, said[fault2], reading.values)
);
var sampleOf = ({ sample }, values) => sample && {
  count: values.number(sample, "count", "components", Number.NaN),
  share: values.number(sample, "share", "share", 0),
  atLeast: values.number(sample, "at-least", "components", 0),
  first: sample.pick === "first",
  accept: values.number(sample, "accept", "count", 0)
};
var failingOf = (step, reading) => {
  const { values } = reading;
  const { fails } = step;
  if (!fails) return void 0;
  const together = fails.together ?? {};
  const { detects, mends } = fails;
  const falseAlarm = fails["false-alarm"];
  return {
    share: fails.share === void 0 ? void 0 : shareOf(fails, "share", fails.share, values),
    finds: detects || falseAlarm ? {
      detects: byFault(detects, reading) ?? [],
      falseAlarm: byFault(falseAlarm, reading) ?? [],
      mends: byFault(mends, reading) ?? []
    } : void 0,
    attempts: fails.attempts === "unlimited" ? { cases: [{ who: everybody, is: Infinity }] } : casesOf(fails, "attempts", fails.attempts, values, (node, key) => values.number(node, key, "count")),
    submission: values.number(together, "submission", "share", 0),
    model: values.number(together, "model", "share", 0),
    onlyFirst: fails.on === "first"
  };
};
var gateOf = (step, values) => {
  const { starts } = step;
  if (typeof starts !== "object") return { kind: starts === "all" ? "all" : "first" };
  if ("share" in starts) return { kind: "share", share: values.number(starts, "share", "share") };
  return { kind: "date", from: values.date(starts, "date") * TICKS_PER_DAY };
};
var instantsOf = (deadline, values) => casesOf(deadline, "by", deadline.by, values, (node, key) => values.instant(node, String(key)));
var deadlineOf = (deadline, siblings, firstStep, reading) => {
  const misses = deadline.misses ?? "late";
  if (deadline.by !== void 0) {
    return { at: instantsOf(deadline, reading.values), within: void 0, event: "notified", ofStep: -1, misses };
  }
  const [step, event] = (deadline.of ?? "notified").split(".");
  return {
    at: void 0,
    within: leadOf(deadline, "within", reading),
    event: event ?? step,
    ofStep: event === void 0 ? -1 : firstStep + siblings.steps.findIndex((other) => other.id === step),
    misses
  };
};
var clauseOf = (source) => {
  if (source === void 0 || typeof source === "string") return source ?? "";
  return source.clause ? `${source.title}, ${source.clause}` : source.title;
};

// src/model/moves.ts
var movesOf = (regime, steps, values) => {
  const ids2 = Object.keys(regime.routes);
  const stepOf2 = (route, id) => steps.findIndex((step) => step.route === route && step.id === id);
  const placeOf2 = (route, text) => {
    const [step, event] = text.split(".");
    return event === void 0 ? { step: -1, event: step } : { step: stepOf2(route, step), event };
  };
  return ids2.flatMap((id, r) => {
    const { moves = [], takes } = regime.routes[id];
    const written2 = moves.map(
      (move, i) => ({
        name: `${id}.moves.${i}`,
        who: predicateOf(move.where, values),
        share: shareOf(move, "share", move.share ?? 1, values),
        per: move.per ?? "provider",
        from: r,
        ...move.on === void 0 ? { step: -1, event: "date" } : placeOf2(r, move.on),
        at: move.date === void 0 ? Infinity : values.date(move, "date") * TICKS_PER_DAY,
        to: ids2.indexOf(move.then),
        asks: -1
      })
    );
    if (takes?.at === void 0) return written2;
    const [from, ...event] = takes.at.split(".");
    const other = ids2.indexOf(from);
    const asked = {
      name: `${id}.takes`,
      who: everybody,
      share: { cases: [{ who: everybody, is: 1 }] },
      per: "cmu",
      from: other,
      ...placeOf2(other, event.join(".")),
      at: Infinity,
      to: r,
      asks: r
    };
    return [...written2, asked];
  });
};

// src/model/compile.ts
var compile = (world2, regime, values, workdays) => {
  const pools = Object.entries(world2.pools).map(([id, pool]) => ({ id, pool }));
  const faults = Object.keys(world2.portfolio.faults ?? {});
  const reading = { values, workdays, pools, faults };
  const routeIds = Object.keys(regime.routes);
  const steps = [];
  const firstSteps = routeIds.map((id, r) => {
    const route = regime.routes[id];
    const repeated = repeatedSteps(route);
    const first = steps.length;
    for (const step of route.steps) steps.push(readStep(step, r, route, first, repeated.has(step.id), reading));
    return first;
  });
  const noted = notedSteps(steps);
  const moves = movesOf(regime, steps, values);
  const listing = new Listing();
  const routes = routeIds.map((id, r) => {
    const route = regime.routes[id];
    const entry = listing.here;
    layRoute(listing, { route, index: r, routeIds, firstStep: firstSteps[r], steps, noted, moves });
    return readRoute(id, route, r, entry, firstSteps[r], routeIds, listing, reading);
  });
  listing.patch();
  const { scenario } = world2;
  return {
    regime: regime.id,
    op: Uint8Array.from(listing.op),
    step: Int16Array.from(listing.step),
    to: Int32Array.from(listing.to),
    last: Int32Array.from(listing.last),
    steps,
    entries: Int32Array.from(steps, (_, s) => listing.entryOf(s)),
    routes,
    moves,
    pools,
    faults,
    exempt: regime.exempt && predicateOf(regime.exempt, values),
    entry: entryTermsOf(scenario, regime, values),
    revokes: listing.op.some((op) => op === Op.revoke || op === Op.strike) || [...routes, ...steps.map((step) => step.deadline)].some((one) => one?.misses === "revoked"),
    cutOff: scenario["cut-off"] === void 0 ? Math.min(...routes.flatMap(({ deadline }) => deadline?.cases.map(({ is }) => is) ?? [])) : values.instant(scenario, "cut-off")
  };
};
var notedSteps = (steps) => {
  const noted = /* @__PURE__ */ new Set();
  steps.forEach(({ deadline }, s) => {
    if (!deadline) return;
    noted.add(s);
    if (deadline.event === "passed" && deadline.ofStep >= 0) noted.add(deadline.ofStep);
  });
  return noted;
};
var always = { cases: [{ who: everybody, is: 1 }] };
var readRoute = (id, route, index, entry, firstStep, routeIds, listing, reading) => {
  const { values, workdays } = reading;
  const { open, takes, deadline } = route;
  const givesUp = route["gives-up"];
  const stuckAt = givesUp ? firstStep + route.steps.findIndex((step) => step.id === givesUp.at) : -1;
  return {
    id,
    title: route.title ?? id,
    opens: open?.from === void 0 ? -Infinity : values.date(open, "from") * TICKS_PER_DAY,
    closes: open?.to === void 0 ? Infinity : (values.date(open, "to") + 1) * TICKS_PER_DAY,
    transition: open?.transition ?? "newly-notified",
    takes: takes && {
      name: `${id}.takes`,
      who: predicateOf(takes.where, values),
      share: takes.share === void 0 ? always : shareOf(takes, "share", takes.share, values),
      per: takes.per ?? "provider",
      otherwise: takes.otherwise === void 0 ? -1 : routeIds.indexOf(takes.otherwise),
      atEvent: takes.at !== void 0
    },
    before: (route.before ?? []).map((before) => readStep(before, index, route, firstStep, false, reading)),
    entry,
    deadline: deadline?.by === void 0 ? void 0 : instantsOf(deadline, values),
    misses: deadline?.misses ?? "late",
    givesUp: givesUp && {
      pc: listing.queueOf(stuckAt),
      after: new Lead(values.quantity(givesUp, "after"), workdays),
      // -1 is out: withdrawn.
      to: routeIds.indexOf(givesUp.then)
    }
  };
};

// src/model/harvest-cmus.ts
var KW_PER_MW2 = 1e3;
var ROUNDING_KW = 1e-9;
var termsOf = ({ scenario }, values) => {
  const { shortfall } = scenario;
  return shortfall && {
    fee: values.number(shortfall, "fee", "GBP/MW"),
    wholeBelow: values.number(shortfall, "whole-below", "share"),
    creditCover: values.number(shortfall, "credit-cover", "GBP/MW", 0),
    isNetted: values.number(shortfall, "netted", "switch", 0) === 1
  };
};
var chargeOf = ({ fee, wholeBelow, creditCover, isNetted }, obligedMw, provenMw) => {
  const missing = obligedMw - provenMw;
  if (missing <= ROUNDING_KW / KW_PER_MW2) return 0;
  const charged = provenMw < wholeBelow * obligedMw ? obligedMw : missing;
  const cover = creditCover * charged;
  return isNetted ? Math.max(fee * charged, cover) : fee * charged + cover;
};
var cmuMeasures = (play, tally, set2) => {
  const { portfolio, setting } = play;
  const count2 = portfolio.cmu.names.length;
  const [due, onTime, obligedKw, provenKw] = Array.from({ length: 4 }, () => new Float64Array(count2));
  for (let s = 0; s < portfolio.submissions; s++) {
    const c = portfolio.cmu.of[s];
    const each = portfolio.deratedKw[s];
    due[c] += tally.due[s];
    onTime[c] += tally.onTime[s];
    obligedKw[c] += (tally.due[s] + tally.held[s]) * each;
    provenKw[c] += (tally.onTime[s] + tally.held[s]) * each;
  }
  const terms = termsOf(setting.world, setting.values);
  const share2 = terms?.wholeBelow ?? 0.9;
  let [dueCmus, wholly, megawatt, whole, partly, below2, nothing, missingKw, charge] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let c = 0; c < count2; c++) {
    if (provenKw[c] >= KW_PER_MW2 - ROUNDING_KW) megawatt++;
    if (due[c] === 0) continue;
    dueCmus++;
    if (onTime[c] === due[c]) wholly++;
    const missing = obligedKw[c] - provenKw[c];
    missingKw += missing;
    if (missing <= ROUNDING_KW) whole++;
    else if (provenKw[c] <= ROUNDING_KW) nothing++;
    else if (provenKw[c] < share2 * obligedKw[c]) below2++;
    else partly++;
    if (terms) charge += chargeOf(terms, obligedKw[c] / KW_PER_MW2, provenKw[c] / KW_PER_MW2);
  }
  set2("cmus-due", dueCmus);
  set2("on-time-cmus", wholly);
  set2("cmus-of-1-mw", megawatt);
  set2("cmus-proven-whole", whole);
  set2("cmus-proven-partly", partly);
  set2("cmus-proven-below", below2);
  set2("cmus-proven-nothing", nothing);
  set2("mw-shortfall", missingKw / KW_PER_MW2);
  if (terms) set2("shortfall-charge", charge);
};

// src/model/ledger.ts
var OPEN = 0;
var REGISTERED = 1;
var WITHDRAWN = 2;
var DEFERRED = 3;
var REVOKED = 4;
var ABSENT = 5;
var HELD = 6;
var NOWHERE = 255;
var Ledger = class {
  constructor(program, portfolio, year) {
    this.tests = 0;
    this.firstTests = 0;
    this.testsToCutOff = 0;
    this.audits = 0;
    /** Checks failed by whoever had nothing wrong with it. */
    this.falseAlarms = 0;
    this.revocations = 0;
    const n = portfolio.components;
    this.open = n;
    this.year = year;
    this.state = new Uint8Array(n);
    this.route = new Uint8Array(n).fill(NOWHERE);
    this.registeredAt = new Float64Array(n).fill(Infinity);
    this.registeredOn = new Uint8Array(n).fill(NOWHERE);
    this.deadlines = program.routes.map(
      ({ deadline }) => deadline ? columnOf(deadline, portfolio, (is) => is, Infinity) : new Float64Array(portfolio.submissions).fill(Infinity)
    );
    this.truth = portfolio.truth.slice();
    this.visits = program.steps.map((step) => step.repeats ? new Uint16Array(n) : void 0);
    this.passed = program.steps.map((step) => step.deadline ? new Uint8Array(n) : void 0);
    this.wasOnTime = program.revokes ? new Uint8Array(n) : void 0;
    this.paid = program.revokes ? new Float64Array(n) : void 0;
    this.finished = new Float64Array(program.steps.length);
    this.failed = new Float64Array(program.steps.length);
    this.missed = new Float64Array(program.steps.length);
    this.took = new Float64Array(program.routes.length);
    this.tookBy = new Int32Array(program.routes.length * portfolio.submissions);
  }
  visit(step, component) {
    const visits = this.visits[step];
    return visits ? visits[component] : 0;
  }
  /** @returns whether it was not registered before */
  register(component, now) {
    if (this.state[component] !== OPEN) return false;
    this.state[component] = REGISTERED;
    this.registeredAt[component] = now;
    this.registeredOn[component] = this.route[component];
    this.open--;
    return true;
  }
  /** Loses its registration, and is open again. @param deadline by when it had to be registered */
  revoke(component, now, deadline) {
    if (this.state[component] !== REGISTERED) return;
    const since = this.registeredAt[component];
    if (since <= deadline && now > deadline) this.wasOnTime[component] = 1;
    this.paid[component] += this.overlap(since, now);
    this.state[component] = OPEN;
    this.registeredAt[component] = Infinity;
    this.open++;
    this.revocations++;
  }
  /** @param as WITHDRAWN, DEFERRED, REVOKED, ABSENT or HELD; who is registered already stays so */
  end(component, as) {
    if (this.state[component] !== OPEN) return;
    this.state[component] = as;
    this.open--;
  }
  /** The deadline of the route that a component registered on, or else is on; `otherwise` where it is on none. */
  deadlineOf(component, submission, otherwise) {
    const on = this.registeredOn[component];
    const route = this.state[component] === REGISTERED && on !== NOWHERE ? on : this.route[component];
    return route === NOWHERE ? otherwise : this.deadlines[route][submission];
  }
  /** Registered at or before its deadline, and not struck off by then. */
  isOnTime(component, deadline) {
    if (this.state[component] === REGISTERED && this.registeredAt[component] <= deadline) return true;
    return this.wasOnTime?.[component] === 1;
  }
  /** Ticks of the Delivery Year without registration. */
  unpaidTicks(component) {
    const { from, to } = this.year;
    const paid = this.paid?.[component] ?? 0;
    return Math.max(0, to - from) - paid - this.overlap(this.registeredAt[component], to);
  }
  overlap(from, to) {
    return Math.max(0, Math.min(to, this.year.to) - Math.max(from, this.year.from));
  }
};

// src/model/harvest-truth.ts
var KW_PER_MW3 = 1e3;
var matteringBits = ({ setting, program }) => program.faults.reduce(
  (bits, fault2, k) => bits | (setting.world.portfolio.faults?.[fault2].matters === false ? 0 : 1 << k),
  0
);
var truthMeasures = (play, set2) => {
  const { portfolio, ledger, program } = play;
  set2("audits", ledger.audits);
  set2("revocations", ledger.revocations);
  if (program.faults.length === 0) return;
  const matters = matteringBits(play);
  let [faulty, accepts, acceptKw, rejects, rejectKw, registered] = [0, 0, 0, 0, 0, 0];
  for (let s = 0; s < portfolio.submissions; s++) {
    let [acceptsHere, rejectsHere] = [0, 0];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      if ((portfolio.truth[c] & matters) !== 0) faulty++;
      const isFaulty = (ledger.truth[c] & matters) !== 0;
      const state = ledger.state[c];
      if (state === REGISTERED) registered++;
      if (state === REGISTERED && isFaulty) acceptsHere++;
      if ((state === WITHDRAWN || state === REVOKED) && !isFaulty) rejectsHere++;
    }
    accepts += acceptsHere;
    rejects += rejectsHere;
    acceptKw += acceptsHere * portfolio.deratedKw[s];
    rejectKw += rejectsHere * portfolio.deratedKw[s];
  }
  set2("faulty-components", faulty);
  set2("wrong-accepts", accepts);
  set2("wrong-accept-mw", acceptKw / KW_PER_MW3);
  if (registered > 0) set2("wrong-accept-share", accepts / registered);
  set2("wrong-rejects", rejects);
  set2("wrong-reject-mw", rejectKw / KW_PER_MW3);
  set2("false-alarms", ledger.falseAlarms);
};

// src/model/gatherings.ts
var GATHERING = 0;
var QUEUED = 1;
var BEGUN = 2;
var OVER = 3;
var Batches = class {
  constructor() {
    this.count = 0;
    this.step = [];
    this.state = [];
    this.unit = [];
    /** First component of the first member: decides among those who join a queue at one instant. */
    this.rank = [];
    this.items = [];
    /** Of the items, those whose waiting is over. */
    this.served = [];
    this.head = [];
    this.tail = [];
    this.first = new Int32Array(256);
    this.last = new Int32Array(256);
    this.next = new Int32Array(256);
    this.used = 0;
  }
  open(step, unit, rank) {
    const batch = this.count++;
    this.step[batch] = step;
    this.state[batch] = GATHERING;
    this.unit[batch] = unit;
    this.rank[batch] = rank;
    this.items[batch] = 0;
    this.served[batch] = 0;
    this.head[batch] = -1;
    this.tail[batch] = -1;
    return batch;
  }
  add(batch, first, last) {
    this.items[batch] += last - first + 1;
    if (first < this.rank[batch]) this.rank[batch] = first;
    const tail = this.tail[batch];
    if (tail >= 0 && this.last[tail] + 1 === first) {
      this.last[tail] = last;
      return;
    }
    if (this.used === this.next.length) this.grow();
    const node = this.used++;
    this.first[node] = first;
    this.last[node] = last;
    this.next[node] = -1;
    if (tail >= 0) this.next[tail] = node;
    else this.head[batch] = node;
    this.tail[batch] = node;
  }
  forEach(batch, visit2) {
    for (let node = this.head[batch]; node >= 0; node = this.next[node]) visit2(this.first[node], this.last[node]);
  }
  /** Takes out the members that go; returns how many went. */
  expel(batch, goes) {
    const runs = [];
    this.forEach(batch, (first, last) => runs.push([first, last]));
    const before = this.items[batch];
    this.items[batch] = 0;
    this.head[batch] = -1;
    this.tail[batch] = -1;
    for (const [first, last] of runs) {
      let from = first;
      for (let c = first; c <= last + 1; c++) {
        if (c <= last && !goes(c)) continue;
        if (c > from) this.add(batch, from, c - 1);
        from = c + 1;
      }
    }
    this.served[batch] = Math.min(this.served[batch], this.items[batch]);
    return before - this.items[batch];
  }
  /** The members for whom it holds, in the order of the batch. */
  members(batch, holds2) {
    const members = [];
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last; c++) if (holds2(c)) members.push(c);
    });
    return Int32Array.from(members);
  }
  /** One more for each member, in a column by component. */
  countUp(batch, column) {
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last; c++) column[c]++;
    });
  }
  countWhere(batch, holds2) {
    let count2 = 0;
    this.forEach(batch, (first, last) => {
      for (let c = first; c <= last; c++) if (holds2(c)) count2++;
    });
    return count2;
  }
  grow() {
    const bigger = (old) => {
      const fresh2 = new Int32Array(old.length * 2);
      fresh2.set(old);
      return fresh2;
    };
    this.first = bigger(this.first);
    this.last = bigger(this.last);
    this.next = bigger(this.next);
  }
};
var grainLabels = (grain, portfolio) => {
  if (grain.length === 2) {
    const [a, b] = grain.map((one) => grainLabels([one], portfolio));
    const width = Math.max(1, b.names.length);
    return { names: new Array(a.names.length * width).fill(""), of: a.of.map((x, s) => x * width + b.of[s]) };
  }
  if (grain[0] === "submission") {
    return {
      names: new Array(portfolio.submissions).fill(""),
      of: Int32Array.from({ length: portfolio.submissions }, (_, s) => s)
    };
  }
  return portfolio[grain[0]];
};
var allTogether = (portfolio) => ({ names: [""], of: new Int32Array(portfolio.submissions) });
var Gathering = class {
  constructor(step, portfolio) {
    this.step = step;
    const group = grainLabels(step.grain, portfolio);
    const set2 = step.gateOf === "window" ? allTogether(portfolio) : grainLabels([step.gateOf], portfolio);
    this.counts = step.gate.kind === "all" || step.gate.kind === "share";
    this.setOf = set2.of;
    const unit = step.again && this.counts ? set2 : group;
    this.unitOf = unit.of;
    const units = unit.names.length;
    this.gathering = new Int32Array(units).fill(-1);
    this.atWork = new Uint8Array(units);
    this.done = new Uint8Array(units);
    this.attempts = new Uint8Array(units);
    this.expected = this.counts ? sizesBy(portfolio, set2) : new Float64Array(0);
    this.arrived = new Float64Array(this.expected.length);
  }
  /** A batch gathers no more, nor is at work. */
  disband(unit, batch) {
    this.atWork[unit] = 0;
    if (this.gathering[unit] === batch) this.gathering[unit] = -1;
  }
  /** Tries before this one: of the unit; of the first member where groups form again, as several may be under way. */
  triesBefore({ rank, unit }, batch, visits) {
    return this.step.again ? visits(rank[batch]) : this.attempts[unit[batch]];
  }
  /** So many of a submission have arrived, or never will. */
  count(submission, components2) {
    this.arrived[this.setOf[submission]] += components2;
  }
  /** Whether work on the submission's unit may start now. */
  ready(submission, now) {
    const { gate } = this.step;
    if (gate.kind === "first") return true;
    if (gate.kind === "date") return now >= gate.from;
    const set2 = this.setOf[submission];
    const needed = gate.kind === "share" ? Math.ceil(gate.share * this.expected[set2] - 1e-9) : this.expected[set2];
    return this.arrived[set2] >= needed;
  }
};

// src/model/group-sizes.ts
var isForAll = ({ gate, gateOf: gateOf2, grain }) => gate.kind === "all" && (gateOf2 === "window" || gateOf2 === "cmu" && grain.length === 1 && grain[0] === "cmu");
var groupSizes = (step, portfolio, present) => {
  const { unitOf } = new Gathering(step, portfolio);
  const sums = /* @__PURE__ */ new Map();
  const earliest = /* @__PURE__ */ new Map();
  present.forEach((count2, s) => {
    if (count2 === 0) return;
    const unit = unitOf[s];
    sums.set(unit, (sums.get(unit) ?? 0) + count2);
    earliest.set(unit, Math.min(earliest.get(unit) ?? Infinity, portfolio.notified[s]));
  });
  const findsDone = (s) => !step.again && !isForAll(step) && portfolio.notified[s] > (earliest.get(unitOf[s]) ?? Infinity);
  return present.map((own, s) => {
    if (findsDone(s)) return 0;
    return step.gate.kind === "first" ? own : sums.get(unitOf[s]) ?? 0;
  });
};

// src/engine/portable.ts
var DOUBLE = new Float64Array(1);
var WORDS = new Int32Array(DOUBLE.buffer);
DOUBLE[0] = 1;
var HIGH = WORDS[1] === 0 ? 0 : 1;
function highWord(x) {
  DOUBLE[0] = x;
  return WORDS[HIGH];
}
var POWER = new Float64Array(2048);
var ZEROTH = 1024;
POWER[ZEROTH] = 1;
for (let k = 1; k < 1024; k++) POWER[ZEROTH + k] = POWER[ZEROTH + k - 1] * 2;
for (let k = 1; k <= 1024; k++) POWER[ZEROTH - k] = POWER[ZEROTH - k + 1] / 2;
var LN2_HIGH = 0.6931471803691238;
var LN2_LOW = 19082149292705877e-26;
function exp(x) {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(Math.LOG2E * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (6613756321437934e-20 + t * (-16533902205465252e-22 + t * 41381367970572385e-24))));
  const y = 1 - (low - r * c / (2 - c) - high);
  if (k > 1023) return y * 2 * POWER[ZEROTH + 1023];
  if (k < -1021) return y * POWER[ZEROTH + k + 1e3] * POWER[ZEROTH - 1e3];
  return y * POWER[ZEROTH + k];
}
function log(x) {
  let k = 0;
  let word2 = highWord(x);
  if (word2 < 1048576 || word2 >= 2146435072) {
    if (x === 0) return -Infinity;
    if (!(x > 0)) return NaN;
    if (x === Infinity) return x;
    k = -54;
    x *= POWER[ZEROTH + 54];
    word2 = highWord(x);
  }
  const e = (word2 + (1072693248 - 1072079006) >> 20) - 1023;
  const f = x * POWER[ZEROTH - e] - 1;
  k += e;
  const s = f / (2 + f);
  const z9 = s * s;
  const w = z9 * z9;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z9 * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return s * (half + even + odd) + k * LN2_LOW - half + f + k * LN2_HIGH;
}
function log1p(x) {
  const y = 1 + x;
  return y === 1 || y === Infinity ? x : log(y) * x / (y - 1);
}
function ratio(over, under, x) {
  let a = over[0];
  let b = under[0];
  for (let i = 1; i < over.length; i++) {
    a = a * x + over[i];
    b = b * x + under[i];
  }
  return a / b;
}
var CENTRE_OVER = new Float64Array([
  2509.0809287301227,
  33430.57558358813,
  67265.7709270087,
  45921.95393154987,
  13731.69376550946,
  1971.5909503065513,
  133.14166789178438,
  3.3871328727963665
]);
var CENTRE_UNDER = new Float64Array([
  5226.495278852854,
  28729.085735721943,
  39307.89580009271,
  21213.794301586597,
  5394.196021424751,
  687.1870074920579,
  42.31333070160091,
  1
]);
var TAIL_OVER = new Float64Array([
  7745450142783414e-19,
  0.022723844989269184,
  0.2417807251774506,
  1.2704582524523684,
  3.6478483247632045,
  5.769497221460691,
  4.630337846156546,
  1.4234371107496835
]);
var TAIL_UNDER = new Float64Array([
  10507500716444169e-25,
  5475938084995345e-19,
  0.015198666563616457,
  0.14810397642748008,
  0.6897673349851,
  1.6763848301838038,
  2.053191626637759,
  1
]);
var FAR_OVER = new Float64Array([
  20103343992922881e-23,
  27115555687434876e-21,
  0.0012426609473880784,
  0.026532189526576124,
  0.29656057182850487,
  1.7848265399172913,
  5.463784911164114,
  6.657904643501103
]);
var FAR_UNDER = new Float64Array([
  20442631033899397e-31,
  1421511758316446e-22,
  18463183175100548e-21,
  7868691311456133e-19,
  0.014875361290850615,
  0.1369298809227358,
  0.599832206555888,
  1
]);
function normalQuantile(p) {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(CENTRE_OVER, CENTRE_UNDER, 0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z9 = r <= 5 ? ratio(TAIL_OVER, TAIL_UNDER, r - 1.6) : ratio(FAR_OVER, FAR_UNDER, r - 5);
  return q < 0 ? -z9 : z9;
}
var NEAR_OVER = new Float64Array([
  0.06568233791820745,
  2.2352520354606837,
  161.02823106855587,
  1067.6894854603709,
  18154.98125334356
]);
var NEAR_UNDER = new Float64Array([1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]);
var MIDDLE_OVER = new Float64Array([
  10765576773720192e-24,
  0.39894151208813466,
  8.883149794388377,
  93.50665613217785,
  597.2702763948002,
  2494.5375852903726,
  6848.190450536283,
  11602.65143764735,
  9842.714838383978
]);
var MIDDLE_UNDER = new Float64Array([
  1,
  22.266688044328117,
  235.387901782625,
  1519.3775994075547,
  6485.558298266761,
  18615.571640885097,
  34900.95272114598,
  38912.00328609327,
  19685.429676859992
]);
var OUTER_OVER = new Float64Array([
  0.023073441764940174,
  0.215898534057957,
  0.12740116116024736,
  0.022235277870649807,
  0.0014216191932278934,
  29112874951168793e-21
]);
var OUTER_UNDER = new Float64Array([
  1,
  1.284260096144911,
  0.4682382124808651,
  0.06598813786892856,
  0.0037823963320275824,
  7297515550839662e-20
]);
var ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
function normalCdf(x) {
  const y = x < 0 ? -x : x;
  if (y <= 0.66291) return 0.5 + x * ratio(NEAR_OVER, NEAR_UNDER, x * x);
  if (!(y <= 38.6)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  const inverseSquare = 1 / (y * y);
  const mills = y <= 5.656854249492381 ? ratio(MIDDLE_OVER, MIDDLE_UNDER, y) : (ONE_OVER_ROOT_TWO_PI - inverseSquare * ratio(OUTER_OVER, OUTER_UNDER, inverseSquare)) / y;
  const step = Math.floor(y * 16) / 16;
  const tail = exp(-0.5 * step * step) * exp(-0.5 * (y - step) * (y + step)) * mills;
  return x > 0 ? 1 - tail : tail;
}

// src/model/proneness.ts
var Proneness = class {
  /** @param share by submission, whatever the common factors */
  constructor(name2, share2, { submission: a, model: b }, portfolio, key, replication) {
    this.stream = streamFor(key, replication, name2);
    if (a === 0 && b === 0) {
      this.given = share2;
      return;
    }
    const ofSubmission = streamFor(key, replication, `${name2}.submission`);
    const ofModel = streamFor(key, replication, `${name2}.model`);
    const own = Math.sqrt(Math.max(0, 1 - a - b));
    const byModel = [];
    this.given = share2.map((share3, s) => {
      if (share3 <= 0 || share3 >= 1) return share3;
      let common = 0;
      if (a > 0) common += Math.sqrt(a) * normalQuantile(ofSubmission.uniform(s, 0));
      if (b > 0) {
        const model = portfolio.model.of[s];
        byModel[model] ??= normalQuantile(ofModel.uniform(model, 0));
        common += Math.sqrt(b) * byModel[model];
      }
      const bound = normalQuantile(share3) - common;
      return own === 0 ? bound > 0 ? 1 : 0 : normalCdf(bound / own);
    });
  }
};

// src/model/failures.ts
var StepFailures = class {
  constructor(name2, failing, portfolio, key, replication) {
    this.share = columnOf(failing.share, portfolio, (is) => is, 0);
    const proneness = new Proneness(`${name2}.fails`, this.share, failing, portfolio, key, replication);
    this.given = proneness.given;
    this.stream = proneness.stream;
    this.onlyFirst = failing.onlyFirst;
  }
  /** Retests expected in so many attempts, given what those who fail together have in common. */
  retests(submission, attempts, ofShare) {
    const [share2, given] = [this.share[submission], this.given[submission]];
    if (!this.onlyFirst) return ofShare(given, attempts);
    return attempts > 1 ? given * (1 + ofShare(share2, attempts - 1)) : 0;
  }
  /** @param visit attempts before this one */
  fails(submission, subject, visit2) {
    const share2 = visit2 > 0 && this.onlyFirst ? this.share[submission] : this.given[submission];
    return share2 > 0 && this.stream.uniform(subject, visit2) < share2;
  }
};

// src/model/judges.ts
var columnsOf = (by, faults, portfolio) => Array.from({ length: faults }, (_, k) => {
  const cased = by[k];
  const column = cased && columnOf(cased, portfolio, (is) => is, 0);
  return column?.some((p) => p > 0) ? column : void 0;
});
var FaultCheck = class {
  constructor(name2, finds, faults, portfolio, streams) {
    this.classes = faults.length;
    this.detects = columnsOf(finds.detects, faults.length, portfolio);
    this.falseAlarm = columnsOf(finds.falseAlarm, faults.length, portfolio);
    this.mends = faults.map((_, k) => {
      const cased = finds.mends[k];
      return cased && columnOf(cased, portfolio, (is) => is, 1);
    });
    this.finding = faults.map((fault2) => streams(`${name2}.finds.${fault2}`));
    this.mending = faults.map((fault2) => streams(`${name2}.mends.${fault2}`));
  }
  /** Bits of the classes found at one attempt, there or not. */
  findings(truth, submission, subject, visit2) {
    let found = 0;
    for (let k = 0; k < this.classes; k++) {
      const column = (truth & 1 << k) !== 0 ? this.detects[k] : this.falseAlarm[k];
      const p = column === void 0 ? 0 : column[submission];
      if (p > 0 && (p >= 1 || this.finding[k].uniform(subject, visit2) < p)) found |= 1 << k;
    }
    return found;
  }
  /** Of what was found and is there, the bits that are put right. */
  mended(found, submission, subject, visit2) {
    let mended = 0;
    for (let k = 0; k < this.classes; k++) {
      if ((found & 1 << k) === 0) continue;
      const p = this.mends[k]?.[submission] ?? 1;
      if (p >= 1 || this.mending[k].uniform(subject, visit2) < p) mended |= 1 << k;
    }
    return mended;
  }
};
var Judge = class {
  constructor(name2, failing, faults, portfolio, key, replication) {
    this.attempts = columnOf(failing.attempts, portfolio, (is) => is, Infinity);
    const { share: share2, finds } = failing;
    this.failures = share2 && new StepFailures(name2, { ...failing, share: share2 }, portfolio, key, replication);
    this.check = finds && new FaultCheck(name2, finds, faults, portfolio, (use2) => streamFor(key, replication, use2));
  }
  /**
   * Whether the attempt fails. What is found and put right is taken out of the truth of the component.
   * @param subject whose draw it is: a component, or a unit of work before the routes @param visit attempts before this
   */
  fails(submission, subject, visit2, state, component = subject) {
    if (this.failures?.fails(submission, subject, visit2)) return true;
    const found = this.finds(submission, subject, visit2, state, component);
    if (found === 0) return false;
    state.truth[component] &= ~this.mends(found & state.truth[component], submission, subject, visit2);
    return true;
  }
  /** Bits of the classes that one attempt finds, there or not; nothing is put right. */
  finds(submission, subject, visit2, state, component = subject) {
    const truth = state.truth[component];
    const found = this.check?.findings(truth, submission, subject, visit2) ?? 0;
    if (found !== 0 && (found & truth) === 0) state.falseAlarms++;
    return found;
  }
  /** Of the classes found that are there, the bits that are put right. */
  mends(real, submission, subject, visit2) {
    return real === 0 ? 0 : this.check?.mended(real, submission, subject, visit2) ?? 0;
  }
  /** Retests expected of a share that fails together with others, given what they have in common. */
  retestsOfShare(submission, attempts, ofShare) {
    return this.failures?.retests(submission, attempts, ofShare) ?? 0;
  }
  /** Whether the check looks at hidden truth: then members of a group are looked at one by one. */
  get looks() {
    return this.check !== void 0;
  }
};
var sampleSize = (sample, members) => {
  const asked = Number.isNaN(sample.count) ? Math.max(sample.atLeast, Math.ceil(sample.share * members - 1e-9)) : sample.count;
  return Math.min(members, asked);
};
var eachSampled = (sample, members, stream, attempt, take) => {
  let wanted = sampleSize(sample, members.length);
  for (let i = 0; i < members.length && wanted > 0; i++) {
    const left = members.length - i;
    if (!sample.first && wanted < left && stream && stream.uniform(members[i], attempt) * left >= wanted) continue;
    wanted--;
    take(members[i]);
  }
};
var judgesOf = ({ steps, routes, faults }, portfolio, key, replication) => steps.map(
  ({ fails, route, id }) => fails ? new Judge(`${routes[route].id}.${id}`, fails, faults, portfolio, key, replication) : void 0
);
var Mender = class {
  constructor(name2, mends, faults, portfolio, key, replication) {
    this.shares = columnsOf(mends, faults.length, portfolio);
    this.streams = faults.map((fault2) => streamFor(key, replication, `${name2}.mends-at-work.${fault2}`));
  }
  mend(submission, first, last, visit2, truth) {
    this.shares.forEach((share2, k) => {
      if (!share2) return;
      const bit = 1 << k;
      const p = share2[submission];
      for (let c = first; c <= last; c++)
        if ((truth[c] & bit) !== 0 && this.streams[k].uniform(c, visit2(c)) < p) truth[c] &= ~bit;
    });
  }
};

// src/model/standing.ts
var stepAt = ({ steps, routes }, text) => {
  const [route, step] = text.split(".");
  return steps.findIndex((one) => one.id === step && routes[one.route].id === route);
};
var standingsOf = (world2, program, portfolio, values) => {
  const standings = [];
  const taken = new Int32Array(portfolio.submissions);
  for (let s = 0; s < portfolio.submissions; s++) {
    const step = portfolio.atStep?.[s] ? stepAt(program, portfolio.atStep[s]) : -1;
    if (step < 0) continue;
    const since = portfolio.joined?.[s] ?? Number.NaN;
    const joined = Number.isNaN(since) ? portfolio.notified[s] : since;
    standings.push({ submission: s, first: portfolio.first[s], last: portfolio.first[s + 1] - 1, step, joined });
    taken[s] = portfolio.first[s + 1] - portfolio.first[s];
  }
  for (const entry of world2.scenario.initial ?? []) {
    const mask = maskOf(predicateOf(entry.where, values), portfolio);
    let left = values.number(entry, "first", "components", Infinity);
    const step = entry.at === void 0 ? -1 : stepAt(program, entry.at);
    for (let s = 0; s < portfolio.submissions && left > 0; s++) {
      const first = portfolio.first[s] + taken[s];
      const count2 = Math.min(left, portfolio.first[s + 1] - first);
      if (!mask[s] || count2 <= 0) continue;
      left -= count2;
      taken[s] += count2;
      if (entry.at !== void 0 && step < 0) continue;
      standings.push({ submission: s, first, last: first + count2 - 1, step, joined: portfolio.notified[s] });
    }
  }
  return standings.sort((a, b) => a.joined - b.joined || a.first - b.first);
};

// src/model/fastest.ts
var Fastest = class {
  constructor({ program, portfolio, setting, touches, ledger }) {
    /** By first instruction, then submission; NaN where not yet asked. */
    this.known = /* @__PURE__ */ new Map();
    this.program = program;
    this.ledger = ledger;
    this.portfolio = portfolio;
    this.setting = setting;
    this.touches = touches;
    this.masks = program.steps.map(() => void 0);
    this.groups = program.steps.map(() => void 0);
    this.onRoute = program.routes.map(() => new Float64Array(portfolio.submissions));
    const standings = standingsOf(setting.world, program, portfolio, setting.values).filter(({ step }) => step >= 0);
    this.seats = standings.length > 0 ? new Int16Array(portfolio.components).fill(-1) : void 0;
    for (const { first, last, step } of standings) this.seats?.fill(step, first, last + 1);
    for (let s = 0; s < portfolio.submissions; s++) {
      for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
        const counts = this.onRoute[ledger.route[c]];
        if (counts) counts[s]++;
      }
    }
  }
  /** When a component would be registered on the route on which it is; Infinity where that route registers nobody. */
  registered(component, submission) {
    const { routes, entries, steps } = this.program;
    const route = this.ledger.registeredOn[component];
    const seat = this.seats ? this.seats[component] : -1;
    const stands = seat >= 0 && steps[seat].route === route;
    const since = seat >= 0 ? this.setting.from : this.portfolio.notified[submission];
    const place = 2 * (stands ? routes[route].entry : routes[route].entry) + (seat >= 0 ? 1 : 0);
    const column = this.known.get(place) ?? new Float64Array(this.portfolio.submissions).fill(Number.NaN);
    this.known.set(place, column);
    if (Number.isNaN(column[submission])) column[submission] = this.walk(place >> 1, submission, since);
    return column[submission];
  }
  walk(from, submission, since) {
    const { op, step, to, steps } = this.program;
    let pc = from;
    let at2 = since;
    for (let met = 0; met < op.length && at2 < Infinity; met++) {
      const s = step[pc];
      switch (op[pc]) {
        case Op.where:
          pc = this.concerns(s, submission) ? pc + 1 : to[pc];
          break;
        case Op.audit:
          pc = (steps[s].audit ?? 1) < 1 ? to[pc] : pc + 1;
          break;
        case Op.gather:
          at2 = this.workedTogether(s, submission, at2);
          pc++;
          break;
        case Op.work:
          at2 = this.served(s, submission, at2, 1);
          pc++;
          break;
        case Op.lead:
          at2 = steps[s].lead.due(at2);
          pc++;
          break;
        case Op.go:
          pc = to[pc];
          break;
        case Op.register:
          return at2;
        case Op.move:
        case Op.withdraw:
        case Op.strike:
        case Op.end:
          return Infinity;
        default:
          pc++;
      }
    }
    return Infinity;
  }
  /** When the work of a group is done and its lead is over. */
  workedTogether(s, submission, at2) {
    const { pool, lead } = this.program.steps[s];
    const members = this.membersOf(s, submission);
    if (members === 0) return at2;
    const done = pool < 0 ? at2 : this.served(s, submission, at2, members);
    return lead && done < Infinity ? lead.due(done) : done;
  }
  /** When work that comes to its pool at a time is done. */
  served(s, submission, at2, items) {
    const { isPlatform, unlimited, pool, window, perDay, crews } = this.setting.staff[this.program.steps[s].pool];
    const { shifts } = crews[0];
    if (!isPlatform) {
      const ticks = Math.round(this.touches[s].meanTicks(submission, items));
      return Math.min(...crews.map((crew) => crew.shifts.finish(at2, ticks)));
    }
    if (pool.serves !== "daily-lot") return shifts.finish(at2, unlimited ? 0 : Math.floor(window * items / perDay));
    const opening = shifts.starts.find((start) => start >= at2);
    return opening === void 0 ? Infinity : shifts.finish(opening, window);
  }
  concerns(s, submission) {
    this.masks[s] ??= maskOf(this.program.steps[s].where, this.portfolio);
    return this.masks[s][submission] === 1;
  }
  /** Whose minutes count where a group is worked on: all its members, or those sampled; 0 where its work is done. */
  membersOf(s, submission) {
    const step = this.program.steps[s];
    const present = this.onRoute[step.route];
    this.groups[s] ??= groupSizes(
      step,
      this.portfolio,
      present.map((count2, one) => this.concerns(s, one) ? count2 : 0)
    );
    const members = this.groups[s][submission];
    return step.sample ? sampleSize(step.sample, members) : members;
  }
};

// src/model/lateness.ts
var REWORK = 0;
var TOO_LATE = 1;
var AFTER_WAITS = [
  { kind: "gate", cause: "rework" },
  { kind: "whole", cause: "notified-too-late" },
  { kind: "whole", cause: "withdrawn" },
  { kind: "whole", cause: "revoked" },
  { kind: "whole", cause: "put-off" },
  { kind: "whole", cause: "open" }
];
var ENDED = { [WITHDRAWN]: 2, [REVOKED]: 3, [DEFERRED]: 4, [OPEN]: 5 };
var latenessOf = (play) => {
  const { program, portfolio, ledger, account } = play;
  const causes = [
    ...program.pools.map(({ id }) => ({ kind: "pool", cause: id })),
    { kind: "gate", cause: "group" },
    { kind: "gate", cause: "turn" },
    ...AFTER_WAITS
  ];
  const waits2 = causes.length - AFTER_WAITS.length;
  const components2 = new Float64Array(causes.length);
  const kw = new Float64Array(causes.length);
  const fastest = new Fastest(play);
  for (let s = 0; s < portfolio.submissions; s++) {
    const each = portfolio.deratedKw[s];
    const blame = (cause, share2) => {
      components2[cause] += share2;
      kw[cause] += share2 * each;
    };
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const state = ledger.state[c];
      if (state === HELD || state === ABSENT) continue;
      const deadline = ledger.deadlineOf(c, s, program.cutOff);
      if (portfolio.notified[s] > deadline || ledger.isOnTime(c, deadline)) continue;
      const earliest = state === REGISTERED ? fastest.registered(c, s) : Number.NaN;
      if (state !== REGISTERED || earliest > deadline) {
        blame(waits2 + (ENDED[state] ?? TOO_LATE), 1);
        continue;
      }
      let whole = 0;
      for (let k = 0; k < waits2; k++) whole += account.quanta(k, c);
      const over = (ledger.registeredAt[c] - earliest) / account.ticksPerQuantum;
      const again = account.hasFailed(c) ? Math.max(0, over - whole) : 0;
      whole += again;
      for (let k = 0; k < waits2 && whole > 0; k++) blame(k, account.quanta(k, c) / whole);
      blame(waits2 + REWORK, whole > 0 ? again / whole : 1);
    }
  }
  return causes.flatMap(
    (cause, k) => components2[k] > 0 ? [{ ...cause, components: components2[k], mw: kw[k] / 1e3 }] : []
  );
};

// src/model/measure.ts
var row = (id, unit, better, title, meaning, formula) => ({ id, unit, better, title, meaning, formula });

// src/model/measures-assurance.ts
var ASSURANCE_MEASURES = [
  row(
    "faulty-components",
    "components",
    "neither",
    "Faulty when notified",
    "Components that have a fault which affects data when they are notified, known to the simulation alone.",
    "count over hidden truth"
  ),
  row(
    "wrong-accepts",
    "components",
    "less",
    "Wrongly accepted",
    "Components registered at the end of the horizon though a fault that affects data is still in them.",
    "count over hidden truth"
  ),
  row(
    "wrong-accept-mw",
    "MW",
    "less",
    "MW wrongly accepted",
    "De-rated capacity of the components wrongly accepted.",
    "sum of de-rated kW / 1000"
  ),
  row(
    "wrong-accept-share",
    "share",
    "less",
    "Share wrongly accepted",
    "Share of the registered components that are wrongly accepted.",
    "wrong-accepts / registered"
  ),
  row(
    "wrong-rejects",
    "components",
    "less",
    "Wrongly rejected",
    "Components withdrawn or struck off though no fault that affects data is in them.",
    "count over hidden truth"
  ),
  row(
    "wrong-reject-mw",
    "MW",
    "less",
    "MW wrongly rejected",
    "De-rated capacity of the components wrongly rejected.",
    "sum of de-rated kW / 1000"
  ),
  row(
    "false-alarms",
    "checks",
    "less",
    "False alarms",
    "Checks of a component failed though nothing of what they found was there.",
    "count"
  ),
  row("audits", "audits", "neither", "Audits", "Components checked again after they were registered.", "count"),
  row(
    "revocations",
    "components",
    "less",
    "Registrations lost",
    "Registrations undone, by an audit or a deadline; a component may lose one more than once.",
    "count"
  )
];

// src/model/measures-components.ts
var COMPONENT_MEASURES = [
  row(
    "components-notified",
    "components",
    "neither",
    "Components notified",
    "Components notified for assurance within the horizon.",
    "count"
  ),
  row(
    "mw-notified",
    "MW",
    "neither",
    "De-rated MW notified",
    "De-rated capacity of the components notified.",
    "sum of de-rated kW / 1000"
  ),
  row(
    "certificates-held",
    "components",
    "neither",
    "Certificates held",
    "Components that hold a certificate from before the horizon and are not notified again.",
    "count"
  ),
  row(
    "stayed-away",
    "components",
    "less",
    "Stayed away",
    "Components of CMUs that do not come under the regime, where entry depends on the rule.",
    "count"
  ),
  row(
    "components-due",
    "components",
    "neither",
    "Components due",
    "Components notified before the deadline of the route they end on; later ones belong to the next window.",
    "count"
  ),
  row(
    "on-time-components",
    "components",
    "more",
    "Components on time",
    "Components due that are registered at or before their deadline.",
    "count"
  ),
  row(
    "on-time-share",
    "share",
    "more",
    "Share on time",
    "Share of the components due that are registered at or before their deadline.",
    "on-time-components / components-due"
  ),
  row(
    "on-time-mw",
    "MW",
    "more",
    "De-rated MW on time",
    "De-rated capacity of the components that are on time.",
    "sum of de-rated kW / 1000"
  ),
  row(
    "on-time-mw-share",
    "share",
    "more",
    "Share of MW on time",
    "Share of the de-rated capacity due that is on time.",
    "on-time-mw / MW due"
  ),
  row(
    "on-time-cmus",
    "CMUs",
    "more",
    "CMUs wholly on time",
    "CMUs all of whose components due are on time (one late or withdrawn is enough to miss).",
    "count"
  ),
  row("cmus-due", "CMUs", "neither", "CMUs due", "CMUs with at least one component due.", "count"),
  row(
    "cmus-of-1-mw",
    "CMUs",
    "more",
    "CMUs with 1 MW on time",
    "CMUs whose on-time components reach the minimum of 1 MW de-rated.",
    "count"
  ),
  row(
    "cmus-proven-whole",
    "CMUs",
    "more",
    "CMUs proven whole",
    "CMUs due whose on-time MW, with certificates held, are their whole obligation.",
    "count"
  ),
  row(
    "cmus-proven-partly",
    "CMUs",
    "neither",
    "CMUs proven in part",
    "CMUs due whose on-time MW are less than their obligation, but not less than the share below which the fee is on the whole (0.9 unless said).",
    "count"
  ),
  row(
    "cmus-proven-below",
    "CMUs",
    "less",
    "CMUs below the bound",
    "CMUs due whose on-time MW are less than that share of their obligation, but more than nothing.",
    "count"
  ),
  row(
    "cmus-proven-nothing",
    "CMUs",
    "less",
    "CMUs with nothing proven",
    "CMUs due of which no MW is on time.",
    "count"
  ),
  row(
    "mw-shortfall",
    "MW",
    "less",
    "MW short of obligations",
    "De-rated MW of CMUs' obligations not proven in time; a DSR Test Certificate proves an amount.",
    "sum over CMUs due of obligation - on-time MW"
  ),
  row(
    "shortfall-charge",
    "GBP",
    "less",
    "Charges for shortfalls",
    "Termination fees and credit cover lost by CMUs that prove less than their obligation; a transfer. Empty where the scenario gives no terms.",
    "fee x whole CMU below the bound, fee x what is missing above it, netted or not"
  ),
  row(
    "late-components",
    "components",
    "less",
    "Components late",
    "Components due that are not on time: registered late, still open at the end, or withdrawn.",
    "components-due - on-time-components"
  ),
  row("late-mw", "MW", "less", "De-rated MW late", "De-rated capacity due that is not on time.", "MW due - on-time-mw"),
  row(
    "registered",
    "components",
    "more",
    "Registered",
    "Components registered by the end of the horizon, on time or not.",
    "count"
  ),
  row(
    "withdrawn",
    "components",
    "less",
    "Withdrawn",
    "Components withdrawn, most after the last failed test allowed.",
    "count"
  ),
  row(
    "open",
    "components",
    "less",
    "Open at the end",
    "Components neither registered nor withdrawn at the end of the horizon.",
    "count"
  )
];

// src/model/measures-work.ts
var WORK_MEASURES = [
  row(
    "tests",
    "tests",
    "less",
    "Metering Tests",
    "Metering Tests finished within the horizon, retests included.",
    "count of finished jobs of steps that count as metering-test"
  ),
  row(
    "tests-to-cut-off",
    "tests",
    "neither",
    "Tests to the cut-off",
    "Metering Tests finished before the cut-off.",
    "count"
  ),
  row("retests", "tests", "less", "Retests", "Metering Tests of a component after its first.", "tests - first tests"),
  row(
    "examiner-hours",
    "hours",
    "less",
    "Examiners' hours",
    "Working hours of the CM Settlement Body's people, all steps together.",
    "busy working time of pools of employer cmsb"
  ),
  row(
    "provider-hours",
    "hours",
    "less",
    "Providers' hours",
    "Working hours of capacity providers' own people.",
    "busy working time of pools of employer provider"
  ),
  row(
    "agent-hours",
    "hours",
    "less",
    "Agents' hours",
    "Working hours of asset metering agents' people.",
    "busy working time of pools of employer agent"
  ),
  row(
    "utilisation-to-cut-off",
    "share",
    "neither",
    "Utilisation to the cut-off",
    "Examiners' busy working time before the cut-off over their available working time before it.",
    "busy / available"
  ),
  row(
    "window-utilisation",
    "share",
    "neither",
    "Utilisation, whenever worked",
    "Examiners' busy time on components notified by the cut-off, whenever it is worked, over their available time from the first notification to the cut-off (u).",
    "W / C"
  ),
  row(
    "peak-heads-needed",
    "heads",
    "less",
    "Peak heads needed",
    "Examiners who would keep up with the busiest four weeks' work as it is released.",
    "largest four-week sum of released examiner minutes / working minutes of one head in it"
  ),
  row(
    "peak-waiting",
    "components",
    "less",
    "Longest test queue",
    "Most components at once waiting for a Metering Test, read after all the starts of an instant; where several steps count as tests, at the one with most.",
    "maximum"
  ),
  row(
    "platform-wait-days",
    "days",
    "less",
    "Wait at the platform",
    "Mean clock days from joining the queue of a platform to the start of service, over all attempts; 0 where no platform is used.",
    "sum of waits / starts"
  ),
  row(
    "mean-days-to-register",
    "days",
    "less",
    "Mean days to register",
    "Mean clock days from notification to registration, over registered components.",
    "mean"
  ),
  row(
    "p95-days-to-register",
    "days",
    "less",
    "95th percentile of days to register",
    "Value of rank ceil(0.95 n) of the clock days from notification to registration, over registered components.",
    "order statistic"
  ),
  row(
    "p50-days-all",
    "days",
    "less",
    "Median days, all notified",
    "Median clock days from notification to registration over all notified components; empty means not reached.",
    "order statistic of rank ceil(0.50 n), open and withdrawn as never"
  ),
  row(
    "p95-days-all",
    "days",
    "less",
    "95th percentile of days, all notified",
    "95th percentile of the clock days from notification to registration over all notified components; empty means not reached.",
    "order statistic of rank ceil(0.95 n), open and withdrawn as never"
  ),
  row(
    "last-registered-day",
    "days",
    "less",
    "Day of the last registration",
    "Clock days from the start of the horizon to the last registration.",
    "maximum"
  ),
  row(
    "days-to-clear",
    "days",
    "less",
    "Days to clear the backlog",
    "Clock days from the cut-off to the last registration of a component due; empty while some are open.",
    "maximum, at least 0"
  ),
  row(
    "mw-days-unpaid",
    "MW days",
    "less",
    "MW-days unpaid",
    "De-rated MW of the components due, times days of the Delivery Year without registration, up to the end of the horizon.",
    "sum of de-rated MW x days from the start of the Delivery Year to registration"
  )
];

// src/model/measures.ts
var MEASURES = [
  ...COMPONENT_MEASURES,
  ...WORK_MEASURES,
  ...ASSURANCE_MEASURES
];
var positions = new Map(MEASURES.map((m, i) => [m.id, i]));
var measureIndex = (id) => {
  const at2 = positions.get(id);
  if (at2 === void 0) throw new RangeError(`no measure ${id}`);
  return at2;
};

// src/model/select.ts
var select = (values, n, k) => {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low], values[low + high >> 1], values[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return values[k];
  }
  return values[k];
};
var medianOfThree = (a, b, c) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
var quantileOf = (values, n, p) => n === 0 ? Number.NaN : select(values, n, Math.max(0, Math.ceil(p * n - 1e-9) - 1));

// src/model/stats.ts
var stepStats = (play) => {
  const { program, simulation, setting, ledger } = play;
  const span = setting.to - setting.from;
  const rows = [];
  program.steps.forEach((step, s) => {
    const pc = pcOf(play, s);
    const waits2 = pc >= 0 ? simulation.waits[pc] : void 0;
    const hasWaits = waits2 !== void 0 && waits2.count > 0;
    const queue2 = pc < 0 ? NOBODY : program.op[pc] === Op.gather ? roomOf(play, s) : lineOf(play, pc);
    rows.push({
      route: program.routes[step.route].id,
      step: step.id,
      title: step.title,
      pool: step.pool < 0 ? "" : program.pools[step.pool].id,
      started: hasWaits ? waits2.count : 0,
      finished: ledger.finished[s],
      failed: ledger.failed[s],
      missed: ledger.missed[s],
      busyHours: pc >= 0 ? simulation.served[pc] / TICKS_PER_HOUR : 0,
      meanWaitDays: hasWaits ? waits2.mean / TICKS_PER_DAY : Number.NaN,
      p50WaitDays: hasWaits ? waits2.quantile(0.5) / TICKS_PER_DAY : Number.NaN,
      p95WaitDays: hasWaits ? waits2.quantile(0.95) / TICKS_PER_DAY : Number.NaN,
      meanQueue: queue2.area / span,
      peakQueue: queue2.peak
    });
  });
  return rows;
};
var pcOf = (play, s) => {
  const { op, step } = play.program;
  for (let pc = 0; pc < op.length; pc++) if (step[pc] === s && (op[pc] === Op.work || op[pc] === Op.gather)) return pc;
  return -1;
};
var NOBODY = { area: 0, peak: 0 };
var lineOf = ({ simulation, setting }, pc) => {
  let area = simulation.waits[pc].sum + simulation.forsaken[pc];
  for (const pool of simulation.pools) area += pool.line.waitedBy(pc, setting.to);
  return { area, peak: simulation.peaks[pc] };
};
var roomOf = ({ gates, setting }, s) => ({
  area: gates.room.waiting.area(s, setting.to),
  peak: gates.room.waiting.peak(s, setting.to)
});
var weekStats = (play) => {
  const { weekly, program } = play;
  const hours2 = (column) => column.map((ticks) => ticks / TICKS_PER_HOUR);
  return {
    weeks: Array.from({ length: weekly.weeks }, (_, w) => weekly.weekText(w)),
    pools: program.pools.map((pool) => pool.id),
    busyHours: hours2(weekly.busy),
    availableHours: hours2(weekly.available),
    waiting: weekly.waiting,
    tests: weekly.tests
  };
};

// src/model/tally.ts
var tallyOf = ({ portfolio, ledger, program }) => {
  const column = () => new Float64Array(portfolio.submissions);
  const tally = {
    ...{ came: column(), due: column(), onTime: column(), held: column(), unpaidDays: column() },
    routes: program.routes.map(({ id }, r) => ({ route: id, took: ledger.took[r], registered: 0, onTime: 0 })),
    openDue: 0,
    lastDue: -Infinity
  };
  for (let s = 0; s < portfolio.submissions; s++) {
    const notified = portfolio.notified[s];
    let [came, due, onTime, held, unpaidTicks] = [0, 0, 0, 0, 0];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const state = ledger.state[c];
      if (state === HELD) held++;
      if (state === HELD || state === ABSENT) continue;
      came++;
      const isRegistered = state === REGISTERED;
      const route = isRegistered ? tally.routes[ledger.registeredOn[c]] : void 0;
      if (route) route.registered++;
      const deadline = ledger.deadlineOf(c, s, program.cutOff);
      if (notified > deadline) continue;
      due++;
      if (isRegistered) tally.lastDue = Math.max(tally.lastDue, ledger.registeredAt[c]);
      else if (state !== WITHDRAWN) tally.openDue++;
      if (ledger.isOnTime(c, deadline)) {
        onTime++;
        if (route) route.onTime++;
      }
      unpaidTicks += ledger.unpaidTicks(c);
    }
    tally.came[s] = came;
    tally.due[s] = due;
    tally.onTime[s] = onTime;
    tally.held[s] = held;
    tally.unpaidDays[s] = unpaidTicks / TICKS_PER_DAY;
  }
  return tally;
};

// src/model/harvest.ts
var PEAK_WEEKS = 4;
var harvest = (play, components2) => {
  const values = new Float64Array(MEASURES.length).fill(Number.NaN);
  const set2 = (id, value) => {
    values[measureIndex(id)] = value;
  };
  const tally = tallyOf(play);
  componentMeasures(play, tally, set2);
  cmuMeasures(play, tally, set2);
  clearingMeasure(play, tally, set2);
  durationMeasures(play, set2);
  workMeasures(play, set2);
  truthMeasures(play, set2);
  return {
    regime: play.program.regime,
    components: components2,
    replication: play.replication,
    values,
    routes: tally.routes,
    steps: stepStats(play),
    weekly: weekStats(play),
    windows: play.cohorts.rows(tally),
    lateness: latenessOf(play),
    sketch: [],
    events: play.simulation.events
  };
};
var componentMeasures = ({ portfolio, ledger }, tally, set2) => {
  const counts = new Float64Array(HELD + 1);
  for (const state of ledger.state) counts[state]++;
  const onTimeKw = new Float64Array(portfolio.cmu.names.length);
  let [kw, dueKw, lateKw, unpaidKwDays] = [0, 0, 0, 0];
  let [due, onTime] = [0, 0];
  for (let s = 0; s < portfolio.submissions; s++) {
    const each = portfolio.deratedKw[s];
    due += tally.due[s];
    onTime += tally.onTime[s];
    kw += tally.came[s] * each;
    dueKw += tally.due[s] * each;
    onTimeKw[portfolio.cmu.of[s]] += tally.onTime[s] * each;
    lateKw += (tally.due[s] - tally.onTime[s]) * each;
    unpaidKwDays += tally.unpaidDays[s] * each;
  }
  const onTimeSum = onTimeKw.reduce((sum2, one) => sum2 + one, 0);
  const came = portfolio.components - counts[HELD] - counts[ABSENT];
  set2("components-notified", came);
  set2("mw-notified", kw / 1e3);
  set2("certificates-held", counts[HELD]);
  set2("stayed-away", counts[ABSENT]);
  set2("components-due", due);
  set2("on-time-components", onTime);
  set2("on-time-share", due > 0 ? onTime / due : Number.NaN);
  set2("on-time-mw", onTimeSum / 1e3);
  set2("on-time-mw-share", dueKw > 0 ? onTimeSum / dueKw : Number.NaN);
  set2("late-components", due - onTime);
  set2("late-mw", lateKw / 1e3);
  set2("registered", counts[REGISTERED]);
  set2("withdrawn", counts[WITHDRAWN] + counts[REVOKED]);
  set2("open", came - counts[REGISTERED] - counts[WITHDRAWN] - counts[REVOKED]);
  set2("mw-days-unpaid", unpaidKwDays / 1e3);
};
var clearingMeasure = ({ program }, { openDue, lastDue, due }, set2) => {
  if (openDue > 0 || !due.some((count2) => count2 > 0)) return;
  set2("days-to-clear", Math.max(0, lastDue === -Infinity ? 0 : (lastDue - program.cutOff) / TICKS_PER_DAY));
};
var durationMeasures = (play, set2) => {
  const { portfolio, ledger, setting } = play;
  const days = new Float64Array(portfolio.components);
  let n = 0;
  let sum2 = 0;
  let last = -Infinity;
  for (let s = 0; s < portfolio.submissions; s++) {
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      if (ledger.state[c] !== REGISTERED) continue;
      const took = (ledger.registeredAt[c] - portfolio.notified[s]) / TICKS_PER_DAY;
      days[n++] = took;
      sum2 += took;
      last = Math.max(last, ledger.registeredAt[c]);
    }
  }
  const all = portfolio.components;
  const ofAll = (p) => Math.ceil(p * all - 1e-9) > n ? Number.NaN : quantileOf(days, n, p * all / n);
  if (n > 0) {
    set2("mean-days-to-register", sum2 / n);
    set2("p95-days-to-register", quantileOf(days, n, 0.95));
    set2("last-registered-day", (last - setting.from) / TICKS_PER_DAY);
    set2("p50-days-all", ofAll(0.5));
    set2("p95-days-all", ofAll(0.95));
  }
};
var workMeasures = (play, set2) => {
  const { ledger, simulation, floor, setting, program, weekly } = play;
  const hoursOf = (employer) => setting.staff.reduce(
    (sum2, staff, p) => staff.pool.employer === employer ? sum2 + floor.busyTime(p, setting.to) : sum2,
    0
  ) / TICKS_PER_HOUR;
  set2("tests", ledger.tests);
  set2("tests-to-cut-off", ledger.testsToCutOff);
  set2("retests", ledger.tests - ledger.firstTests);
  set2("examiner-hours", hoursOf("cmsb"));
  set2("provider-hours", hoursOf("provider"));
  set2("agent-hours", hoursOf("agent"));
  const examiners = setting.staff.flatMap(
    (staff, p) => staff.pool.employer === "cmsb" && !staff.isPlatform ? [p] : []
  );
  const cutOff = Math.min(program.cutOff, setting.to);
  const available = examiners.reduce((sum2, p) => sum2 + floor.availableTime(p, setting.from, cutOff), 0);
  const busy = examiners.reduce((sum2, p) => sum2 + weekly.busyAtCutOff[p], 0);
  if (available > 0) {
    set2("utilisation-to-cut-off", busy / available);
    set2("window-utilisation", play.cohorts.examinerTicksDue / available);
  }
  set2("peak-heads-needed", peakHeads(play, examiners));
  let peak = 0;
  let [waitTicks, waits2] = [0, 0];
  for (let pc = 0; pc < program.op.length; pc++) {
    const step = program.steps[program.step[pc]];
    if (step.isTest) peak = Math.max(peak, simulation.peaks[pc]);
    if (step.pool >= 0 && setting.staff[step.pool].isPlatform) {
      waitTicks += simulation.waits[pc].sum;
      waits2 += simulation.waits[pc].count;
    }
  }
  set2("peak-waiting", peak);
  set2("platform-wait-days", waits2 > 0 ? waitTicks / waits2 / TICKS_PER_DAY : 0);
};
var peakHeads = (play, examiners) => {
  const { weekly, setting } = play;
  if (examiners.length === 0) return 0;
  const { shifts } = setting.staff[examiners[0]].crews[0];
  let most = 0;
  for (let week = 0; week + PEAK_WEEKS <= weekly.weeks; week++) {
    let released = 0;
    for (const p of examiners) {
      for (let w = week; w < week + PEAK_WEEKS; w++) released += weekly.released[p * weekly.weeks + w];
    }
    const from = weekly.starts[week];
    const worked = shifts.worked(from + PEAK_WEEKS * 7 * TICKS_PER_DAY) - shifts.worked(from);
    if (worked > 0) most = Math.max(most, released / worked);
  }
  return most;
};

// src/engine/agenda.ts
var Agenda = class {
  constructor() {
    /** Time of the earliest event; Infinity when there is none. A field, since it is read more often than anything else. */
    this.earliest = Infinity;
    this.times = new Float64Array(64).fill(Infinity);
    this.ids = new Int32Array(64);
    /** Slots used, the hole included; the root is slot 1. */
    this.size = 0;
    this.hole = false;
  }
  /** Events still to come. */
  get length() {
    return this.hole ? this.size - 1 : this.size;
  }
  /** Removes the earliest event and returns its id. Call only when `earliest` is finite. */
  take() {
    if (this.hole) this.close();
    this.hole = true;
    const times = this.times;
    this.earliest = times[2] < times[3] ? times[2] : times[3];
    return this.ids[1];
  }
  /** @param time not before the time last taken; Infinity is allowed and never comes. */
  put(time, id) {
    if (time < this.earliest) this.earliest = time;
    if (this.hole) {
      this.hole = false;
      this.sink(time, id);
      return;
    }
    if (this.size * 2 + 4 > this.times.length) this.grow();
    const times = this.times;
    const ids2 = this.ids;
    let i = ++this.size;
    while (i > 1) {
      const parent = i >> 1;
      if (times[parent] <= time) break;
      times[i] = times[parent];
      ids2[i] = ids2[parent];
      i = parent;
    }
    times[i] = time;
    ids2[i] = id;
  }
  /** Fills the hole with the last event. */
  close() {
    const last = this.size--;
    const time = this.times[last];
    const id = this.ids[last];
    this.times[last] = Infinity;
    this.hole = false;
    if (last > 1) this.sink(time, id);
  }
  /** Puts an event at the root and lets it sink to its place. */
  sink(time, id) {
    const times = this.times;
    const ids2 = this.ids;
    let i = 1;
    for (; ; ) {
      let child = i << 1;
      child += +(times[child + 1] < times[child]);
      const earlier = times[child];
      if (!(earlier < time)) break;
      times[i] = earlier;
      ids2[i] = ids2[child];
      i = child;
    }
    times[i] = time;
    ids2[i] = id;
  }
  /** Twice the slots and two more always stay free, so a leaf's children can be looked at. */
  grow() {
    const times = new Float64Array(this.times.length * 2).fill(Infinity);
    times.set(this.times);
    const ids2 = new Int32Array(times.length);
    ids2.set(this.ids);
    this.times = times;
    this.ids = ids2;
  }
};

// src/engine/calls.ts
var Calls = class {
  constructor() {
    this.count = 0;
    this.due = [];
  }
  add(call2) {
    this.due[this.count++] = call2;
  }
  make(story) {
    const { due, count: count2 } = this;
    this.count = 0;
    for (let i = 0; i < count2; i++) story.called?.(due[i]);
  }
};

// src/engine/delays.ts
var Ring = class {
  constructor() {
    this.due = new Float64Array(64);
    this.first = new Int32Array(64);
    this.last = new Int32Array(64);
    this.head = 0;
    this.size = 0;
    /** An event of the ring stands on the agenda, or is being served. */
    this.pending = false;
  }
  /** True when the run fitted at the end; false when it is due before the last. */
  push(due, first, last) {
    if (this.size > 0) {
      const tail = this.head + this.size - 1 & this.due.length - 1;
      if (due < this.due[tail]) return false;
      if (due === this.due[tail] && this.last[tail] + 1 === first) {
        this.last[tail] = last;
        return true;
      }
      if (this.size === this.due.length) this.grow();
    }
    const at2 = this.head + this.size++ & this.due.length - 1;
    this.due[at2] = due;
    this.first[at2] = first;
    this.last[at2] = last;
    return true;
  }
  grow() {
    const n = this.due.length;
    const due = new Float64Array(2 * n);
    const first = new Int32Array(2 * n);
    const last = new Int32Array(2 * n);
    for (let i = 0; i < this.size; i++) {
      const from = this.head + i & n - 1;
      due[i] = this.due[from];
      first[i] = this.first[from];
      last[i] = this.last[from];
    }
    Object.assign(this, { due, first, last, head: 0 });
  }
};
var Delays = class {
  /** @param tag turns an index of ours into an id on the agenda */
  constructor(agenda, stations, tag, released) {
    this.rings = [];
    /** Runs that fit no ring, by slot, written over when a slot is used again; and the free slots. */
    this.loose = [];
    this.freeSlots = [];
    this.agenda = agenda;
    this.tag = tag;
    this.released = released;
    for (let s = 0; s < stations; s++) this.rings.push(new Ring());
  }
  /** Ids first to last are released at a station at a time. */
  push(station, due, first, last) {
    const ring = this.rings[station];
    if (ring.push(due, first, last)) {
      if (!ring.pending) this.agenda.put(due, this.tag(station));
      ring.pending = true;
      return;
    }
    const slot = this.freeSlots.pop() ?? this.loose.push({ station, first, last }) - 1;
    const run = this.loose[slot];
    run.station = station;
    run.first = first;
    run.last = last;
    this.agenda.put(due, this.tag(this.rings.length + slot));
  }
  /** The event of one of our indices has come. */
  come(now, index) {
    if (index >= this.rings.length) {
      const slot = index - this.rings.length;
      const { station, first, last } = this.loose[slot];
      this.freeSlots.push(slot);
      this.released(station, first, last);
      return;
    }
    const ring = this.rings[index];
    for (let left = ring.size; left > 0 && ring.due[ring.head] <= now; left--) {
      const at2 = ring.head;
      const first = ring.first[at2];
      const last = ring.last[at2];
      ring.head = at2 + 1 & ring.due.length - 1;
      ring.size--;
      this.released(index, first, last);
    }
    ring.pending = ring.size > 0;
    if (ring.pending) this.agenda.put(ring.due[ring.head], this.tag(index));
  }
};

// src/engine/histogram.ts
var BINS_PER_OCTAVE = 32;
var BIN_SHIFT = 20 - 5;
var SMALLEST = 1 / 1048576;
var LIMIT = 1152921504606847e3;
var FIRST_BIN = highWord(SMALLEST) >> BIN_SHIFT;
var BIN_COUNT = 80 * BINS_PER_OCTAVE;
var COUNT = 0;
var SUM = 1;
var MIN = 2;
var MAX = 3;
var ZERO_BIN = 4;
var BINS = 5;
var ROUNDING = 1 - 1 / 1125899906842624;
var Histogram = class {
  constructor(cells) {
    this.cells = cells ?? new Float64Array(BINS + BIN_COUNT);
    if (!cells) this.reset();
  }
  /** Counts a value, 0 <= value < 2^60, with a positive weight; anything else is a RangeError. */
  add(value, weight2 = 1) {
    if (!(value >= 0 && value < LIMIT && weight2 > 0)) refuse(value, weight2);
    const cells = this.cells;
    cells[value < SMALLEST ? ZERO_BIN : (highWord(value) >> BIN_SHIFT) - FIRST_BIN + BINS] += weight2;
    cells[COUNT] += weight2;
    cells[SUM] += value * weight2;
    if (value < cells[MIN]) cells[MIN] = value;
    if (value > cells[MAX]) cells[MAX] = value;
  }
  /**
   * The value of rank ceil(p * count), 0 <= p <= 1: the smallest value with at least that share of the weight at or
   * below it. The error is at most 1/64 of the true value (1.5625 %), or 2^-20 for a value below 2^-20; p = 0 and
   * p = 1 are exact. NaN if nothing was counted.
   */
  quantile(p) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is asked at a share from 0 to 1, not at ${p}.`);
    const cells = this.cells;
    if (p === 0 || cells[COUNT] === 0) return this.min;
    if (p === 1) return this.max;
    const rank = p * cells[COUNT] * ROUNDING;
    let below2 = cells[ZERO_BIN];
    let bin = -1;
    while (below2 < rank && bin < BIN_COUNT - 1) below2 += cells[BINS + ++bin];
    const middle = bin < 0 ? 0 : middleOf(bin);
    return Math.min(Math.max(middle, cells[MIN]), cells[MAX]);
  }
  /** The total weight. */
  get count() {
    return this.cells[COUNT];
  }
  /** The weighted sum of the values, exact but for rounding. */
  get sum() {
    return this.cells[SUM];
  }
  /** The weighted mean, exact but for rounding; NaN if nothing was counted. */
  get mean() {
    return this.cells[SUM] / this.cells[COUNT];
  }
  /** The smallest value, exact; NaN if nothing was counted. */
  get min() {
    return this.cells[COUNT] === 0 ? NaN : this.cells[MIN];
  }
  /** The largest value, exact; NaN if nothing was counted. */
  get max() {
    return this.cells[COUNT] === 0 ? NaN : this.cells[MAX];
  }
  reset() {
    this.cells.fill(0);
    this.cells[MIN] = Infinity;
    this.cells[MAX] = -Infinity;
  }
};
function refuse(value, weight2) {
  throw new RangeError(
    `A histogram counts values from 0 up to 2^60 with a positive weight, not ${value} with weight ${weight2}.`
  );
}
function middleOf(bin) {
  const step = bin % BINS_PER_OCTAVE;
  let octave = SMALLEST;
  for (let i = step; i < bin; i += BINS_PER_OCTAVE) octave *= 2;
  return octave * (1 + (step + 0.5) / BINS_PER_OCTAVE);
}

// src/engine/level.ts
var STRIDE = 4;
var AREA = 1;
var SINCE = 2;
var PEAK = 3;
var Levels = class {
  constructor(count2) {
    this.cells = new Float64Array(count2 * STRIDE);
  }
  /** From now on a series stands at a value. */
  set(series, now, value) {
    const cells = this.cells;
    const at2 = series * STRIDE;
    const before = cells[at2];
    if (before === value) return;
    const lasted = now - cells[at2 + SINCE];
    if (lasted > 0) {
      cells[at2 + AREA] += before * lasted;
      if (before > cells[at2 + PEAK]) cells[at2 + PEAK] = before;
      cells[at2 + SINCE] = now;
    }
    cells[at2] = value;
  }
  /** From now on a series stands higher by delta, or lower if that is negative. */
  change(series, now, delta) {
    this.set(series, now, this.cells[series * STRIDE] + delta);
  }
  /** The level now. */
  value(series) {
    return this.cells[series * STRIDE];
  }
  /** The area (level x time) until now, which is not before the last change. */
  area(series, now) {
    const at2 = series * STRIDE;
    return this.cells[at2 + AREA] + this.cells[at2] * (now - this.cells[at2 + SINCE]);
  }
  /** The highest level that lasted longer than an instant, until now. */
  peak(series, now) {
    const at2 = series * STRIDE;
    const standing = now > this.cells[at2 + SINCE] ? this.cells[at2] : 0;
    return Math.max(this.cells[at2 + PEAK], standing);
  }
};

// src/engine/peaks.ts
var Peaks = class {
  constructor(steps) {
    /** Steps that somebody joined at this instant: their queues may be the longest yet when it is over. */
    this.grown = [];
    this.count = 0;
    this.most = new Int32Array(steps);
  }
  /** Somebody has joined the queue of a step at this instant. */
  joined(step) {
    this.grown[this.count++] = step;
  }
  /** Phase observe. */
  note(waiting) {
    const { grown, most } = this;
    for (let i = 0; i < this.count; i++) most[grown[i]] = Math.max(most[grown[i]], waiting[grown[i]]);
    this.count = 0;
  }
};

// src/engine/crew.ts
var Crew = class {
  constructor(pool, shifts, changes, index = 0) {
    this.busy = 0;
    this.open = false;
    /** Nothing about the crew changes by itself before this time. */
    this.until = -Infinity;
    this.shiftEnd = -Infinity;
    this.shift = 0;
    this.change = 0;
    /** Working time is `now + workedBase` while open, `workedBase` while closed. */
    this.workedBase = 0;
    /** The number busy that the area knows of. */
    this.recordedBusy = 0;
    this.recordedWorked = 0;
    this.busyArea = 0;
    this.index = index;
    this.pool = pool;
    this.shifts = shifts;
    this.changes = changes;
    this.heads = changes[0].heads;
  }
  /** Brings shift and heads up to a time, which never goes back. */
  sync(now) {
    if (now < this.until) return;
    const { starts, ends } = this.shifts;
    let k = this.shift;
    while (k < ends.length && ends[k] <= now) k++;
    this.shift = k;
    this.open = k < ends.length && starts[k] <= now;
    this.shiftEnd = k < ends.length ? ends[k] : Infinity;
    this.workedBase = this.open ? this.shifts.worked(starts[k], k) - starts[k] : this.shifts.worked(now, k);
    let until = k < ends.length ? this.open ? ends[k] : starts[k] : Infinity;
    let c = this.change;
    while (c + 1 < this.changes.length && this.changes[c + 1].from <= now) c++;
    this.change = c;
    this.heads = this.changes[c].heads;
    if (c + 1 < this.changes.length && this.changes[c + 1].from < until) until = this.changes[c + 1].from;
    this.until = until;
  }
  /** True at the instant a shift opens, when a daily lot is taken. */
  opensAt(now) {
    return this.open && this.shifts.starts[this.shift] === now;
  }
  /** When work that starts now is done, nights and pauses passed over. */
  finish(now, work) {
    const end = now + work;
    return end <= this.shiftEnd ? end : this.shifts.finish(now, work, this.shift);
  }
  /** Records a change of the number busy; call when an instant is settled, after `sync`. */
  account(now) {
    if (this.busy === this.recordedBusy) return;
    const worked = this.open ? now + this.workedBase : this.workedBase;
    this.busyArea += this.recordedBusy * (worked - this.recordedWorked);
    this.recordedWorked = worked;
    this.recordedBusy = this.busy;
  }
  /** Server time worked before a time at or after the last change; nights and pauses do not count. */
  busyTime(now) {
    return this.busyArea + this.recordedBusy * (this.shifts.worked(now) - this.recordedWorked);
  }
  /** Server time on offer between two times. */
  availableTime(from, to) {
    let sum2 = 0;
    for (let c = 0; c < this.changes.length; c++) {
      const start = c === 0 ? from : Math.max(from, this.changes[c].from);
      const end = c + 1 < this.changes.length ? Math.min(to, this.changes[c + 1].from) : to;
      if (end > start) sum2 += this.changes[c].heads * (this.shifts.worked(end) - this.shifts.worked(start));
    }
    return sum2;
  }
};

// src/engine/joiners.ts
var Joiners = class {
  constructor() {
    this.count = 0;
    this.step = new Int32Array(16);
    this.first = new Int32Array(16);
    this.last = new Int32Array(16);
    this.rank = new Float64Array(16);
    this.key = new Float64Array(16);
    this.sorted = true;
    /** All are single ids that are their own rank, for one step and with one key: they sort as plain numbers. */
    this.alike = true;
  }
  add(step, first, last, rank, key) {
    const n = this.count;
    if (n === this.step.length) this.grow();
    if (n > 0 && (rank < this.rank[n - 1] || rank === this.rank[n - 1] && step < this.step[n - 1]))
      this.sorted = false;
    if (first !== last || rank !== first || n > 0 && (step !== this.step[0] || key !== this.key[0]))
      this.alike = false;
    this.step[n] = step;
    this.first[n] = first;
    this.last[n] = last;
    this.rank[n] = rank;
    this.key[n] = key;
    this.count = n + 1;
  }
  /** Moves everybody into the line, in order of rank, then of step. */
  flush(line, now) {
    const n = this.count;
    if (!this.sorted && this.alike) {
      this.rank.subarray(0, n).sort();
      for (let i = 0; i < n; i++) line.push(this.step[0], this.rank[i], this.rank[i], now, this.key[0]);
    } else {
      if (!this.sorted) this.sort();
      for (let i = 0; i < n; i++) line.push(this.step[i], this.first[i], this.last[i], now, this.key[i]);
    }
    this.count = 0;
    this.sorted = true;
    this.alike = true;
  }
  stepAt(i) {
    return this.step[i];
  }
  sort() {
    const { step, rank } = this;
    const order = Uint32Array.from({ length: this.count }, (_, i) => i);
    order.sort((a, b) => rank[a] - rank[b] || step[a] - step[b]);
    for (const column of [this.step, this.first, this.last, this.rank, this.key]) {
      column.set(column.slice(0, this.count).map((_, i, old) => old[order[i]]));
    }
  }
  grow() {
    const n = this.step.length * 2;
    const ints = (old) => {
      const fresh2 = new Int32Array(n);
      fresh2.set(old);
      return fresh2;
    };
    const doubles = (old) => {
      const fresh2 = new Float64Array(n);
      fresh2.set(old);
      return fresh2;
    };
    this.step = ints(this.step);
    this.first = ints(this.first);
    this.last = ints(this.last);
    this.rank = doubles(this.rank);
    this.key = doubles(this.key);
  }
};

// src/engine/run-store.ts
var STRIDE2 = 4;
var FIRST = 1;
var LAST = 2;
var NEXT = 3;
var RunStore = class {
  constructor() {
    /** Four whole numbers a node; a node is known by where its numbers begin. */
    this.cells = new Int32Array(256 * STRIDE2);
    /** When the run joined, by node / 4. */
    this.since = new Float64Array(256);
    this.used = 0;
    this.free = -1;
  }
  take() {
    const node = this.free;
    if (node >= 0) {
      this.free = this.cells[node + NEXT];
      return node;
    }
    if (this.used === this.cells.length) this.grow();
    const fresh2 = this.used;
    this.used += STRIDE2;
    return fresh2;
  }
  give(node) {
    this.cells[node + NEXT] = this.free;
    this.free = node;
  }
  /** Bytes held: what the longest queues needed. */
  get bytes() {
    return this.cells.byteLength + this.since.byteLength;
  }
  grow() {
    const cells = new Int32Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
    const since = new Float64Array(this.since.length * 2);
    since.set(this.since);
    this.since = since;
  }
};

// src/engine/line.ts
var MOST_IDLE_LISTS = 4096;
var Line = class {
  constructor(store, keyed = false) {
    /** Ids waiting. */
    this.waiting = 0;
    /** Step and time of joining of the id last popped. */
    this.poppedStep = 0;
    this.poppedSince = 0;
    this.heads = [-1];
    this.tails = [-1];
    this.keys = [0];
    /** Keyed lines: list numbers, a binary heap by key; and the list of each key. */
    this.heap = [];
    this.listOfKey = /* @__PURE__ */ new Map();
    this.freeLists = [];
    this.store = store;
    this.keyed = keyed;
  }
  /** Ids first to last, both included, join now; calls must come in order of `since`, then of rank. */
  push(step, first, last, since, key) {
    this.append(this.keyed ? this.listFor(key) : 0, step, first, last, since);
  }
  /** The next id to be served; its step and time of joining are left in `poppedStep` and `poppedSince`. */
  pop() {
    const store = this.store;
    const cells = store.cells;
    const list = this.keyed ? this.heap[0] : 0;
    const node = this.heads[list];
    const id = cells[node + FIRST];
    this.poppedStep = cells[node];
    this.poppedSince = store.since[node >> 2];
    this.waiting--;
    if (id === cells[node + LAST]) this.unlinkHead(list, node);
    else cells[node + FIRST] = id + 1;
    return id;
  }
  /**
   * Removes whoever `leaves` says, in order; runs are split as needed.
   * @param leaves is asked for each id with its step and time of joining
   * @param stops is asked with a time of joining; where it says so, that run and all behind it stay
   */
  remove(leaves, stops) {
    const s = this.store;
    for (const list of this.keyed ? [...this.heap].sort((a, b) => this.keys[a] - this.keys[b]) : [0]) {
      let node = this.heads[list];
      const end = this.tails[list];
      this.heads[list] = -1;
      this.tails[list] = -1;
      while (node >= 0 && !stops?.(s.since[node >> 2])) {
        const following = s.cells[node + NEXT];
        const step = s.cells[node];
        const since = s.since[node >> 2];
        const first = s.cells[node + FIRST];
        const last = s.cells[node + LAST];
        s.give(node);
        this.waiting -= last - first + 1;
        for (let id = first; id <= last; id++) {
          if (!leaves(step, id, since)) this.append(list, step, id, id, since);
        }
        node = following;
      }
      if (node >= 0) {
        if (this.tails[list] >= 0) s.cells[this.tails[list] + NEXT] = node;
        else this.heads[list] = node;
        this.tails[list] = end;
      }
    }
    if (this.keyed) {
      for (const list of [...this.heap]) if (this.heads[list] < 0) this.dropList(list);
    }
  }
  /** The earliest time of joining among those of a step; Infinity when none waits. */
  earliest(step) {
    let earliest = Infinity;
    this.eachRun((at2, _first, _last, since) => {
      if (at2 === step && since < earliest) earliest = since;
      return at2 === step;
    });
    return earliest;
  }
  /** How long those who still wait for a step have waited, all together, at a time. */
  waitedBy(step, now) {
    let sum2 = 0;
    this.eachRun((at2, first, last, since) => {
      if (at2 === step) sum2 += (last - first + 1) * (now - since);
      return false;
    });
    return sum2;
  }
  /** What all who wait weigh together, added up until it is `enough`. */
  weigh(weightOf, enough) {
    let sum2 = 0;
    this.eachRun((step, first, last) => {
      if (sum2 < enough) sum2 += weightOf(step, first, last);
      return sum2 >= enough;
    });
    return sum2;
  }
  /** Visits the runs of each list in order; where `visit` says so, the rest of that list is left out. */
  eachRun(visit2) {
    const { cells, since } = this.store;
    for (const list of this.keyed ? this.heap : [0]) {
      let node = this.heads[list];
      while (node >= 0 && !visit2(cells[node], cells[node + FIRST], cells[node + LAST], since[node >> 2]))
        node = cells[node + NEXT];
    }
  }
  append(list, step, first, last, since) {
    this.waiting += last - first + 1;
    const store = this.store;
    const tail = this.tails[list];
    if (tail >= 0) {
      const cells2 = store.cells;
      if (cells2[tail + LAST] + 1 === first && cells2[tail] === step && store.since[tail >> 2] === since) {
        cells2[tail + LAST] = last;
        return;
      }
    }
    const node = store.take();
    const cells = store.cells;
    cells[node] = step;
    cells[node + FIRST] = first;
    cells[node + LAST] = last;
    cells[node + NEXT] = -1;
    store.since[node >> 2] = since;
    if (tail >= 0) cells[tail + NEXT] = node;
    else this.heads[list] = node;
    this.tails[list] = node;
  }
  unlinkHead(list, node) {
    const s = this.store;
    const following = s.cells[node + NEXT];
    s.give(node);
    this.heads[list] = following;
    if (following >= 0) return;
    this.tails[list] = -1;
    if (this.keyed) this.dropList(list);
  }
  listFor(key) {
    let list = this.listOfKey.get(key);
    if (list === void 0) {
      list = this.freeLists.pop() ?? this.heads.length;
      this.heads[list] = -1;
      this.tails[list] = -1;
      this.keys[list] = key;
      this.listOfKey.set(key, list);
    }
    if (this.tails[list] >= 0) return list;
    const { heap, keys } = this;
    let i = heap.length;
    heap.push(list);
    while (i > 0) {
      const parent = i - 1 >> 1;
      if (keys[heap[parent]] <= key) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = list;
    return list;
  }
  /** Takes an empty list out of the heap of keys. */
  dropList(list) {
    const { heap, keys } = this;
    if (this.listOfKey.size > MOST_IDLE_LISTS) {
      this.listOfKey.delete(keys[list]);
      this.freeLists.push(list);
    }
    let i = heap.indexOf(list);
    const moved2 = heap.pop();
    if (moved2 === list) return;
    const key = keys[moved2];
    while (i > 0 && keys[heap[i - 1 >> 1]] > key) {
      heap[i] = heap[i - 1 >> 1];
      i = i - 1 >> 1;
    }
    for (; ; ) {
      let child = 2 * i + 1;
      if (child + 1 < heap.length && keys[heap[child + 1]] < keys[heap[child]]) child++;
      if (child >= heap.length || keys[heap[child]] >= key) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = moved2;
  }
};

// src/engine/pool.ts
var Pool = class {
  /** @param firstCrew place of its first crew among all the crews of the simulation */
  constructor(index, plan, store, firstCrew) {
    this.joiners = new Joiners();
    /** Starts no work; what was begun goes on. */
    this.closed = false;
    /** Times at which it was closed with nothing left in service, and at which it opened again, by turns. */
    this.shut = [];
    /** Already on the list of pools to settle at this instant. */
    this.touched = false;
    /** Time of the pending wake-up; Infinity when none. */
    this.wakeAt = Infinity;
    this.index = index;
    this.line = new Line(store, plan.keyed ?? false);
    this.crews = plan.crews.map((crew, c) => new Crew(index, crew.shifts, crew.heads, firstCrew + c));
    this.lot = plan.lot ?? false;
  }
  busyTime(now) {
    let sum2 = 0;
    for (const crew of this.crews) sum2 += crew.busyTime(now);
    return sum2;
  }
  /** Server time on offer; while closed, only until what was begun is done, so it is never less than what is busy. */
  availableTime(from, to) {
    let sum2 = 0;
    for (const crew of this.crews) sum2 += crew.availableTime(from, to);
    const { shut } = this;
    for (let i = 0; i < shut.length; i += 2) {
      const start = Math.max(from, shut[i]);
      const end = Math.min(to, shut[i + 1] ?? Infinity);
      if (end > start) for (const crew of this.crews) sum2 -= crew.availableTime(start, end);
    }
    return sum2;
  }
  open(now) {
    this.closed = false;
    if (this.shut.length % 2 === 1) this.shut.push(now);
  }
  /** An instant is settled and the pool is closed: from here on it is shut, if nobody is in service. */
  settleClosed(now) {
    if (this.shut.length % 2 === 0 && this.crews.every((crew) => crew.busy === 0)) this.shut.push(now);
  }
};

// src/engine/slots.ts
var STRIDE3 = 3;
var Slots = class {
  constructor() {
    this.cells = new Int32Array(64 * STRIDE3);
    this.free = new Int32Array(64);
    this.freeCount = 0;
    this.used = 0;
  }
  take(crew, step, id) {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.fresh();
    const cells = this.cells;
    const at2 = slot * STRIDE3;
    cells[at2] = crew;
    cells[at2 + 1] = step;
    cells[at2 + 2] = id;
    return slot;
  }
  give(slot) {
    this.free[this.freeCount++] = slot;
  }
  crewAt(slot) {
    return this.cells[slot * STRIDE3];
  }
  stepAt(slot) {
    return this.cells[slot * STRIDE3 + 1];
  }
  idAt(slot) {
    return this.cells[slot * STRIDE3 + 2];
  }
  fresh() {
    if ((this.used + 1) * STRIDE3 > this.cells.length) {
      const cells = new Int32Array(this.cells.length * 2);
      cells.set(this.cells);
      this.cells = cells;
      const free = new Int32Array(this.free.length * 2);
      free.set(this.free);
      this.free = free;
    }
    return this.used++;
  }
};

// src/engine/simulation.ts
var MOST_POOLS = 4096;
var FINISH = 0;
var WAKE = 1;
var DELAY = 2;
var CALL = 3;
var delayed = (index) => index * 4 + DELAY;
var Simulation = class {
  constructor(story, plan) {
    this.now = 0;
    /** Arrivals, completions, delays and calls that came. */
    this.events = 0;
    this.pools = [];
    this.crews = [];
    /** Queue length by pool: an integral of its own, against which waits are checked by Little's law. */
    this.queues = new Levels(MOST_POOLS);
    /** Waits from joining to start, by step. */
    this.waits = [];
    this.agenda = new Agenda();
    this.decisions = new Agenda();
    this.mark = 0;
    this.store = new RunStore();
    this.slots = new Slots();
    /** Pools to settle at this instant, by index. */
    this.touched = new Int32Array(MOST_POOLS);
    this.touchedCount = 0;
    this.calls = new Calls();
    /** Decisions of this instant, made when all else has happened. */
    this.deciding = [];
    this.story = story;
    this.waiting = new Int32Array(plan.steps);
    this.crests = new Peaks(plan.steps);
    this.peaks = this.crests.most;
    this.served = new Float64Array(plan.steps);
    this.forsaken = new Float64Array(plan.steps);
    for (let s = 0; s < plan.steps; s++) this.waits.push(new Histogram());
    this.marks = plan.marks ?? [];
    this.delays = new Delays(this.agenda, plan.stations ?? 0, delayed, (station, first, last) => {
      this.events += last - first + 1;
      story.released?.(station, first, last);
    });
    this.reminders = new Delays(this.decisions, plan.reminders ?? 0, delayed, (station, first, last) => {
      story.reminded?.(station, first, last);
    });
  }
  addPool(plan) {
    if (this.pools.length === MOST_POOLS) throw new RangeError(`more than ${MOST_POOLS} pools`);
    const pool = new Pool(this.pools.length, plan, this.store, this.crews.length);
    this.pools.push(pool);
    this.crews.push(...pool.crews);
    return pool;
  }
  /**
   * Ids first to last join the queue of a pool for a step, now.
   * @param rank decides among those who join at this instant @param key decides in keyed pools: smallest first
   */
  join(pool, step, first, last, rank, key = 0) {
    pool.joiners.add(step, first, last, rank, key);
    this.waiting[step] += last - first + 1;
    this.touch(pool);
  }
  /** Ids first to last are released at a station at a time. */
  delay(station, due, first, last) {
    this.delays.push(station, due, first, last);
  }
  call(time, call2) {
    this.agenda.put(time, call2 * 4 + CALL);
  }
  decide(time, decision) {
    this.decisions.put(time, decision * 4 + CALL);
  }
  /** Ids first to last are named again at a time, when everything else of that instant has happened. */
  remind(station, due, first, last) {
    this.reminders.push(station, due, first, last);
  }
  /** Takes ids out of a pool's queue: whoever `leaves` says, up to those who joined when `stops` says so. */
  leave(pool, leaves, stops) {
    pool.line.remove((step, id, since) => {
      const goes = leaves(step, id, since);
      if (goes) {
        this.waiting[step]--;
        this.forsaken[step] += this.now - since;
      }
      return goes;
    }, stops);
    this.touch(pool);
  }
  /** From now on a pool starts nothing; what it has begun goes on. */
  close(pool) {
    pool.closed = true;
    this.touch(pool);
  }
  open(pool) {
    pool.open(this.now);
    this.touch(pool);
  }
  /** Plays on until a time, its instant included; returns at once when nothing is left to happen. */
  run(until) {
    const { agenda, decisions, marks } = this;
    let marking = marks[this.mark] ?? Infinity;
    if (this.touchedCount > 0) agenda.put(this.now, this.touched[0] * 4 + WAKE);
    for (; ; ) {
      const coming = agenda.earliest;
      const deciding = decisions.earliest;
      let now = coming < deciding ? coming : deciding;
      if (marking < now) now = marking;
      if (now > until || now === Infinity) break;
      this.now = now;
      for (; ; ) {
        while (agenda.earliest === now) this.come(agenda.take());
        if (this.calls.count > 0) {
          this.events += this.calls.count;
          this.calls.make(this.story);
          continue;
        }
        while (this.touchedCount > 0) this.settle(this.pools[this.touched[--this.touchedCount]]);
        if (agenda.earliest === now) continue;
        if (decisions.earliest !== now) break;
        this.decideAll();
      }
      this.crests.note(this.waiting);
      for (; marking <= now; marking = marks[this.mark] ?? Infinity) this.story.observed?.(this.mark++);
    }
    if (until > this.now && until < Infinity) this.now = until;
  }
  touch(pool) {
    if (pool.touched) return;
    pool.touched = true;
    this.touched[this.touchedCount++] = pool.index;
  }
  /** Phase decide: all that falls due now, before anything that it causes; what is asked for meanwhile comes after that. */
  decideAll() {
    const { decisions, deciding } = this;
    let count2 = 0;
    while (decisions.earliest === this.now) deciding[count2++] = decisions.take();
    for (let i = 0; i < count2; i++) {
      if ((deciding[i] & 3) === CALL) this.story.decided?.(deciding[i] >> 2);
      else this.reminders.come(this.now, deciding[i] >> 2);
    }
  }
  /** Phases finish, capacity and arrive. */
  come(event) {
    const index = event >> 2;
    const kind2 = event & 3;
    if (kind2 === FINISH) {
      this.events++;
      const slots = this.slots;
      const crew = this.crews[slots.crewAt(index)];
      const step = slots.stepAt(index);
      const id = slots.idAt(index);
      slots.give(index);
      crew.busy--;
      this.touch(this.pools[crew.pool]);
      this.story.finished(step, id);
    } else if (kind2 === DELAY) this.delays.come(this.now, index);
    else if (kind2 === CALL) this.calls.add(index);
    else {
      this.pools[index].wakeAt = Infinity;
      this.touch(this.pools[index]);
    }
  }
  /** Phase start: whoever joined takes a place in the queue; then work starts while servers and work last. */
  settle(pool) {
    const now = this.now;
    pool.touched = false;
    const { joiners, line, crews } = pool;
    const joined = joiners.count;
    if (joined > 0) joiners.flush(line, now);
    let chance = Infinity;
    for (let c = 0; c < crews.length; c++) {
      const crew = crews[c];
      if (now >= crew.until) crew.sync(now);
      if (crew.open && line.waiting > 0 && !pool.closed && (!pool.lot || crew.opensAt(now))) {
        while (crew.busy < crew.heads && line.waiting > 0) this.start(crew, line);
      }
      if (crew.busy !== crew.recordedBusy) crew.account(now);
      if (crew.until < chance) chance = crew.until;
    }
    for (let i = 0; i < joined; i++) this.crests.joined(joiners.stepAt(i));
    this.queues.set(pool.index, now, line.waiting);
    if (pool.closed) pool.settleClosed(now);
    if (line.waiting > 0 && chance < pool.wakeAt) {
      pool.wakeAt = chance;
      this.agenda.put(chance, pool.index * 4 + WAKE);
    }
  }
  start(crew, line) {
    const now = this.now;
    const id = line.pop();
    const step = line.poppedStep;
    this.waits[step].add(now - line.poppedSince);
    this.waiting[step]--;
    crew.busy++;
    const slot = this.slots.take(crew.index, step, id);
    const work = this.story.duration(step, id);
    this.served[step] += work;
    this.agenda.put(crew.finish(now, work), slot * 4 + FINISH);
  }
};

// src/model/account.ts
var QUANTA = 65535;
var Account = class {
  /** @param state by component: REGISTERED or not, as it now is */
  constructor({ pools }, horizon, state) {
    this.group = pools.length;
    this.turn = pools.length + 1;
    this.waits = new Array(pools.length + 2).fill(void 0);
    this.from = horizon.from;
    this.ticksPerQuantum = (horizon.to - horizon.from) / QUANTA;
    this.state = state;
    this.failures = new Uint8Array(state.length);
  }
  /** A run begins to wait. */
  begin(category, first, last, now) {
    this.add(category, first, last, -this.quantaAt(now));
  }
  /** What it waited for has come, or it leaves. */
  end(category, first, last, now) {
    this.add(category, first, last, this.quantaAt(now));
  }
  /** A run has failed a check. */
  fail(first, last) {
    this.failures.fill(1, first, last + 1);
  }
  hasFailed(component) {
    return this.failures[component] === 1;
  }
  /** How long a component has waited, when all its waits are over. */
  quanta(category, component) {
    return this.waits[category]?.[component] ?? 0;
  }
  quantaAt(now) {
    return Math.floor((now - this.from) / this.ticksPerQuantum);
  }
  add(category, first, last, quanta) {
    this.waits[category] ??= new Uint16Array(this.state.length);
    const column = this.waits[category];
    for (let c = first; c <= last; c++) if (this.state[c] !== REGISTERED) column[c] += quanta;
  }
};

// src/model/catches.ts
var Catches = class {
  constructor(play) {
    /** Somebody goes elsewhere when what he has in hand is over. */
    this.any = false;
    this.play = play;
    const { routes, moves } = play.program;
    const late = routes.filter((route) => route.transition !== "newly-notified");
    const n = play.portfolio.components;
    const catches = late.length > 0 || moves.some((move) => move.event === "date");
    this.pending = new Uint8Array(catches ? n : 0).fill(NOWHERE);
    this.started = new Uint8Array(late.some((route) => route.transition === "not-started") ? n : 0);
  }
  /** Dated moves and openings ask to be called when their day begins. */
  open() {
    const { play } = this;
    const { program, simulation, setting } = play;
    const on = (at2, act) => {
      if (at2 > setting.from && at2 < Infinity) simulation.call(at2, play.callFor(act));
    };
    program.moves.forEach((move, m) => {
      if (move.event !== "date") return;
      on(
        move.at,
        () => this.take((c, s) => play.ledger.route[c] === move.from ? play.diversions.routeOf(m, c, s) : -1)
      );
    });
    program.routes.forEach((route, r) => {
      if (route.transition === "newly-notified") return;
      on(
        route.opens,
        () => this.take((c, s) => {
          const isElsewhere = play.ledger.route[c] !== NOWHERE && play.ledger.route[c] !== r;
          if (!isElsewhere || route.transition === "not-started" && this.started[c]) return -1;
          return play.entry.answer(r, c, s);
        })
      );
    });
  }
  /** Work has started on a run, or its time in hand. */
  start(first, last) {
    if (this.started.length > 0) this.started.fill(1, first, last + 1);
  }
  /** The route that a component goes to now that nothing holds it; -1 where it stays. */
  due(component) {
    if (this.pending.length === 0) return -1;
    const to = this.pending[component];
    if (to === NOWHERE) return -1;
    this.pending[component] = NOWHERE;
    return to;
  }
  /** Everybody open whom `routeOf` sends elsewhere: who waits goes at once, the others when their time in hand is over. */
  take(routeOf) {
    const { play, pending } = this;
    const { ledger, simulation, portfolio } = play;
    let caught = false;
    for (let s = 0; s < portfolio.submissions; s++) {
      for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
        if (ledger.state[c] !== OPEN) continue;
        const to = routeOf(c, s);
        if (to < 0) continue;
        pending[c] = to;
        caught = true;
      }
    }
    if (!caught) return;
    this.any = true;
    const goes = (c) => pending[c] !== NOWHERE;
    const leavers = play.gates.room.expel(goes);
    for (const pool of simulation.pools) {
      simulation.leave(pool, (pc, id) => {
        if (pc >= play.program.op.length) return false;
        if (play.program.op[pc] === Op.gather) return play.gates.work.isDeserted(pc, id);
        if (!goes(id)) return false;
        leavers.push(id);
        play.account.end(play.program.steps[play.program.step[pc]].pool, id, id, simulation.now);
        return true;
      });
    }
    leavers.sort((a, b) => a - b);
    for (const c of leavers) {
      play.tell("is moved", -1, c, c);
      play.entry.move(this.due(c), c, c, play.submissionOf[c]);
    }
  }
};

// src/model/cohorts.ts
var windowsOf = (world2, values) => Object.entries(world2.scenario.windows ?? {}).map(([id, window]) => ({
  id,
  title: window.title,
  kind: window.kind,
  from: values.date(window, "from") * TICKS_PER_DAY,
  to: (values.date(window, "to") + 1) * TICKS_PER_DAY,
  who: predicateOf(window.where, values)
}));
var kinds = ["prequalification", "metering"];
var Cohorts = class {
  constructor(windows, portfolio, employers, cutOff) {
    this.windows = windows;
    this.portfolio = portfolio;
    this.windowOf = kinds.map((kind2) => {
      const of = new Int16Array(portfolio.submissions).fill(-1);
      windows.forEach((window, w) => {
        if (window.kind !== kind2) return;
        const mask = maskOf(window.who, portfolio);
        for (let s = 0; s < of.length; s++) {
          const at2 = portfolio.notified[s];
          const isIn = kind2 === "prequalification" || at2 >= window.from && at2 < window.to;
          if (of[s] < 0 && mask[s] && isIn) of[s] = w;
        }
      });
      return of;
    });
    const width = windows.length + 1;
    this.cells = width * width;
    this.cellOf = Int32Array.from(this.windowOf[0], (w, s) => {
      const isDue = portfolio.notified[s] <= cutOff;
      return (w + 1) * width + this.windowOf[1][s] + 1 + (isDue ? 0 : this.cells);
    });
    const cells = 2 * this.cells;
    this.tests = new Float64Array(cells);
    this.retests = new Float64Array(cells);
    this.examinerTicks = new Float64Array(cells);
    this.providerTicks = new Float64Array(cells);
    this.tallyOf = employers.map(
      (employer) => employer === "cmsb" ? this.examinerTicks : employer === "provider" ? this.providerTicks : void 0
    );
  }
  /** So much touch time was spent on a submission by a pool. */
  work(pool, submission, ticks) {
    const tally = this.tallyOf[pool];
    if (tally) tally[this.cellOf[submission]] += ticks;
  }
  test(submission, count2, isFirst) {
    this.tests[this.cellOf[submission]] += count2;
    if (!isFirst) this.retests[this.cellOf[submission]] += count2;
  }
  /** Examiners' ticks on components notified by the cut-off, whenever worked. */
  get examinerTicksDue() {
    return this.examinerTicks.subarray(0, this.cells).reduce((sum2, ticks) => sum2 + ticks, 0);
  }
  /** @param counts by submission: components due, on time, and all that came */
  rows(counts) {
    const { portfolio } = this;
    return this.windows.map((window, w) => {
      const of = this.windowOf[kinds.indexOf(window.kind)];
      const cmus = /* @__PURE__ */ new Set();
      const row2 = {
        ...{ window: window.id, cmus: 0, components: 0, mw: 0, tests: 0, retests: 0 },
        ...{ examinerHours: 0, providerHours: 0, due: 0, onTime: 0, late: 0, lateMw: 0 }
      };
      const cells = /* @__PURE__ */ new Set();
      for (let s = 0; s < of.length; s++) {
        if (of[s] !== w || counts.came[s] === 0) continue;
        cmus.add(portfolio.cmu.of[s]);
        cells.add(this.cellOf[s]);
        row2.components += counts.came[s];
        row2.mw += counts.came[s] * portfolio.deratedKw[s] / 1e3;
        row2.due += counts.due[s];
        row2.onTime += counts.onTime[s];
        row2.lateMw += (counts.due[s] - counts.onTime[s]) * portfolio.deratedKw[s] / 1e3;
      }
      row2.cmus = cmus.size;
      row2.late = row2.due - row2.onTime;
      for (const cell of cells) {
        row2.tests += this.tests[cell];
        row2.retests += this.retests[cell];
        row2.examinerHours += this.examinerTicks[cell] / TICKS_PER_HOUR;
        row2.providerHours += this.providerTicks[cell] / TICKS_PER_HOUR;
      }
      return row2;
    });
  }
};

// src/model/choice.ts
var STRATUM = 2;
var Chooser = class {
  constructor(chance, portfolio, key, replication) {
    this.meant = maskOf(chance.who, portfolio, true);
    this.share = columnOf(chance.share, portfolio, (is) => is, 0);
    const drawn = chance.share.cases.some(({ is }) => is > 0 && is < 1);
    this.splits = chance.per === "component" && drawn;
    const stream = streamFor(key, replication, chance.name);
    if (!drawn) this.uniforms = () => 0;
    else if (chance.per === "component") this.uniforms = (_s, c) => stream.uniform(c, 0);
    else if (chance.per === "submission") this.uniforms = (s) => stream.uniform(s, 0);
    else if (chance.per === "cmu") this.uniforms = (s) => stream.uniform(portfolio.cmu.of[s], 0);
    else {
      const byProvider = stratified(portfolio, this.meant, (subject, draw) => stream.uniform(subject, draw));
      this.uniforms = (s) => byProvider[portfolio.provider.of[s]];
    }
  }
  wants(submission, component) {
    return this.meant[submission] === 1 && this.uniforms(submission, component) < this.share[submission];
  }
};
var Offer = class {
  constructor(route, portfolio, key, replication) {
    this.route = route;
    this.portfolio = portfolio;
    const { takes } = route;
    if (!takes) throw new RangeError(`route ${route.id} makes no offer`);
    this.chooser = new Chooser(takes, portfolio, key, replication);
    this.needsApproval = needsApproval(takes.who, portfolio);
  }
  get splits() {
    return this.chooser.splits;
  }
  /** Whether a component would take the route, were type approval in force. */
  wants(submission, component) {
    return this.chooser.wants(submission, component);
  }
  /** @param approved whether type approval is in force now for the submission's model and agent */
  ask(submission, component, now, approved) {
    if (!this.wants(submission, component)) return "refused";
    if (!this.needsApproval[submission] || approved) return "takes";
    if (now >= this.portfolio.approvedFrom[this.portfolio.model.of[submission]]) return "takes";
    return "intends";
  }
};
var stratified = (portfolio, meant, uniform) => {
  const places = portfolio.places ?? placesBySize(portfolio, meant);
  return Float64Array.from(places, (place) => {
    if (place < 0) return 1;
    const k = Math.floor(place / STRATUM);
    const isFirst = uniform(k, 1) < uniform(k, 2) === (place % STRATUM === 0);
    return ((isFirst ? 0 : 1) + uniform(k, 0)) / STRATUM;
  });
};
var placesBySize = (portfolio, meant) => {
  const owns = new Uint8Array(portfolio.provider.names.length);
  for (let s = 0; s < portfolio.submissions; s++) if (meant[s]) owns[portfolio.provider.of[s]] = 1;
  const places = new Int32Array(owns.length).fill(-1);
  const order = orderBySize(sizesBy(portfolio, portfolio.provider)).filter((p) => owns[p]);
  order.forEach((p, place) => {
    places[p] = place;
  });
  return places;
};
var offersOf = (program, portfolio, key, replication) => program.routes.map((route) => route.takes ? new Offer(route, portfolio, key, replication) : void 0);
var isOpen = (route, now) => now >= route.opens && now < route.closes;

// src/model/diversions.ts
var Diversions = class {
  constructor(play) {
    const { program, portfolio, key, replication } = play;
    this.play = play;
    this.choosers = program.moves.map((move) => new Chooser(move, portfolio, key, replication));
  }
  /** The route that a move sends a component to; -1 where it stays. */
  routeOf(m, component, submission) {
    const move = this.play.program.moves[m];
    if (move.asks >= 0) return this.play.entry.answer(move.asks, component, submission);
    return this.choosers[m].wants(submission, component) ? move.to : -1;
  }
  /**
   * Those of a run whom a move chooses go their way; returns the first of the run at the end who stay, after sending on
   * the others who stay.
   */
  divert(pc, first, last, submission) {
    const { play } = this;
    const m = play.program.to[pc];
    const move = play.program.moves[m];
    const splits = move.asks >= 0 ? play.entry.splits(move.asks) : this.choosers[m].splits;
    if (!splits) {
      const to = this.routeOf(m, first, submission);
      if (to < 0) return first;
      play.entry.move(to, first, last, submission);
      return last + 1;
    }
    let staying = first;
    for (let c = first; c <= last; c++) {
      const to = this.routeOf(m, c, submission);
      if (to < 0) continue;
      if (staying < c) play.journey.proceed(pc + 1, staying, c - 1, submission);
      staying = c + 1;
      play.entry.move(to, c, c, submission);
    }
    return staying;
  }
};

// src/engine/distribution.ts
function lognormalSigma(cv) {
  return Math.sqrt(log1p(cv * cv));
}
function lognormalFactor(sigma, u) {
  return exp(sigma * (normalQuantile(u) - sigma / 2));
}

// src/engine/quantile-table.ts
var CELL_BITS = 6;
var CELLS_PER_OCTAVE = 1 << CELL_BITS;
var OCTAVES = 23;
var SHIFT = 20 - CELL_BITS;
var NEAREST = 1 / 16777216;
var FIRST_CELL = highWord(NEAREST) >> SHIFT;
var STRIDE4 = 5;
var QuantileTable = class {
  /** @param quantile finite and smooth inside (0, 1) */
  constructor(quantile) {
    this.exact = quantile;
    const count2 = OCTAVES * CELLS_PER_OCTAVE;
    this.cells = new Float64Array(2 * (count2 + 1) * STRIDE4);
    for (let cell = 0; cell < count2; cell++) {
      const octave = NEAREST * (1 << (cell >> CELL_BITS));
      const start = octave * (1 + (cell & CELLS_PER_OCTAVE - 1) / CELLS_PER_OCTAVE);
      const width = octave / CELLS_PER_OCTAVE;
      this.fit(2 * cell, start, width, (t) => quantile(t));
      this.fit(2 * cell + 1, start, width, (t) => quantile(1 - t));
    }
    this.fit(2 * count2, 0.5, 1, () => quantile(0.5));
    this.fit(2 * count2 + 1, 0.5, 1, () => quantile(0.5));
  }
  /** The quantile at u, strictly between 0 and 1. */
  at(u) {
    const t = 0.5 - Math.abs(u - 0.5);
    if (t < NEAREST) return this.exact(u);
    const cells = this.cells;
    const at2 = (((highWord(t) >> SHIFT) - FIRST_CELL) * 2 + (u + u | 0)) * STRIDE4;
    const d = t - cells[at2];
    return cells[at2 + 1] + d * (cells[at2 + 2] + d * (cells[at2 + 3] + d * cells[at2 + 4]));
  }
  /** The cubic through the values at 0, 1/3, 2/3 and 1 of a cell (Newton's divided differences, expanded). */
  fit(index, start, width, f) {
    const h = width / 3;
    const [f0, f1, f2, f3] = [f(start), f(start + h), f(start + 2 * h), f(start + width)];
    const d1 = (f1 - f0) / h;
    const d2 = (f2 - 2 * f1 + f0) / (2 * h * h);
    const d3 = (f3 - 3 * f2 + 3 * f1 - f0) / (6 * h * h * h);
    const at2 = index * STRIDE4;
    this.cells[at2] = start;
    this.cells[at2 + 1] = f0;
    this.cells[at2 + 2] = d1 - d2 * h + 2 * d3 * h * h;
    this.cells[at2 + 3] = d2 - 3 * d3 * h;
    this.cells[at2 + 4] = d3;
  }
};

// src/engine/draws.ts
var exponentialTable = new QuantileTable((u) => -log(u));
var lognormals = /* @__PURE__ */ new Map();
var lognormalTable = (cv) => {
  const known = lognormals.get(cv);
  if (known) return known;
  const sigma = lognormalSigma(cv);
  const table = new QuantileTable((u) => lognormalFactor(sigma, u));
  lognormals.set(cv, table);
  return table;
};

// src/model/durations.ts
var tableOf = (touch2) => {
  if (touch2.varies === "exponential") return exponentialTable;
  return touch2.varies === "lognormal" && touch2.cv > 0 ? lognormalTable(touch2.cv) : void 0;
};
var TouchColumns = class {
  constructor(touch2, portfolio, stream) {
    this.mean = columnOf(touch2, portfolio, (is) => is.meanTicks, 0);
    this.tables = touch2.cases.map(({ is }) => tableOf(is));
    this.caseOf = caseOf(touch2, portfolio);
    this.varies = this.tables.some((table) => table !== void 0);
    this.stream = stream;
  }
  /** Whole ticks of so many items' work at once. */
  ticks(submission, items, subject, draw) {
    const mean = this.mean[submission] * items;
    const table = this.varies ? this.tables[this.caseOf[submission]] : void 0;
    return Math.round(table ? mean * table.at(this.stream.uniform(subject, draw)) : mean);
  }
};
var StepTouch = class {
  constructor(step, route, portfolio, key, replication) {
    const stream = (use2) => streamFor(key, replication, `${route}.${step.id}.${use2}`);
    this.minutes = step.minutes && new TouchColumns(step.minutes, portfolio, stream("minutes"));
    this.fixed = step.fixed && new TouchColumns(step.fixed, portfolio, stream("fixed"));
  }
  /** @param subject whose draw it is: a component, or the first of a group @param visit how often it was here before */
  ticks(submission, items, subject, visit2) {
    const minutes3 = this.minutes ? this.minutes.ticks(submission, items, subject, visit2) : 0;
    return this.fixed ? minutes3 + this.fixed.ticks(submission, 1, subject, visit2) : minutes3;
  }
  /** What it takes on average. */
  meanTicks(submission, items) {
    return (this.minutes ? this.minutes.mean[submission] * items : 0) + (this.fixed ? this.fixed.mean[submission] : 0);
  }
};
var touchesOf = (program, portfolio, key, replication) => program.steps.map((step) => new StepTouch(step, program.routes[step.route].id, portfolio, key, replication));
var Pace = class {
  constructor(window, perDay) {
    this.carry = 0;
    this.window = window;
    this.perDay = perDay;
  }
  /** Whole ticks of the next items; what was rounded off is carried to those who follow. */
  ticks(items) {
    const owed = this.window * items + this.carry;
    const ticks = Math.floor(owed / this.perDay);
    this.carry = owed - ticks * this.perDay;
    return ticks;
  }
};

// src/model/approval-jobs.ts
var ONE = { count: 1, share: 0, atLeast: 0, first: true, accept: 0 };
var ApprovalJobs = class {
  constructor(play) {
    this.jobs = [];
    this.steps = /* @__PURE__ */ new Map();
    this.play = play;
    const { program, portfolio, key, replication } = play;
    let engineStep = program.op.length;
    for (const route of program.routes) {
      for (const step of route.before) {
        const name2 = `${route.id}.${step.id}`;
        this.steps.set(step, {
          step,
          engineStep: engineStep++,
          touch: new StepTouch(step, route.id, portfolio, key, replication),
          judge: step.fails && new Judge(name2, step.fails, program.faults, portfolio, key, replication),
          sampling: streamFor(key, replication, `${name2}.sample`),
          unitOf: grainLabels(step.grain, portfolio).of
        });
      }
    }
    this.firstAfter = engineStep;
  }
  /** Begins a piece of work, now or on its date; `finish` is called when it is done and has passed. */
  begin(step, unit, submission, finish) {
    const id = this.jobs.push({ work: this.steps.get(step), submission, unit, attempt: 0, finish }) - 1;
    const { gate } = step;
    const { play } = this;
    if (gate.kind === "date" && gate.from > play.simulation.now) {
      play.simulation.call(
        gate.from,
        play.callFor(() => this.work(id))
      );
    } else this.work(id);
  }
  duration(id) {
    const { work, submission, unit, attempt } = this.jobs[id];
    return work.touch.ticks(submission, 1, unit, attempt);
  }
  finished(id) {
    const { step, engineStep } = this.jobs[id].work;
    if (step.lead) this.play.simulation.delay(engineStep, step.lead.due(this.play.simulation.now), id, id);
    else this.judge(id);
  }
  /** A lead is over, or the time after a failed attempt. */
  released(id) {
    const job = this.jobs[id];
    if (job.attempt < 0) {
      job.attempt = -job.attempt;
      this.work(id);
    } else this.judge(id);
  }
  work(id) {
    const { work, submission } = this.jobs[id];
    const { floor, portfolio } = this.play;
    if (work.step.pool >= 0)
      floor.join(work.step, work.engineStep, id, id, portfolio.first[submission], submission, Infinity);
    else this.finished(id);
  }
  judge(id) {
    const job = this.jobs[id];
    const { step, judge, engineStep } = job.work;
    if (!judge || !this.fails(job, judge)) {
      job.finish();
      return;
    }
    if (job.attempt + 1 >= judge.attempts[job.submission]) return;
    job.attempt = -(job.attempt + 1);
    const { now } = this.play.simulation;
    this.play.simulation.delay(engineStep, step.failLead ? step.failLead.due(now) : now, id, id);
  }
  /** By its share, or on what the components of the unit that are looked at show. */
  fails({ work, submission, unit, attempt }, judge) {
    const { ledger, portfolio, submissionOf } = this.play;
    if (!judge.looks) return judge.fails(submission, unit, attempt, ledger);
    const members = [];
    for (let s = 0; s < portfolio.submissions; s++)
      if (work.unitOf[s] === unit) for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) members.push(c);
    const sample = work.step.sample ?? ONE;
    let [found, classes] = [0, 0];
    eachSampled(sample, Int32Array.from(members), work.sampling, attempt, (c) => {
      const finds = judge.finds(submissionOf[c], c, attempt, ledger);
      if (finds !== 0) found++;
      classes |= finds & ledger.truth[c];
    });
    if (found <= sample.accept) return false;
    const mended = judge.mends(classes, submission, unit, attempt);
    if (mended !== 0) for (const c of members) ledger.truth[c] &= ~mended;
    return true;
  }
};

// src/model/approvals.ts
var IDLE = 0;
var AT_WORK = 1;
var DONE = 2;
var Approvals = class {
  constructor(route, portfolio, work) {
    /** Those who wait for a unit of a stage, as submissions. */
    this.waiting = /* @__PURE__ */ new Map();
    this.route = route;
    this.work = work;
    const units = route.before.map((step) => grainLabels(step.grain, portfolio));
    this.unitOf = units.map((labels) => labels.of);
    this.state = units.map((labels) => new Uint8Array(labels.names.length));
    const needed = [portfolio.model.of, ...this.unitOf];
    const asked = units.length > 0 ? portfolio.submissions : 0;
    const clients = labelsOf(Array.from({ length: asked }, (_, s) => needed.map((of) => of[s]).join(":")));
    this.clientOf = clients.of;
    this.stage = new Int8Array(clients.names.length);
    this.intended = new Uint8Array(clients.names.length);
    this.waits = new Uint8Array(clients.names.length);
  }
  /** Approved by work done here (dated approvals are known elsewhere). */
  isApproved(submission) {
    const stages = this.route.before.length;
    return stages > 0 && this.stage[this.clientOf[submission]] === stages;
  }
  /** A submission would take the route, were its model approved: the work is set going, once. */
  intend(submission) {
    if (this.route.before.length === 0) return;
    const client = this.clientOf[submission];
    if (this.intended[client]) return;
    this.intended[client] = 1;
    this.advance(submission);
  }
  /** A submission may come to take the route: what starts on a date starts without being asked for. */
  expect(submission) {
    this.advance(submission);
  }
  advance(submission) {
    const client = this.clientOf[submission];
    if (this.waits[client]) return;
    while (this.stage[client] < this.route.before.length) {
      const k = this.stage[client];
      const unit = this.unitOf[k][submission];
      if (this.state[k][unit] === DONE) {
        this.stage[client]++;
        continue;
      }
      const step = this.route.before[k];
      const isIdle = this.state[k][unit] === IDLE;
      if (isIdle && step.gate.kind !== "date" && !this.intended[client]) return;
      const key = `${k}:${unit}`;
      this.waits[client] = 1;
      this.waiting.set(key, [...this.waiting.get(key) ?? [], submission]);
      if (isIdle) {
        this.state[k][unit] = AT_WORK;
        this.work.begin(step, unit, submission, () => this.finish(k, unit, key));
      }
      return;
    }
  }
  finish(k, unit, key) {
    this.state[k][unit] = DONE;
    const waiting = this.waiting.get(key) ?? [];
    this.waiting.delete(key);
    for (const submission of waiting) {
      this.waits[this.clientOf[submission]] = 0;
      this.advance(submission);
    }
  }
};

// src/model/entry.ts
var Entry = class {
  constructor(play) {
    this.next = 0;
    this.play = play;
    const { program, portfolio, key, replication } = play;
    this.offers = offersOf(program, portfolio, key, replication);
    this.jobs = new ApprovalJobs(play);
    this.approvals = program.routes.map(
      (route) => new Approvals(route, portfolio, {
        begin: (step, unit, submission, finish) => this.jobs.begin(step, unit, submission, finish)
      })
    );
    this.comes = comersOf(program.entry, portfolio, key, replication);
    this.exempt = program.exempt ? maskOf(program.exempt, portfolio) : new Uint8Array(portfolio.submissions);
    const { notified } = portfolio;
    this.order = Int32Array.from(notified.keys()).sort((a, b) => notified[a] - notified[b] || a - b);
  }
  /** Asks the engine for the first notification, and for the other load of platforms. */
  open() {
    const { play } = this;
    this.seat();
    const call2 = play.callFor(() => this.notify(call2));
    this.awaitNext(call2);
    this.expectDatedWork();
    this.expectLoad();
  }
  /** Other markets' load on platforms, taken when their days open. */
  expectLoad() {
    const { play } = this;
    play.setting.staff.forEach((staff, p) => {
      if (!staff.isPlatform || staff.otherLoad <= 0) return;
      const { starts } = staff.crews[0].shifts;
      let k = staff.crews[0].shifts.indexAt(play.setting.from);
      const load2 = play.callFor(() => {
        if (play.settled) return;
        this.loadPlatform(p, staff.otherLoad, staff.pool.serves === "daily-lot");
        if (++k < starts.length) play.simulation.call(starts[k], load2);
      });
      if (k < starts.length) play.simulation.call(starts[k], load2);
    });
  }
  /** A run of one submission leaves its route for another, or for good. */
  move(route, first, last, submission) {
    const { play } = this;
    if (route < 0) {
      play.journey.end(first, last, submission, WITHDRAWN, -1);
      return;
    }
    play.gates.leave(first, last, submission);
    this.enter(route, first, last, submission);
  }
  duration(engineStep, id) {
    const { play, jobs } = this;
    if (engineStep < jobs.firstAfter) return jobs.duration(id);
    const p = engineStep - jobs.firstAfter;
    const staff = play.setting.staff[p];
    return play.floor.paceTicks(p, staff.pool.serves === "daily-lot" ? 1 : Math.round(staff.otherLoad)) ?? 0;
  }
  finished(engineStep, id) {
    if (engineStep < this.jobs.firstAfter) this.jobs.finished(id);
  }
  /** The lead of approval jobs is over, or what follows a failed one. */
  released(first, last) {
    for (let id = first; id <= last; id++) this.jobs.released(id);
  }
  /** Whom an offer takes now: the route, or -1. Whoever would take it but for an approval sets that work going. */
  answer(route, component, submission) {
    const { simulation, program } = this.play;
    const offer = this.offers[route];
    if (!isOpen(program.routes[route], simulation.now)) return -1;
    if (!offer) return route;
    const approvals2 = this.approvals[route];
    const answer = offer.ask(submission, component, simulation.now, approvals2.isApproved(submission));
    if (answer === "intends") approvals2.intend(submission);
    return answer === "takes" ? route : -1;
  }
  splits(route) {
    return this.offers[route]?.splits ?? false;
  }
  /** Whoever holds a certificate or waits at a step already when the horizon starts. */
  seat() {
    const { play } = this;
    const { simulation, setting, program, portfolio } = play;
    standingsOf(setting.world, program, portfolio, setting.values).forEach(
      ({ submission, first, last, step }, place) => {
        if (step < 0) {
          for (let c = first; c <= last; c++) play.ledger.end(c, HELD);
          play.gates.choose(-1, first, last, submission);
          return;
        }
        play.ledger.route.fill(program.steps[step].route, first, last + 1);
        const seat = play.callFor(() => this.resumeAt(step, first, last, submission));
        simulation.call(setting.from + place, seat);
      }
    );
  }
  resumeAt(step, first, last, submission) {
    const { play } = this;
    const { route } = play.program.steps[step];
    play.gates.choose(route, first, last, submission);
    play.ledger.took[route] += last - first + 1;
    play.timers.enters(route, first, last, submission);
    play.tell("waits there at the start", step, first, last);
    play.gates.skipTo(step, first, last, submission);
    play.journey.proceed(play.program.entries[step], first, last, submission);
  }
  notify(call2) {
    const { play } = this;
    const { portfolio, simulation } = play;
    while (this.next < this.order.length && portfolio.notified[this.order[this.next]] <= simulation.now) {
      const submission = this.order[this.next++];
      const last = portfolio.first[submission + 1] - 1;
      simulation.events += last - portfolio.first[submission];
      for (let first = portfolio.first[submission]; first <= last; first++) {
        if (!this.isNew(first)) continue;
        let end = first;
        while (end < last && this.isNew(end + 1)) end++;
        this.admit(first, end, submission);
        first = end;
      }
    }
    this.awaitNext(call2);
  }
  isNew(component) {
    const { state, route } = this.play.ledger;
    return state[component] === OPEN && route[component] === NOWHERE;
  }
  /** A run is notified: it stays away, needs no assurance, or chooses a route. */
  admit(first, last, submission) {
    const { play } = this;
    const { now } = play.simulation;
    if (!this.comes[submission]) {
      play.gates.choose(-1, first, last, submission);
      play.journey.end(first, last, submission, ABSENT, -1);
      return;
    }
    play.tell("is notified", -1, first, last);
    if (this.exempt[submission]) {
      play.gates.choose(-1, first, last, submission);
      for (let c = first; c <= last; c++) play.ledger.register(c, now);
      play.tell("needs no assurance and is registered", -1, first, last);
    } else if (this.offers.some((offer) => offer?.splits)) {
      for (let c = first; c <= last; c++) this.choose(c, c, submission);
    } else this.choose(first, last, submission);
  }
  awaitNext(call2) {
    if (this.next < this.order.length)
      this.play.simulation.call(this.play.portfolio.notified[this.order[this.next]], call2);
  }
  choose(first, last, submission) {
    const { play } = this;
    const route = this.routeFor(first, submission);
    play.gates.choose(route, first, last, submission);
    if (route < 0) {
      play.journey.end(first, last, submission, WITHDRAWN, -1);
      return;
    }
    play.ledger.took[route] += last - first + 1;
    play.ledger.tookBy[submission * play.program.routes.length + route] += last - first + 1;
    this.enter(route, first, last, submission);
  }
  /** Offers are asked in order; who is refused goes where the offer says, else on to the next, at last to a route for all. */
  routeFor(component, submission) {
    const { program, simulation } = this.play;
    const now = simulation.now;
    for (let r = 0; r < program.routes.length; r++) {
      const { takes } = program.routes[r];
      if (!takes || takes.atEvent || !isOpen(program.routes[r], now)) continue;
      if (this.answer(r, component, submission) === r) return r;
      const { otherwise } = takes;
      if (otherwise >= 0 && isOpen(program.routes[otherwise], now)) return otherwise;
    }
    return program.routes.findIndex((route) => !route.takes && isOpen(route, now));
  }
  enter(route, first, last, submission) {
    const { play } = this;
    play.ledger.route.fill(route, first, last + 1);
    play.timers.enters(route, first, last, submission);
    if (play.watched >= first && play.watched <= last)
      play.tell(`takes route ${play.program.routes[route].id}`, -1, first, last);
    play.journey.proceed(play.program.routes[route].entry, first, last, submission);
  }
  /** Approval work that starts on a date is begun for all who may take the route, unless their model is approved by then. */
  expectDatedWork() {
    const { portfolio } = this.play;
    this.offers.forEach((offer, r) => {
      if (!offer) return;
      const start = Math.min(...offer.route.before.map(({ gate }) => gate.kind === "date" ? gate.from : Infinity));
      if (start === Infinity) return;
      const approvals2 = this.approvals[r];
      for (let s = 0; s < portfolio.submissions; s++) {
        if (offer.wants(s, portfolio.first[s]) && portfolio.approvedFrom[portfolio.model.of[s]] > start)
          approvals2.expect(s);
      }
    });
  }
  loadPlatform(p, items, lot) {
    const { play } = this;
    const pool = play.floor.instances[p][0];
    const count2 = lot ? Math.round(items) : 1;
    play.simulation.join(pool, this.jobs.firstAfter + p, 0, count2 - 1, -1);
  }
};

// src/engine/shifts.ts
var Shifts = class {
  constructor(starts, ends) {
    this.starts = starts;
    this.ends = ends;
    this.before = new Float64Array(starts.length + 1);
    for (let k = 0; k < starts.length; k++) this.before[k + 1] = this.before[k] + (ends[k] - starts[k]);
  }
  get count() {
    return this.starts.length;
  }
  /** The first shift that ends after a time; `count` when none does. */
  indexAt(time) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.ends[middle] > time) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  /** Working time before a time. */
  worked(time, k = this.indexAt(time)) {
    const into = k < this.count ? time - this.starts[k] : 0;
    return this.before[k] + (into > 0 ? into : 0);
  }
  /** When work that starts now is done; work unfinished when a shift ends goes on in the next. Infinity beyond the last shift. */
  finish(now, work, k = this.indexAt(now)) {
    let left = work;
    for (let at2 = now; k < this.count; k++) {
      if (at2 < this.starts[k]) at2 = this.starts[k];
      if (left <= this.ends[k] - at2) return at2 + left;
      left -= this.ends[k] - at2;
    }
    return Infinity;
  }
};
var dailyShifts = (days, firstDay, lastDay, opensAt, length, works = (day) => days.isWorked(day), joins = true) => {
  const starts = [];
  const ends = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (!works(day) || length <= 0) continue;
    const start = day * TICKS_PER_DAY + opensAt;
    if (joins && ends.length > 0 && ends[ends.length - 1] === start) ends[ends.length - 1] = start + length;
    else {
      starts.push(start);
      ends.push(start + length);
    }
  }
  return new Shifts(Float64Array.from(starts), Float64Array.from(ends));
};

// src/engine/workdays.ts
var nthWeekday = (year, month, weekday, last) => {
  if (last) {
    const end = (month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)) - 1;
    return end - (weekdayOf(end) - weekday + 7) % 7;
  }
  const start = dayFrom(year, month, 1);
  return start + (weekday - weekdayOf(start) + 7) % 7;
};
var nominalDay = (rule, year) => {
  if (rule.on) return dayFrom(year, rule.on.month, rule.on.day);
  if (rule.easter !== void 0) return easterDay(year) + rule.easter;
  if (rule.first) return nthWeekday(year, rule.first.month, rule.first.weekday, false);
  if (rule.last) return nthWeekday(year, rule.last.month, rule.last.weekday, true);
  throw new RangeError("a holiday rule says no day");
};
var holidaysOf = (rules, year) => {
  const isWeekday = (day) => rules.weekdays.includes(weekdayOf(day));
  const days = /* @__PURE__ */ new Set();
  const moving = [];
  for (const rule of rules.rules ?? []) {
    const day = nominalDay(rule, year);
    if (rule.moves && !isWeekday(day)) moving.push(day);
    else days.add(day);
  }
  for (let day of moving.sort((a, b) => a - b)) {
    while (!isWeekday(day) || days.has(day)) day++;
    days.add(day);
  }
  return days;
};
var Workdays = class {
  /** @param firstDay, lastDay day numbers; both are covered, with a margin of whole years round them. */
  constructor(rules, firstDay, lastDay) {
    const firstYear = civilOf(firstDay).year - 1;
    const lastYear = civilOf(lastDay).year + 3;
    this.firstDay = dayFrom(firstYear, 1, 1);
    const count2 = dayFrom(lastYear + 1, 1, 1) - this.firstDay;
    const worked = new Uint8Array(count2);
    for (let d = 0; d < count2; d++) worked[d] = rules.weekdays.includes(weekdayOf(this.firstDay + d)) ? 1 : 0;
    const set2 = (day, value) => {
      const d = day - this.firstDay;
      if (d >= 0 && d < count2) worked[d] = value;
    };
    for (let year = firstYear - 1; year <= lastYear; year++) for (const day of holidaysOf(rules, year)) set2(day, 0);
    for (const text of rules.holidays ?? []) set2(dayOf(text), 0);
    for (const text of rules.worked ?? []) set2(dayOf(text), 1);
    this.isWorkedColumn = worked;
    this.before = new Int32Array(count2 + 1);
    for (let d = 0; d < count2; d++) this.before[d + 1] = this.before[d] + worked[d];
    this.workedDays = new Int32Array(this.before[count2]);
    for (let d = 0, k = 0; d < count2; d++) if (worked[d]) this.workedDays[k++] = this.firstDay + d;
  }
  isWorked(day) {
    return this.isWorkedColumn[day - this.firstDay] === 1;
  }
  /** Worked days from `from` to `to`, both included. */
  count(from, to) {
    return to < from ? 0 : this.before[to + 1 - this.firstDay] - this.before[from - this.firstDay];
  }
  /** The n-th worked day after the worked day of `day` (an unworked day counts as the worked day before it); n may be negative. */
  plus(day, n) {
    const index = this.before[day + 1 - this.firstDay] - 1 + n;
    if (index < 0 || index >= this.workedDays.length)
      throw new RangeError(`working day outside the calendar: ${n} from ${day}`);
    return this.workedDays[index];
  }
};

// src/scenario/schema/calendar.ts
import { z as z2 } from "zod";

// src/scenario/schema/common.ts
import { z } from "zod";
var idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
var datePattern = /^\d{4}-\d{2}-\d{2}$/;
var instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
var quantityPattern = /^\d+(\.\d+)? (minute|hour|day|working day|week|month)s?$/;
var Id = z.string().regex(idPattern, "an id: lower-case words joined by hyphens");
var Text = z.string().min(1);
var Sentence = Text.describe("plain English, shown to readers");
var Num = z.union([z.number(), Id]).describe("a number, or the name of an assumption");
var Quantity = z.union([z.string().regex(quantityPattern), Id]).describe('"10 working days", "5 days", "3 months" ..., or the name of an assumption');
var DateRef = z.union([z.string().regex(datePattern), Id]).describe("2027-04-15, or the name of an assumption");
var InstantRef = z.union([z.string().regex(datePattern), z.string().regex(instantPattern), Id]).describe("2027-08-16, 2027-08-16T17:00, or the name of an assumption");
var ClockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "a clock time: 09:00");
var Source = z.union([
  Text,
  z.strictObject({
    title: Text,
    url: Text.optional().describe("public address"),
    date: Text.optional().describe("year, or year-month, or date of the page"),
    clause: Text.optional().describe("the clause of the Rules that applies")
  })
]).describe("where it comes from: a text, or title, url, date, clause");
var Names = z.union([Text, z.array(Text).min(1)]);
var predicates = {
  provider: Names.optional(),
  cmu: Names.optional(),
  model: Names.optional().describe("model names, or `approved`: type approval in force at notification"),
  device: Names.optional(),
  cohort: Names.optional(),
  settlement: Names.optional(),
  agent: Names.optional(),
  mark: Names.optional().describe("marks that the portfolio gives to CMUs: any of them"),
  adds: z.boolean().optional().describe("true: added to a CMU that stands already (Rule 8.3.4(e)); false: not"),
  notified: z.strictObject({ from: DateRef.optional(), to: DateRef.optional() }).optional().describe("notified on or after `from`, before the end of `to`")
};
var Where = z.strictObject({
  ...predicates,
  not: z.union([z.strictObject(predicates), z.array(z.strictObject(predicates)).min(1)]).optional().describe("excludes whoever all keys within hold for; a list excludes whoever any entry holds for")
}).describe("who: all keys must hold, a list means any of them, `not` excludes");
var casesOf2 = (value) => z.union([value, z.array(z.strictObject({ where: Where.optional(), is: value })).min(1)]);
var heading = (kind2) => ({
  id: Id.describe(`the ${kind2}'s id; the file is named after it`),
  title: Sentence.optional(),
  source: Source.optional(),
  notes: Text.optional(),
  extends: Text.optional().describe("the id (or relative path) of the file this one varies; list only what changes")
});

// src/scenario/schema/calendar.ts
var weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var Weekday = z2.enum(weekdays);
var PlainDate = z2.string().regex(datePattern, "a date: 2027-04-15");
var HolidayRule = z2.strictObject({
  name: Text,
  on: z2.string().regex(/^\d{2}-\d{2}$/).optional().describe("month-day: 12-25"),
  easter: z2.number().int().optional().describe("days from Easter Sunday: -2 is Good Friday"),
  first: Weekday.optional().describe("the first such weekday of the month named by `of`"),
  last: Weekday.optional().describe("the last such weekday of the month named by `of`"),
  of: z2.number().int().min(1).max(12).optional().describe("the month, 1 to 12"),
  moves: z2.boolean().optional().describe("a date at a weekend moves to the next free weekday")
});
var CalendarFile = z2.strictObject({
  ...heading("calendar"),
  days: z2.array(Weekday).min(1).optional().describe("days worked; Monday to Friday unless said"),
  rules: z2.array(HolidayRule).optional().describe("holidays by rule, any year"),
  holidays: z2.array(PlainDate).optional().describe("holidays by date, besides the rules"),
  worked: z2.array(PlainDate).optional().describe("dates that a rule would close but that are worked"),
  "day-ends": ClockTime.optional().describe("when a working day ends for documents; 17:00 unless said")
});

// src/scenario/calendar-rules.ts
var MONDAY_TO_FRIDAY = weekdays.slice(0, 5);
var DAY_ENDS = "17:00";
var weekdayNumbers = (names) => names.map((name2) => weekdays.indexOf(name2));
var ruleOf = (rule) => {
  const moves = rule.moves ?? false;
  const month = rule.of ?? 1;
  if (rule.on) return { moves, on: { month: Number(rule.on.slice(0, 2)), day: Number(rule.on.slice(3)) } };
  if (rule.easter !== void 0) return { moves, easter: rule.easter };
  if (rule.first) return { moves, first: { weekday: weekdays.indexOf(rule.first), month } };
  if (rule.last) return { moves, last: { weekday: weekdays.indexOf(rule.last), month } };
  return void 0;
};
var workdayRulesOf = (file) => ({
  weekdays: weekdayNumbers(file?.days ?? MONDAY_TO_FRIDAY),
  rules: (file?.rules ?? []).map(ruleOf).filter((rule) => rule !== void 0),
  holidays: file?.holidays ?? [],
  worked: file?.worked ?? []
});
var dayEndsOf = (file) => clockTicks(file?.["day-ends"] ?? DAY_ENDS);
var calendarOf = ({ calendars, scenario }, name2) => {
  const id = (name2 ?? scenario.calendar ?? "").replace(/^.*\//, "").replace(/\.yaml$/, "");
  return Object.hasOwn(calendars, id) ? calendars[id] : void 0;
};

// src/model/weekly.ts
var mondayOf = (tick) => (Math.floor((tick / TICKS_PER_DAY + 3) / 7) * 7 - 3) * TICKS_PER_DAY;
var Weekly = class {
  constructor(pools, from, to, cutOff) {
    this.week = 0;
    this.pools = pools;
    this.cutOff = Math.min(cutOff, to);
    const starts = [];
    for (let at2 = mondayOf(from); at2 < to; at2 += 7 * TICKS_PER_DAY) starts.push(at2);
    this.starts = Float64Array.from(starts);
    const marks = /* @__PURE__ */ new Set([...starts.slice(1), to]);
    if (cutOff > from && cutOff < to) marks.add(cutOff);
    this.marks = Float64Array.from([...marks].sort((a, b) => a - b));
    const cells = pools * starts.length;
    this.busy = new Float64Array(cells);
    this.available = new Float64Array(cells);
    this.waiting = new Float64Array(cells);
    this.released = new Float64Array(cells);
    this.tests = new Float64Array(cells);
    this.busyAtCutOff = new Float64Array(pools);
    this.busyBefore = new Float64Array(pools);
  }
  get weeks() {
    return this.starts.length;
  }
  weekText(week) {
    return dateText(this.starts[week] / TICKS_PER_DAY);
  }
  /** Work so many ticks long is asked of a pool now. */
  release(pool, ticks) {
    this.released[pool * this.weeks + this.week] += ticks;
  }
  test(pool, count2) {
    this.tests[pool * this.weeks + this.week] += count2;
  }
  /** Reads levels at a mark: closes the week where one ends, notes busy time at the cut-off. */
  observe(mark, floor, waitingOf) {
    const at2 = this.marks[mark];
    if (at2 === this.cutOff) {
      for (let p = 0; p < this.pools; p++) this.busyAtCutOff[p] = floor.busyTime(p, at2);
    }
    const weekEnds = this.week + 1 < this.weeks ? this.starts[this.week + 1] : Infinity;
    if (at2 === weekEnds || mark === this.marks.length - 1) this.close(at2, floor, waitingOf);
  }
  /** Closes the weeks that are left when nothing more happens. */
  finish(floor, markOf, waitingOf) {
    for (let mark = markOf; mark < this.marks.length; mark++) this.observe(mark, floor, waitingOf);
  }
  close(at2, floor, waitingOf) {
    for (let p = 0; p < this.pools; p++) {
      const cell = p * this.weeks + this.week;
      const busy = floor.busyTime(p, at2);
      this.busy[cell] = busy - this.busyBefore[p];
      this.busyBefore[p] = busy;
      this.available[cell] = floor.availableTime(p, this.starts[this.week], at2);
      this.waiting[cell] = waitingOf(p);
    }
    if (this.week + 1 < this.weeks) this.week++;
  }
};

// src/model/pauses.ts
var queuePausesOf = (pool, own, ids2, values) => (pool.pauses ?? []).flatMap((pause) => {
  if (!("when" in pause) || values.number(pause, "if", "switch", 1) === 0) return [];
  const { when } = pause;
  return {
    queueOf: when["queue-of"] === void 0 ? own : ids2.indexOf(when["queue-of"]),
    above: values.number(when, "above", "components"),
    untilBelow: values.number(when, "until-below", "components"),
    weekly: when.checked === "week"
  };
});
var Pauses = class {
  constructor(play) {
    const { program } = play;
    this.play = play;
    this.firstLoad = program.op.length + program.routes.reduce((sum2, { before }) => sum2 + before.length, 0);
  }
  /** Asks to be called at every opening of a platform that follows a queue. */
  open() {
    const { setting, simulation } = this.play;
    setting.staff.forEach(({ pauses, crews }, p) => {
      const { starts } = crews[0].shifts;
      if (pauses.length === 0 || starts.length === 0) return;
      const holds2 = pauses.map(() => false);
      let k = 0;
      const call2 = this.play.callFor(() => {
        const opensWeek = k === 0 || mondayOf(starts[k - 1]) < mondayOf(starts[k]);
        pauses.forEach((pause, i) => {
          if (opensWeek || !pause.weekly) holds2[i] = this.isLong(pause, holds2[i]);
        });
        this.set(p, holds2.includes(true));
        if (++k < starts.length) simulation.call(starts[k], call2);
      });
      simulation.call(starts[0], call2);
    });
  }
  set(p, closed) {
    const { floor, simulation } = this.play;
    for (const pool of floor.instances[p]) {
      if (closed && !pool.closed) simulation.close(pool);
      else if (!closed && pool.closed) simulation.open(pool);
    }
  }
  isLong({ queueOf, above, untilBelow }, isClosed) {
    const { floor } = this.play;
    let waiting = 0;
    for (const { line } of floor.instances[queueOf])
      waiting += line.weigh((step, first, last) => this.itemsOf(step, first, last), above + 1);
    return isClosed ? waiting >= untilBelow : waiting > above;
  }
  /** Components, or items of other markets, in a run that waits; a piece of approval work is one. */
  itemsOf(step, first, last) {
    const { program, gates, setting } = this.play;
    const load2 = setting.staff[step - this.firstLoad];
    if (load2)
      return load2.pool.serves === "daily-lot" ? last - first + 1 : (last - first + 1) * Math.round(load2.otherLoad);
    if (program.op[step] !== Op.gather) return last - first + 1;
    let sum2 = 0;
    for (let batch = first; batch <= last; batch++) sum2 += gates.room.present(batch);
    return sum2;
  }
};

// src/model/crews.ts
var NO_LIMIT = 2 ** 30;
var staffOf = (world2, values, firstDay, lastDay, unlimited) => {
  const known = /* @__PURE__ */ new Map();
  const workdaysOf = (name2) => {
    const calendar = calendarOf(world2, name2);
    const workdays = known.get(calendar) ?? new Workdays(workdayRulesOf(calendar), firstDay, lastDay);
    known.set(calendar, workdays);
    return workdays;
  };
  const ids2 = Object.keys(world2.pools);
  return Object.entries(world2.pools).map(([id, pool]) => {
    const workdays = workdaysOf(pool.calendar);
    const isUnlimited = id === unlimited;
    const closed = isUnlimited ? /* @__PURE__ */ new Set() : pausedDays(pool, values);
    const shiftsFor = (day, days) => {
      const opens = day ? clockTicks(day.from) : 0;
      const length = day ? Math.round(values.number(day, "hours", "hours") * TICKS_PER_HOUR) : TICKS_PER_DAY;
      const works = (d) => (pool["every-day"] || workdays.isWorked(d)) && !closed.has(d) && (!days || days.includes(weekdays[weekdayIndex(d)]));
      return dailyShifts(workdays, firstDay, lastDay, opens, length, works, !isPlatform);
    };
    const isPlatform = pool.kind === "platform";
    const shifts = shiftsFor(pool.day);
    const lot = pool.serves === "daily-lot";
    const perDay = isPlatform ? values.number(pool, "per-working-day", "items/working day") : 0;
    const people = pool.crews ?? [{ heads: pool.heads ?? 0 }];
    const everybody2 = () => [{ from: 0, heads: NO_LIMIT }];
    const crews = isPlatform ? [{ shifts, heads: isUnlimited ? everybody2 : () => [{ from: 0, heads: lot ? Math.floor(perDay) : 1 }] }] : people.map((crew, i) => ({
      shifts: "days" in crew || "day" in crew ? shiftsFor(crew.day ?? pool.day, crew.days) : shifts,
      heads: isUnlimited ? everybody2 : headsOf(people, i, pool, values)
    }));
    return {
      id,
      pool,
      isPlatform,
      perDay,
      window: pool.day ? Math.round(values.number(pool.day, "hours", "hours") * TICKS_PER_HOUR) : TICKS_PER_DAY,
      otherLoad: isUnlimited ? 0 : values.number(pool, "other-load", "items/working day", 0),
      pauses: isUnlimited ? [] : queuePausesOf(pool, ids2.indexOf(id), ids2, values),
      unlimited: isUnlimited,
      crews
    };
  });
};
var planOf = (staff, components2) => ({
  crews: staff.crews.map((crew) => ({ shifts: crew.shifts, heads: crew.heads(components2) })),
  keyed: (staff.pool.order ?? "arrival") !== "arrival",
  lot: staff.pool.serves === "daily-lot"
});
var weekdayIndex = (day) => (day + 3) % 7;
var pausedDays = (pool, values) => {
  const closed = /* @__PURE__ */ new Set();
  for (const pause of pool.pauses ?? []) {
    if ("when" in pause || values.number(pause, "if", "switch", 1) === 0) continue;
    for (let day = values.date(pause, "from"); day <= values.date(pause, "to"); day++) closed.add(day);
  }
  return closed;
};
var headcountOf = (crew, values) => {
  const said = crew.heads;
  if (Array.isArray(said)) {
    const dated = said.map((one) => ({
      from: values.date(one, "from") * TICKS_PER_DAY,
      heads: values.number(one, "heads", "heads")
    }));
    return {
      times: dated.map((one) => one.from),
      at: (time) => (dated.findLast((one) => one.from <= time) ?? dated[0]).heads
    };
  }
  if (typeof said !== "object") {
    const heads2 = values.number(crew, "heads", "heads");
    return { times: [], at: () => heads2 };
  }
  const onePer = values.number(said, "one-per", "components");
  return { times: [], at: (_, components2) => Math.max(1, Math.ceil(components2 / onePer)) };
};
var headsOf = (crews, i, pool, values) => {
  const counts = crews.slice(0, i + 1).map((crew) => headcountOf(crew, values));
  const leave = (pool.leave ?? []).map((span) => ({
    from: values.date(span, "from") * TICKS_PER_DAY,
    to: (values.date(span, "to") + 1) * TICKS_PER_DAY,
    heads: values.number(span, "heads", "heads")
  }));
  const times = /* @__PURE__ */ new Set([0, ...counts.flatMap((one) => one.times), ...leave.flatMap((span) => [span.from, span.to])]);
  const sorted = [...times].sort((a, b) => a - b);
  return (components2) => sorted.map((from) => {
    let away = leave.reduce((sum2, span) => sum2 + (span.from <= from && from < span.to ? span.heads : 0), 0);
    let present = 0;
    for (const count2 of counts) {
      const heads2 = count2.at(from, components2);
      present = Math.max(0, heads2 - away);
      away -= heads2 - present;
    }
    return { from, heads: present };
  });
};

// src/model/floor.ts
var Floor = class {
  constructor(simulation, staff, portfolio, deadlines) {
    /** By engine pool: the scenario pool it belongs to, and the components it may serve. */
    this.staffOf = [];
    this.clients = [];
    this.simulation = simulation;
    this.staff = staff;
    this.portfolio = portfolio;
    this.deadlines = deadlines;
    this.labels = staff.map(({ pool }) => pool.each ? portfolio[pool.each] : void 0);
    this.paces = staff.map(
      (one) => one.isPlatform && one.pool.serves !== "daily-lot" ? new Pace(one.window, one.perDay) : void 0
    );
    this.instances = staff.map((one, p) => {
      const labels = this.labels[p];
      const sizes = labels ? sizesBy(portfolio, labels) : [portfolio.components];
      return Array.from(sizes, (components2) => {
        this.staffOf.push(p);
        this.clients.push(components2);
        return simulation.addPool(planOf(one, components2));
      });
    });
  }
  poolFor(pool, submission) {
    const labels = this.labels[pool];
    return this.instances[pool][labels ? labels.of[submission] : 0];
  }
  /** Ids join the queue of a step's pool. Rank is the first component, so file order decides at one instant. */
  join(step, engineStep, first, last, rank, submission, dueAt) {
    const pool = this.poolFor(step.pool, submission);
    this.simulation.join(pool, engineStep, first, last, rank, this.keyOf(step, submission, dueAt));
  }
  /** A platform's ticks for so many items; undefined where people do the work. */
  paceTicks(pool, items) {
    const staff = this.staff[pool];
    if (!staff.isPlatform) return void 0;
    const pace = this.paces[pool];
    if (!pace) return staff.window;
    return staff.unlimited ? 0 : pace.ticks(items);
  }
  /** Server ticks that a scenario pool, all its instances together, was busy before a time. */
  busyTime(pool, at2) {
    let sum2 = 0;
    for (const instance of this.instances[pool]) sum2 += instance.busyTime(at2);
    return sum2;
  }
  /** Server ticks on offer; a provider who is only part of a larger portfolio offers none. */
  availableTime(pool, from, to) {
    let sum2 = 0;
    for (const instance of this.instances[pool])
      if (this.clients[instance.index] > 0) sum2 += instance.availableTime(from, to);
    return sum2;
  }
  keyOf(step, submission, dueAt) {
    switch (this.staff[step.pool].pool.order) {
      case "smallest":
        return this.portfolio.first[submission + 1] - this.portfolio.first[submission];
      case "deadline":
        return dueAt < Infinity ? dueAt : this.deadlines[step.route][submission];
      case "priority":
        return step.priority;
      default:
        return 0;
    }
  }
};

// src/model/attendance.ts
var MOST_GATES = 32;
var bitOf = (n) => n < 31 ? 1 << n : n === 31 ? 2147483648 : 4294967296;
var Attendance = class {
  /** @param routeOf by step: the route whose gate it is; -1 where it is none */
  constructor(routeOf, routes, components2) {
    const gates = new Array(routes).fill(0);
    this.bit = Uint32Array.from(routeOf, (route) => route < 0 ? 0 : bitOf(gates[route]++));
    const most = Math.max(...gates);
    if (most > MOST_GATES) throw new RangeError(`a route with ${most} steps that wait for all or for a share`);
    this.all = gates.map((n) => bitOf(n) - 1);
    this.counted = new (most > 8 ? Uint32Array : Uint8Array)(most > 0 ? components2 : 0);
  }
  get isAsked() {
    return this.counted.length > 0;
  }
  /** @returns how many of a run are counted at a step now that were not before */
  count(step, first, last) {
    const { counted } = this;
    const bit = this.bit[step];
    if (bit === 0) return 0;
    let fresh2 = 0;
    for (let c = first; c <= last; c++) {
      if ((counted[c] & bit) !== 0) continue;
      counted[c] |= bit;
      fresh2++;
    }
    return fresh2;
  }
  /** The first of a run that some gate of a route has not counted; -1 where all are counted everywhere. */
  firstAbsent(route, first, last) {
    const all = this.all[route];
    for (let c = first; c <= last; c++) if ((this.counted[c] & all) >>> 0 !== all) return c;
    return -1;
  }
  /** A run is counted at every gate of every route. */
  countEverywhere(first, last) {
    this.counted.fill(4294967295, first, last + 1);
  }
};

// src/model/samples.ts
var EVERYBODY = { count: Infinity, share: 1, atLeast: 0, first: true, accept: 0 };
var Samples = class {
  constructor(play, batches) {
    this.play = play;
    this.batches = batches;
    const { steps, routes } = play.program;
    this.streams = steps.map(
      ({ sample, route, id }) => sample ? streamFor(play.key, play.replication, `${routes[route].id}.${id}.sample`) : void 0
    );
  }
  /** Members looked at; `otherwise`, or all, where the step takes no sample. */
  size({ sample }, present, otherwise = present) {
    return sample ? sampleSize(sample, present) : otherwise;
  }
  /** Whether a batch fails: as one by its share, or because more is found among those looked at than is accepted. */
  fails(s, batch, attempt) {
    const { play, batches } = this;
    const judge = play.judges[s];
    const rank = batches.rank[batch];
    const { sample } = play.program.steps[s];
    if (!sample && !judge.looks) return judge.fails(play.submissionOf[rank], rank, attempt, play.ledger);
    const plan = sample ?? EVERYBODY;
    const members = batches.members(batch, (c) => play.journey.isHere(c));
    let found = 0;
    eachSampled(plan, members, this.streams[s], attempt, (c) => {
      if (judge.fails(play.submissionOf[c], c, attempt, play.ledger)) found++;
    });
    return found > plan.accept;
  }
};

// src/model/group-work.ts
var GroupWork = class {
  constructor(play, gatherings, batches, room) {
    this.play = play;
    this.gatherings = gatherings;
    this.batches = batches;
    this.room = room;
    this.samples = new Samples(play, batches);
  }
  /** Members whose minutes count: those sampled, or all who are present. */
  items(batch) {
    return this.samples.size(this.gatherings[this.batches.step[batch]].step, this.room.present(batch));
  }
  duration(s, batch) {
    const { play, batches } = this;
    const submission = play.submissionOf[batches.rank[batch]];
    const gathering = this.gatherings[s];
    const { step } = gathering;
    batches.forEach(batch, (first, last) => {
      play.tell("work starts", s, first, last);
      play.timers.event("started", s, first, last);
      play.catches.start(first, last);
    });
    this.room.pass(batch, BEGUN);
    const items = this.items(batch);
    this.room.leave(batch);
    const pace = play.floor.paceTicks(step.pool, items);
    if (pace !== void 0) return pace;
    const ticks = play.touches[s].ticks(submission, items, batches.rank[batch], this.triesBefore(s, batch));
    play.cohorts.work(step.pool, submission, ticks);
    return ticks;
  }
  /** A batch leaves the queue before it is served: its members go elsewhere, and its unit is as if nobody had come. */
  disband(pc, batch, leave) {
    const s = this.play.program.step[pc];
    this.room.leave(batch);
    this.gatherings[s].disband(this.batches.unit[batch], batch);
    this.room.pass(batch, OVER);
    this.batches.forEach(batch, leave);
  }
  /** True where nobody of a batch in a queue is there any more; it is no work then. */
  isDeserted(pc, batch) {
    if (this.room.present(batch) > 0) return false;
    this.disband(pc, batch, () => {
    });
    return true;
  }
  /** The work of a batch is done; its lead runs, or it is judged at once. */
  worked(pc, batch) {
    const { play } = this;
    const step = this.gatherings[play.program.step[pc]].step;
    const s = play.program.step[pc];
    const count2 = this.samples.size(step, this.room.present(batch), play.judges[s]?.looks ? void 0 : 1);
    if (step.isTest)
      play.countTests(step.pool, play.submissionOf[this.batches.rank[batch]], count2, this.triesBefore(s, batch));
    if (step.isAudit) play.ledger.audits += count2;
    if (step.lead) play.simulation.delay(pc, step.lead.due(play.simulation.now), batch, batch);
    else this.judge(pc, batch);
  }
  /** A batch passes or fails as a whole; its members go on together. */
  judge(pc, batch) {
    const { play, batches } = this;
    const { program, ledger } = play;
    const s = program.step[pc];
    const gathering = this.gatherings[s];
    const unit = batches.unit[batch];
    const rank = batches.rank[batch];
    const submission = play.submissionOf[rank];
    const judge = play.judges[s];
    const attempt = this.triesBefore(s, batch);
    const again = gathering.step.again;
    const visits = ledger.visits[s];
    if (visits) batches.countUp(batch, visits);
    this.room.leave(batch);
    ledger.finished[s]++;
    gathering.disband(unit, batch);
    this.room.pass(batch, OVER);
    let exit = pc + 1;
    if (judge && this.samples.fails(s, batch, attempt)) {
      ledger.failed[s]++;
      const isLast = attempt + 1 >= judge.attempts[submission];
      gathering.attempts[unit] = isLast ? 0 : attempt + 1;
      exit = isLast ? program.last[pc] : program.to[pc];
    } else {
      gathering.attempts[unit] = 0;
      gathering.done[unit] = again ? 0 : 1;
    }
    batches.forEach(batch, (first, last) => {
      play.tell(exit === pc + 1 ? "the group passes" : "the group fails", s, first, last);
      if (exit !== pc + 1) {
        play.account.fail(first, last);
        play.timers.event("failed", s, first, last);
      }
      play.journey.proceedAll(exit, first, last);
    });
  }
  triesBefore(s, batch) {
    return this.gatherings[s].triesBefore(this.batches, batch, (c) => this.play.ledger.visit(s, c));
  }
};

// src/model/waiting-room.ts
var WaitingRoom = class {
  constructor(play, batches) {
    this.play = play;
    this.batches = batches;
    this.waiting = new Levels(play.program.steps.length);
  }
  /** A run comes to wait with a batch; whoever joins work that has begun waits for nobody. */
  enter(batch, first, last) {
    const { now } = this.play.simulation;
    this.begin(batch, first, last);
    this.waiting.change(this.batches.step[batch], now, last - first + 1);
  }
  /** Those of a batch who waited until now wait no longer: work has started, or it is over for late comers. */
  leave(batch) {
    const { batches, play } = this;
    this.waiting.change(batches.step[batch], play.simulation.now, batches.served[batch] - batches.items[batch]);
    batches.served[batch] = batches.items[batch];
  }
  /** Goes over from waiting for the group to waiting in a queue, to work, or out. */
  pass(batch, state) {
    const { batches } = this;
    batches.forEach(batch, (first, last) => this.endWait(batch, first, last));
    batches.state[batch] = state;
    batches.forEach(batch, (first, last) => this.begin(batch, first, last));
  }
  /** Members of a batch who have not left meanwhile. */
  present(batch) {
    const { journey } = this.play;
    return journey.anyGone ? this.batches.countWhere(batch, (c) => journey.isHere(c)) : this.batches.items[batch];
  }
  /** Members who wait for grouped work, but not those for whom it has begun, leave where `goes` says so; returns them. */
  expel(goes) {
    const { batches, play } = this;
    const gone = [];
    for (let batch = 0; batch < batches.count; batch++) {
      if (this.waitsFor(batch) < 0) continue;
      const leavers = batches.members(batch, (c) => goes(c) && play.journey.isHere(c));
      if (leavers.length === 0) continue;
      for (const c of leavers) this.endWait(batch, c, c);
      batches.expel(batch, goes);
      this.waiting.change(batches.step[batch], play.simulation.now, -leavers.length);
      gone.push(...leavers);
    }
    return gone;
  }
  /** What the members of a batch wait for, as a category of the account; -1 where they do not wait. */
  waitsFor(batch) {
    const { state, step } = this.batches;
    if (state[batch] === GATHERING) return this.play.account.group;
    return state[batch] === QUEUED ? this.play.program.steps[step[batch]].pool : -1;
  }
  begin(batch, first, last) {
    const category = this.waitsFor(batch);
    if (category >= 0) this.play.account.begin(category, first, last, this.play.simulation.now);
  }
  endWait(batch, first, last) {
    const category = this.waitsFor(batch);
    if (category >= 0) this.play.account.end(category, first, last, this.play.simulation.now);
  }
};

// src/model/gates.ts
var Gates = class {
  constructor(play) {
    this.batches = new Batches();
    this.play = play;
    const { program, portfolio } = play;
    this.pcOf = new Int32Array(program.steps.length).fill(-1);
    for (let pc = 0; pc < program.op.length; pc++) if (program.op[pc] === Op.gather) this.pcOf[program.step[pc]] = pc;
    this.room = new WaitingRoom(play, this.batches);
    this.gatherings = program.steps.map((step, s) => this.pcOf[s] >= 0 ? new Gathering(step, portfolio) : void 0);
    const routeOf = this.gatherings.map((gathering) => gathering?.counts ? gathering.step.route : -1);
    this.work = new GroupWork(play, this.gatherings, this.batches, this.room);
    this.attendance = new Attendance(routeOf, program.routes.length, portfolio.components);
  }
  /** Gates that open on a date ask to be called then. */
  open() {
    const { play } = this;
    this.gatherings.forEach((gathering, s) => {
      const gate = gathering?.step.gate;
      if (gate?.kind !== "date" || gate.from <= play.setting.from) return;
      play.simulation.call(
        gate.from,
        play.callFor(() => this.startReady(s))
      );
    });
  }
  /** A run comes to grouped work; true where the work is done already and it may pass. */
  arrive(pc, first, last, submission) {
    const { play } = this;
    const s = play.program.step[pc];
    const gathering = this.gatherings[s];
    const unit = gathering.unitOf[submission];
    if (play.timers.listening) play.timers.event("joined", s, first, last);
    if (gathering.done[unit] && !gathering.step.again) {
      this.passBy(s, first, last, submission);
      return true;
    }
    if (play.watched >= 0) play.tell("waits for the group", s, first, last);
    if (gathering.gathering[unit] < 0) gathering.gathering[unit] = this.batches.open(s, unit, first);
    const batch = gathering.gathering[unit];
    this.batches.add(batch, first, last);
    this.room.enter(batch, first, last);
    this.passBy(s, first, last, submission);
    const gathers = gathering.gathering[unit] === batch && !gathering.atWork[unit];
    if (gathers && gathering.ready(submission, play.simulation.now)) this.start(s, unit, submission);
    return false;
  }
  /** A run counts as arrived at a step, whether it waits there or passes it by. */
  passBy(s, first, last, submission) {
    const fresh2 = this.attendance.count(s, first, last);
    if (fresh2 > 0) this.admit(s, submission, fresh2);
  }
  /** A run leaves its route: it counts as arrived at every gate it has not met. */
  leave(first, last, submission) {
    if (!this.attendance.isAsked) return;
    const route = this.play.ledger.route[first];
    for (let s = 0; s < this.gatherings.length; s++)
      if (this.isGateOf(s, route)) this.passBy(s, first, last, submission);
    this.attendance.countEverywhere(first, last);
  }
  /** A run has come to the end of its route: wherever it was not met, it will not come any more. */
  end(first, last, submission) {
    if (!this.attendance.isAsked) return;
    const absent = this.attendance.firstAbsent(this.play.ledger.route[first], first, last);
    if (absent >= 0) this.leave(absent, last, submission);
  }
  /** A run takes a route at notification: it counts as arrived at the gates of all the others. */
  choose(route, first, last, submission) {
    if (!this.attendance.isAsked) return;
    this.gatherings.forEach((gathering, s) => {
      if (!gathering?.counts || gathering.step.route === route) return;
      this.admit(s, submission, last - first + 1);
    });
  }
  /** A run stands at a step from the start: it counts as arrived at all gates of its route before it. */
  skipTo(step, first, last, submission) {
    const { route } = this.play.program.steps[step];
    for (let s = 0; s < step; s++) if (this.isGateOf(s, route)) this.passBy(s, first, last, submission);
  }
  isGateOf(s, route) {
    const gathering = this.gatherings[s];
    return gathering?.counts === true && gathering.step.route === route;
  }
  /** So many of a submission have come to a gate, or never will: it may open. */
  admit(s, submission, components2) {
    const gathering = this.gatherings[s];
    const { now } = this.play.simulation;
    const wasReady = gathering.ready(submission, now);
    gathering.count(submission, components2);
    if (!wasReady && gathering.ready(submission, now)) this.startReady(s, submission);
  }
  /** A gate has opened, for the set of a submission or for everybody: every unit starts that gathers and may start. */
  startReady(s, opener = -1) {
    const gathering = this.gatherings[s];
    const only = opener >= 0 && gathering.step.gateOf === "submission" ? gathering.unitOf[opener] : -1;
    const last = only >= 0 ? only : gathering.gathering.length - 1;
    for (let unit = Math.max(only, 0); unit <= last; unit++) {
      const batch = gathering.gathering[unit];
      if (batch < 0 || gathering.atWork[unit]) continue;
      const submission = this.readyMember(gathering, batch);
      if (submission >= 0) this.start(s, unit, submission);
    }
  }
  /** A submission of a batch whose gate is open; -1 where there is none. */
  readyMember(gathering, batch) {
    const { submissionOf, simulation } = this.play;
    let found = -1;
    this.batches.forEach(batch, (first, last) => {
      for (let s = submissionOf[first]; found < 0 && s <= submissionOf[last]; s++) {
        if (gathering.ready(s, simulation.now)) found = s;
      }
    });
    return found;
  }
  start(s, unit, submission) {
    const { play, batches } = this;
    const gathering = this.gatherings[s];
    const { step } = gathering;
    const pc = this.pcOf[s];
    const batch = gathering.gathering[unit];
    if (this.work.isDeserted(pc, batch)) return;
    if (step.again) gathering.gathering[unit] = -1;
    else gathering.atWork[unit] = 1;
    this.room.pass(batch, step.pool < 0 ? BEGUN : QUEUED);
    if (step.pool < 0) {
      batches.forEach(batch, (first, last) => play.catches.start(first, last));
      if (play.timers.listening) batches.forEach(batch, (first, last) => play.timers.event("started", s, first, last));
      this.work.worked(pc, batch);
      return;
    }
    const rank = batches.rank[batch];
    play.weekly.release(step.pool, play.touches[s].meanTicks(submission, this.work.items(batch)));
    play.floor.join(step, pc, batch, batch, rank, submission, play.timers.dueOf(s, rank));
    play.timers.patience(pc, step, submission);
  }
};

// src/model/turns.ts
var Turns = class {
  constructor(step, portfolio, workdays) {
    this.step = step;
    this.portfolio = portfolio;
    this.workdays = workdays;
    const owners = step.limit?.perProvider ? portfolio.provider.names.length : 1;
    this.entersAt = new Float64Array(portfolio.submissions).fill(Number.NaN);
    this.period = new Float64Array(owners).fill(-Infinity);
    this.used = new Int32Array(owners);
  }
  /** The tick at which a submission that comes now may enter: now, or the start of the first period with a turn left. */
  turnOf(submission, now) {
    const known = this.entersAt[submission];
    if (!Number.isNaN(known)) return Math.max(now, known);
    const limit = this.step.limit;
    const owner = limit.perProvider ? this.portfolio.provider.of[submission] : 0;
    const current = this.startOfPeriod(now);
    if (current > this.period[owner]) {
      this.period[owner] = current;
      this.used[owner] = 0;
    } else if (this.used[owner] >= limit.submissions) {
      this.period[owner] = this.nextPeriod(this.period[owner]);
      this.used[owner] = 0;
    }
    this.used[owner]++;
    const turn = Math.max(now, this.period[owner]);
    this.entersAt[submission] = turn;
    return turn;
  }
  /** Monday 00:00, or 00:00 of the working day. */
  startOfPeriod(now) {
    const day = Math.floor(now / TICKS_PER_DAY);
    if (this.step.limit.each === "week") return (day - (day + 3) % 7) * TICKS_PER_DAY;
    return this.workdays.plus(day, 0) * TICKS_PER_DAY;
  }
  nextPeriod(start) {
    if (this.step.limit.each === "week") return start + 7 * TICKS_PER_DAY;
    return this.workdays.plus(start / TICKS_PER_DAY, 1) * TICKS_PER_DAY;
  }
};

// src/model/journey.ts
var ENDINGS = {
  [WITHDRAWN]: "is withdrawn",
  [DEFERRED]: "is put off to the next window",
  [REVOKED]: "is struck off"
};
var Journey = class {
  constructor(play) {
    /** Somebody has left while waiting: whoever comes back must be asked whether he is still there. */
    this.anyGone = false;
    const { program, portfolio, setting, key, replication } = play;
    this.play = play;
    const nameOf2 = (s) => `${program.routes[program.steps[s].route].id}.${program.steps[s].id}`;
    this.menders = program.steps.map(
      ({ mends }, s) => mends ? new Mender(nameOf2(s), mends, program.faults, portfolio, key, replication) : void 0
    );
    this.audited = program.steps.map(({ audit = 1 }, s) => {
      const stream = streamFor(key, replication, `${nameOf2(s)}.audit`);
      return (component) => audit >= 1 || stream.uniform(component, 0) < audit;
    });
    this.masks = program.steps.map((step) => maskOf(step.where, portfolio));
    this.turns = program.steps.map((step) => step.limit ? new Turns(step, portfolio, setting.workdays) : void 0);
  }
  /** A run of components of one submission goes on at an instruction: the journey, operation by operation. */
  proceed(pc, first, last, submission) {
    const { play } = this;
    const { op, step, to } = play.program;
    const { now } = play.simulation;
    for (; ; ) {
      const s = step[pc];
      switch (op[pc]) {
        case Op.where:
          if (this.masks[s][submission]) pc++;
          else {
            play.gates.passBy(s, first, last, submission);
            pc = to[pc];
          }
          break;
        case Op.audit:
          first = this.audit(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.revoke:
          for (let c = first; c <= last; c++) this.revoke(c, submission);
          pc++;
          break;
        case Op.limit: {
          const turn = this.turns[s].turnOf(submission, now);
          if (turn > now) {
            play.tell("waits for its turn", s, first, last, turn);
            play.account.begin(play.account.turn, first, last, now);
            play.simulation.delay(pc, turn, first, last);
            return;
          }
          pc++;
          break;
        }
        case Op.gather:
          if (!play.gates.arrive(pc, first, last, submission)) return;
          pc++;
          break;
        case Op.work:
          this.join(pc, first, last, submission);
          return;
        case Op.mend:
          this.menders[s].mend(submission, first, last, (c) => play.ledger.visit(s, c), play.ledger.truth);
          pc++;
          break;
        case Op.lead: {
          if (to[pc] !== 1) this.beginUnserved(s, first, last);
          const lead = to[pc] === 1 ? play.program.steps[s].failLead : play.program.steps[s].lead;
          const due = lead.due(now);
          if (play.watched >= 0)
            play.tell(to[pc] === 1 ? "puts right what failed" : "waits for time to pass", s, first, last, due);
          play.simulation.delay(pc, due, first, last);
          return;
        }
        case Op.check:
          if (!play.program.steps[s].lead) this.beginUnserved(s, first, last);
          first = this.check(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.passed:
          play.timers.passed(s, first, last);
          pc++;
          break;
        case Op.register:
          for (let c = first; c <= last; c++) play.ledger.register(c, now);
          play.timers.registered(first, last);
          if (play.watched >= 0) play.tell("is registered", s, first, last);
          pc++;
          break;
        case Op.divert:
          first = play.diversions.divert(pc, first, last, submission);
          if (first > last) return;
          pc++;
          break;
        case Op.go:
          pc = to[pc];
          break;
        case Op.move:
          play.entry.move(to[pc], first, last, submission);
          return;
        case Op.withdraw:
          this.end(first, last, submission, WITHDRAWN, s);
          return;
        case Op.strike:
          this.strike(first, last, submission, s);
          return;
        default:
          play.gates.end(first, last, submission);
          return;
      }
    }
  }
  /** A run that may span submissions, or hold some who have left meanwhile, goes on. */
  proceedAll(pc, first, last) {
    const bounds = this.play.portfolio.first;
    while (first <= last) {
      const submission = this.play.submissionOf[first];
      const end = Math.min(last, bounds[submission + 1] - 1);
      if (!this.anyGone && !this.play.catches.any) this.proceed(pc, first, end, submission);
      else for (let c = first; c <= end; c++) this.resume(pc, c, submission);
      first = end + 1;
    }
  }
  /** One component goes on when its time in hand is over, unless it has left or was caught meanwhile. */
  resume(pc, component, submission) {
    if (!this.isHere(component)) return;
    const to = this.play.catches.due(component);
    if (to >= 0) this.play.entry.move(to, component, component, submission);
    else this.proceed(pc, component, component, submission);
  }
  /** Whether a step is for the components of a submission. */
  concerns(step, submission) {
    return this.masks[step][submission] === 1;
  }
  /** Open or registered: not out for good. */
  isHere(component) {
    return this.play.ledger.state[component] <= REGISTERED;
  }
  /** Components leave for good: they count as arrived wherever others wait for them. */
  end(first, last, submission, as, step) {
    this.anyGone = true;
    this.play.gates.leave(first, last, submission);
    for (let c = first; c <= last; c++) this.play.ledger.end(c, as);
    this.play.tell(ENDINGS[as] ?? "is out", step, first, last);
  }
  /** Components lose their registration, where they have one, and are out. */
  strike(first, last, submission, step) {
    for (let c = first; c <= last; c++) this.revoke(c, submission);
    this.end(first, last, submission, REVOKED, step);
  }
  revoke(component, submission) {
    const { ledger, simulation, program } = this.play;
    ledger.revoke(component, simulation.now, ledger.deadlineOf(component, submission, program.cutOff));
    this.play.tell("is no longer registered", -1, component, component);
  }
  /** Those not audited pass the step by; returns the first of the run at the end who are, after sending on the others. */
  audit(pc, first, last, submission) {
    const isAudited = this.audited[this.play.program.step[pc]];
    const { to } = this.play.program;
    let from = first;
    let passing = isAudited(first);
    for (let c = first + 1; c <= last; c++) {
      if (isAudited(c) === passing) continue;
      this.proceed(passing ? pc + 1 : to[pc], from, c - 1, submission);
      from = c;
      passing = !passing;
    }
    if (passing) return from;
    this.proceed(to[pc], from, last, submission);
    return last + 1;
  }
  join(pc, first, last, submission) {
    const s = this.play.program.step[pc];
    const step = this.play.program.steps[s];
    this.play.weekly.release(step.pool, this.play.touches[s].meanTicks(submission, last - first + 1));
    if (this.play.watched >= 0) this.play.tell("joins the queue", s, first, last);
    this.play.account.begin(step.pool, first, last, this.play.simulation.now);
    if (this.play.timers.listening) this.play.timers.event("joined", s, first, last);
    this.play.floor.join(step, pc, first, last, first, submission, this.play.timers.dueOf(s, first));
    this.play.timers.patience(pc, step, submission);
  }
  /** Where nobody works, joining and starting are one and the same. */
  beginUnserved(s, first, last) {
    const { timers, program, catches } = this.play;
    catches.start(first, last);
    if (!timers.listening || program.steps[s].pool >= 0) return;
    timers.event("joined", s, first, last);
    timers.event("started", s, first, last);
  }
  /** Those who fail go their ways; returns the first of the run at the end who passed, after sending on the others. */
  check(pc, first, last, submission) {
    const s = this.play.program.step[pc];
    const judge = this.play.judges[s];
    const visits = this.play.ledger.visits[s];
    const attempts = judge.attempts[submission];
    let passing = first;
    for (let c = first; c <= last; c++) {
      const visit2 = visits ? visits[c] : 0;
      if (visits) visits[c] = visit2 + 1;
      if (!judge.fails(submission, c, visit2, this.play.ledger)) continue;
      if (passing < c) this.proceed(pc + 1, passing, c - 1, submission);
      passing = c + 1;
      this.play.ledger.failed[s]++;
      this.play.account.fail(c, c);
      this.play.tell("fails", s, c, c);
      this.play.timers.event("failed", s, c, c);
      const isLast = visit2 + 1 >= attempts;
      this.proceed(isLast ? this.play.program.last[pc] : this.play.program.to[pc], c, c, submission);
    }
    return passing;
  }
};

// src/model/timers.ts
var Timers = class {
  constructor(play) {
    /** Instructions and queues for which a patience timer is pending. */
    this.pending = /* @__PURE__ */ new Set();
    this.play = play;
    const { steps } = play.program;
    this.listeners = steps.flatMap(
      ({ deadline }, step) => deadline?.within ? [{ step, event: deadline.event, ofStep: deadline.ofStep }] : []
    );
    this.listening = this.listeners.length > 0;
    this.at = steps.map(
      ({ deadline }) => deadline?.at ? columnOf(deadline.at, play.portfolio, (is) => is, Infinity) : void 0
    );
    this.due = steps.map((step) => {
      const ordered2 = step.pool >= 0 && play.floor.staff[step.pool].pool.order === "deadline";
      return ordered2 && step.deadline?.within ? new Float64Array(play.portfolio.components).fill(Infinity) : void 0;
    });
  }
  /** Deadlines at an instant ask to be called then. */
  open() {
    const { play } = this;
    const { program, ledger } = play;
    program.steps.forEach(({ deadline, route }, s) => {
      const at2 = this.at[s];
      if (deadline && at2) this.judgeAt(at2, route, deadline.misses, s);
    });
    program.routes.forEach((route, r) => {
      if (route.misses !== "late") this.judgeAt(ledger.deadlines[r], r, route.misses, -1);
    });
  }
  /** One call for each instant at which submissions fall due. */
  judgeAt(at2, route, misses, s) {
    const { play } = this;
    for (const instant2 of new Set(at2)) {
      if (instant2 === Infinity) continue;
      const call2 = play.callFor(() => this.judgeAll(route, misses, s, (submission) => at2[submission] === instant2));
      play.simulation.decide(instant2, call2);
    }
  }
  /** A run enters a route, at notification or later: deadlines that count from its notification hold from now on. */
  enters(route, first, last, submission) {
    if (!this.listening) return;
    for (const { step, event, ofStep: ofStep2 } of this.listeners) {
      if (event === "notified" && ofStep2 < 0 && this.play.program.steps[step].route === route)
        this.set(step, first, last, this.play.portfolio.notified[submission]);
    }
  }
  /** Something happened to a run at a step from which a deadline may count. */
  event(event, s, first, last) {
    if (!this.listening) return;
    for (const listener of this.listeners) {
      if (listener.event === event && listener.ofStep === s)
        this.set(listener.step, first, last, this.play.simulation.now);
    }
  }
  /** A run is registered: deadlines that count from registration hold from now on. */
  registered(first, last) {
    if (!this.listening) return;
    const route = this.play.ledger.route[first];
    for (const { step, event } of this.listeners) {
      if (event === "registered" && this.play.program.steps[step].route === route)
        this.set(step, first, last, this.play.simulation.now);
    }
  }
  passed(s, first, last) {
    this.play.ledger.passed[s]?.fill(1, first, last + 1);
    this.event("passed", s, first, last);
  }
  /** When a component's step falls due, for queues ordered by deadline: by its own deadline, else its route's. */
  dueOf(s, component) {
    const { program, ledger, submissionOf } = this.play;
    const submission = submissionOf[component];
    const due = this.at[s]?.[submission] ?? this.due[s]?.[component] ?? Infinity;
    return due < Infinity ? due : ledger.deadlines[program.steps[s].route][submission];
  }
  /** A relative deadline has run out for a run. */
  remind(s, first, last) {
    const { deadline } = this.play.program.steps[s];
    const missed = [];
    for (let c = first; c <= last; c++) if (this.isMissed(s, c, deadline?.misses)) missed.push(c);
    this.play.ledger.missed[s] += missed.length;
    if (deadline) this.dismiss(missed, deadline.misses, s);
  }
  /** Whoever has just joined a queue that people give up waiting in will be asked when his patience ends. */
  patience(pc, step, submission) {
    const givesUp = this.play.program.routes[step.route].givesUp;
    if (givesUp?.pc !== pc) return;
    const pool = this.play.floor.poolFor(step.pool, submission);
    const wait = this.waitOf(pc, pool.index);
    if (this.pending.has(wait)) return;
    this.pending.add(wait);
    const call2 = this.play.callFor(() => this.giveUp(pc, step, pool.index, call2));
    this.play.simulation.decide(givesUp.after.due(this.play.simulation.now), call2);
  }
  /** Several routes may wait in one queue, each with a patience of its own. */
  waitOf(pc, pool) {
    return pool * this.play.program.op.length + pc;
  }
  /** A deadline counts from a time; one that is over already falls due now. */
  set(s, first, last, since) {
    const { now } = this.play.simulation;
    const due = Math.max(now, this.play.program.steps[s].deadline.within.due(since));
    this.due[s]?.fill(due, first, last + 1);
    this.play.ledger.passed[s]?.fill(0, first, last + 1);
    this.play.simulation.remind(s, due, first, last);
  }
  isMissed(s, c, misses = "late") {
    const { play } = this;
    const isHere = play.ledger.route[c] === play.program.steps[s].route;
    return isHere && this.isOwing(c, misses) && !play.ledger.passed[s]?.[c] && play.journey.concerns(s, play.submissionOf[c]);
  }
  /** A registration can be lost; whoever has it already has nothing else to lose. */
  isOwing(c, misses) {
    const state = this.play.ledger.state[c];
    return state === OPEN || misses === "revoked" && state === REGISTERED;
  }
  /** Everybody on a route who has not passed a step (or, without a step, is not registered) has missed its deadline. */
  judgeAll(route, misses, s, isDue) {
    const { ledger, submissionOf } = this.play;
    const missed = [];
    for (let c = 0; c < ledger.route.length; c++) {
      if (ledger.route[c] !== route || !isDue(submissionOf[c])) continue;
      if (s < 0 ? ledger.state[c] === OPEN : this.isMissed(s, c, misses)) missed.push(c);
    }
    if (s >= 0) ledger.missed[s] += missed.length;
    this.dismiss(missed, misses, s);
  }
  /** Those who missed a deadline that ends the journey leave, whatever queue they wait in. */
  dismiss(missed, misses, s) {
    if (misses === "late" || missed.length === 0) return;
    const { play } = this;
    for (const c of missed) {
      const submission = play.submissionOf[c];
      if (misses === "revoked") play.journey.strike(c, c, submission, s);
      else play.journey.end(c, c, submission, misses === "terminated" ? WITHDRAWN : DEFERRED, s);
    }
    const isGone = (pc, id) => {
      if (pc >= play.program.op.length) return false;
      return play.isGrouped(pc) ? play.gates.work.isDeserted(pc, id) : !play.journey.isHere(id);
    };
    for (const pool of play.simulation.pools) play.simulation.leave(pool, isGone);
  }
  /** Those whose patience has ended leave the queue; the next is awaited. */
  giveUp(pc, step, poolIndex, call2) {
    const { play } = this;
    const { simulation } = play;
    const { after, to } = play.program.routes[step.route].givesUp;
    const pool = simulation.pools[poolIndex];
    const now = simulation.now;
    const leavers = [];
    simulation.leave(
      pool,
      (at2, id) => {
        if (at2 !== pc) return false;
        leavers.push(id);
        if (!play.isGrouped(pc)) play.account.end(step.pool, id, id, now);
        return true;
      },
      (since) => after.due(since) > now
    );
    this.pending.delete(this.waitOf(pc, poolIndex));
    const earliest = pool.line.earliest(pc);
    if (earliest < Infinity) {
      this.pending.add(this.waitOf(pc, poolIndex));
      simulation.decide(after.due(earliest), call2);
    }
    const leave = (first, last) => {
      for (let c = first; c <= last; c++) {
        if (!play.journey.isHere(c)) continue;
        play.tell("gives up waiting", play.program.step[pc], c, c);
        play.entry.move(to, c, c, play.submissionOf[c]);
      }
    };
    for (const id of leavers) {
      if (play.isGrouped(pc)) play.gates.work.disband(pc, id, leave);
      else leave(id, id);
    }
  }
};

// src/model/play.ts
var Play = class {
  constructor(setting, program, portfolio, key, replication) {
    /** The component followed; -1 is nobody. */
    this.watched = -1;
    this.witness = () => {
    };
    /** What is done when a call of that number comes. */
    this.calls = [];
    this.marked = 0;
    this.setting = setting;
    this.program = program;
    this.portfolio = portfolio;
    this.key = key;
    this.replication = replication;
    this.submissionOf = submissionOfComponents(portfolio);
    this.ledger = new Ledger(program, portfolio, setting.paidYear);
    this.weekly = new Weekly(setting.staff.length, setting.from, setting.to, program.cutOff);
    const extra = program.routes.reduce((sum2, route) => sum2 + route.before.length, 0) + setting.staff.length;
    this.simulation = new Simulation(this, {
      steps: program.op.length + extra,
      stations: program.op.length + extra,
      reminders: program.steps.length,
      marks: this.weekly.marks
    });
    this.floor = new Floor(this.simulation, setting.staff, portfolio, this.ledger.deadlines);
    this.touches = touchesOf(program, portfolio, key, replication);
    this.judges = judgesOf(program, portfolio, key, replication);
    this.account = new Account(program, setting, this.ledger.state);
    const employers = setting.staff.map((staff) => staff.pool.employer);
    this.cohorts = new Cohorts(setting.windows, portfolio, employers, program.cutOff);
    this.gates = new Gates(this);
    this.timers = new Timers(this);
    this.catches = new Catches(this);
    this.diversions = new Diversions(this);
    this.entry = new Entry(this);
    this.journey = new Journey(this);
  }
  /** Plays to the end of the horizon. */
  run() {
    this.gates.open();
    this.timers.open();
    this.catches.open();
    new Pauses(this).open();
    this.entry.open();
    this.simulation.run(this.setting.to);
    this.weekly.finish(this.floor, this.marked, (pool) => this.waitingAt(pool));
  }
  duration(pc, id) {
    if (pc >= this.program.op.length) return this.entry.duration(pc, id);
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) return this.gates.work.duration(s, id);
    if (this.watched === id) this.tell("work starts", s, id, id);
    const submission = this.submissionOf[id];
    if (this.timers.listening) this.timers.event("started", s, id, id);
    const { pool } = this.program.steps[s];
    this.account.end(pool, id, id, this.simulation.now);
    this.catches.start(id, id);
    const pace = this.floor.paceTicks(pool, 1);
    if (pace !== void 0) return pace;
    const ticks = this.touches[s].ticks(submission, 1, id, this.ledger.visit(s, id));
    this.cohorts.work(pool, submission, ticks);
    return ticks;
  }
  finished(pc, id) {
    if (pc >= this.program.op.length) {
      this.entry.finished(pc, id);
      return;
    }
    const s = this.program.step[pc];
    if (this.program.op[pc] === Op.gather) {
      this.gates.work.worked(pc, id);
      return;
    }
    const { ledger } = this;
    const step = this.program.steps[s];
    ledger.finished[s]++;
    if (step.isTest) this.countTests(step.pool, this.submissionOf[id], 1, ledger.visit(s, id));
    if (step.isAudit) ledger.audits++;
    const visits = step.fails ? void 0 : ledger.visits[s];
    if (visits) visits[id]++;
    if (this.watched === id) this.tell("work is done", s, id, id);
    this.journey.resume(pc + 1, id, this.submissionOf[id]);
  }
  released(pc, first, last) {
    if (pc >= this.program.op.length) this.entry.released(first, last);
    else if (this.program.op[pc] === Op.gather) for (let b = first; b <= last; b++) this.gates.work.judge(pc, b);
    else {
      const isTurn = this.program.op[pc] === Op.limit;
      if (isTurn) this.account.end(this.account.turn, first, last, this.simulation.now);
      this.journey.proceedAll(isTurn ? pc : pc + 1, first, last);
    }
  }
  called(call2) {
    this.calls[call2]();
  }
  decided(call2) {
    this.calls[call2]();
  }
  reminded(step, first, last) {
    this.timers.remind(step, first, last);
  }
  observed(mark) {
    this.weekly.observe(mark, this.floor, (pool) => this.waitingAt(pool));
    this.marked = mark + 1;
  }
  /** So many Metering Tests of a submission have been made. */
  countTests(pool, submission, count2, visit2) {
    const { ledger } = this;
    ledger.tests += count2;
    if (visit2 === 0) ledger.firstTests += count2;
    if (this.simulation.now <= this.program.cutOff) ledger.testsToCutOff += count2;
    this.weekly.test(pool, count2);
    this.cohorts.test(submission, count2, visit2 === 0);
  }
  /** Components that wait for a pool, or for their group at it. */
  waitingAt(pool) {
    const { op, step, steps } = this.program;
    let sum2 = 0;
    for (let pc = 0; pc < op.length; pc++) {
      if (steps[step[pc]].pool !== pool) continue;
      if (op[pc] === Op.work) sum2 += this.simulation.waiting[pc];
      else if (op[pc] === Op.gather) sum2 += this.gates.room.waiting.value(step[pc]);
    }
    return sum2;
  }
  /** @returns a number by which `called` or `decided` will know what to do */
  callFor(action) {
    this.calls.push(action);
    return this.calls.length - 1;
  }
  tell(event, step, first, last, until) {
    if (this.watched >= first && this.watched <= last) this.witness(event, step, this.simulation.now, until);
  }
  /** True where nothing happens any more to anybody: sources of other load may stop. */
  get settled() {
    return this.ledger.open === 0;
  }
  /** Whether those who wait at an instruction are groups, not components. */
  isGrouped(pc) {
    return this.program.op[pc] === Op.gather;
  }
  isOpen(component) {
    return this.ledger.state[component] === OPEN;
  }
};

// src/model/register.ts
var none = (rows) => ({ names: [], of: new Int32Array(rows).fill(-1) });
var optional = (column, rows) => column ? labelsOf(column) : none(rows);
var approvals = (world2, values, names) => {
  const models = world2.portfolio.models ?? {};
  return Float64Array.from(names, (name2) => {
    const model = models[name2];
    return model?.approved === void 0 ? Infinity : values.date(model, "approved") * TICKS_PER_DAY;
  });
};
var portfolioOfRegister = (world2, values, rows) => {
  const count2 = rows.submission.length;
  const first = new Int32Array(count2 + 1);
  const notified = new Float64Array(count2);
  const at2 = clockTicks(world2.portfolio["notified-at"] ?? "09:00");
  for (let s = 0; s < count2; s++) {
    first[s + 1] = first[s] + rows.components[s];
    notified[s] = rows.notifiedDay[s] * TICKS_PER_DAY + at2;
  }
  const model = labelsOf(rows.model);
  const { atStep, joinedDay } = rows;
  const device = rows.device ?? rows.model.map((name2) => world2.portfolio.models?.[name2]?.device ?? "unknown");
  return {
    submissions: count2,
    components: first[count2],
    first,
    notified,
    deratedKw: rows.deratedKw,
    cmu: labelsOf(rows.cmu),
    provider: labelsOf(rows.provider),
    model,
    device: labelsOf(device),
    cohort: optional(rows.cohort, count2),
    settlement: optional(rows.settlement, count2),
    marks: /* @__PURE__ */ new Map(),
    adds: rows.adds ?? new Uint8Array(count2),
    faults: Object.keys(world2.portfolio.faults ?? {}),
    truth: new Uint8Array(0),
    ...atStep ? { atStep } : {},
    // NaN, where no day is given, stays NaN.
    ...joinedDay ? { joined: joinedDay.map((day) => day * TICKS_PER_DAY + at2) } : {},
    agent: rows.agent ? labelsOf(rows.agent) : { names: ["agent"], of: new Int32Array(count2) },
    approvedFrom: approvals(world2, values, model.names)
  };
};

// src/model/sample-cmus.ts
var power = (x, p) => p === 1 ? x : exp(p * log(x));
var Drawer = class {
  constructor(world2, values, name2, group, key, replication, workdays) {
    this.rows = [];
    /** CMUs drawn so far: the subject of every address, so growth never moves a draw. */
    this.cmus = 0;
    this.cumulative = [];
    this.group = group;
    this.prefix = group.prefix;
    this.workdays = workdays;
    this.notifiedAt = clockTicks(world2.portfolio["notified-at"] ?? "09:00");
    this.kinds = kindsOf(world2, values, group);
    const marks = group.marks ?? {};
    this.marks = Object.keys(marks).map((mark) => [mark, values.number(marks, mark, "share")]);
    this.providers = values.number(group, "providers", "count");
    this.halfHourly = values.number(group, "half-hourly", "share", 1);
    this.spans = group.arrives.map((span) => {
      const from = values.date(span, "from");
      const days = workdays.count(from, values.date(span, "to"));
      if (days === 0) throw new RangeError(`no working day in a span of arrivals of ${name2}`);
      return {
        share: values.number(span, "share", "share", 1),
        from,
        days,
        rush: values.number(span, "rush", "number", 1),
        tranches: values.number(span, "tranches", "count", 1),
        adds: span.adds ?? false
      };
    });
    const concentration = values.number(group, "concentration", "number", 0);
    let sum2 = 0;
    for (let k = 1; k <= this.providers; k++) {
      sum2 += exp(-concentration * log(k));
      this.cumulative.push(sum2);
    }
    const streams = /* @__PURE__ */ new Map();
    this.stream = (use2) => {
      const known = streams.get(use2) ?? streamFor(key, replication, `portfolio.${name2}.${use2}`);
      streams.set(use2, known);
      return known;
    };
  }
  /** One CMU of so many components, cut into its submissions. */
  draw(components2, cohort) {
    const c = this.cmus++;
    const provider = pick(this.cumulative, this.stream("provider").uniform(c, 0));
    const cmu = `${this.prefix}${c + 1}`;
    const kind2 = this.kindOf(c);
    const model = kind2.models[pickWeighted(kind2.modelWeights, this.stream("model").uniform(c, 0))];
    const marks = this.marks.flatMap(
      ([mark, share2]) => this.stream(`mark.${mark}`).uniform(c, 0) < share2 ? [mark] : []
    );
    const agents = this.group.agents ?? ["agent"];
    const settlement = this.stream("settlement").uniform(c, 0) < this.halfHourly ? "half-hourly" : "non-half-hourly";
    let draw = 0;
    for (const [span, count2] of this.partsOf(c, components2)) {
      const tranches = Math.min(span.tranches, count2);
      for (let t = 0; t < tranches; t++) {
        const position = (t + this.stream("arrival").uniform(c, draw++)) / tranches;
        const day = Math.min(span.days - 1, Math.floor(power(position, 1 / span.rush) * span.days));
        this.rows.push({
          cmu,
          provider: `${this.prefix}P${provider + 1}`,
          model,
          device: kind2.device,
          cohort,
          settlement,
          agent: agents[provider % agents.length],
          marks,
          adds: span.adds,
          notified: this.nthWorkday(span.from, day) * TICKS_PER_DAY + this.notifiedAt,
          components: Math.floor((t + 1) * count2 / tranches) - Math.floor(t * count2 / tranches),
          deratedKw: kind2.deratedKw
        });
      }
    }
  }
  /** A group of one device type draws nothing. */
  kindOf(c) {
    if (this.kinds.length === 1) return this.kinds[0];
    const weights = this.kinds.map(({ weight: weight2 }) => weight2);
    return this.kinds[pickWeighted(weights, this.stream("device").uniform(c, 0))];
  }
  nthWorkday(from, n) {
    return this.workdays.plus(from - 1, n + 1);
  }
  /** Components of a CMU by span: large CMUs in the spans' shares, small ones whole in one span, drawn. */
  partsOf(c, components2) {
    if (this.spans.length === 1) return [[this.spans[0], components2]];
    if (components2 < 100) {
      const shares = this.spans.map((span) => span.share);
      return [[this.spans[pickWeighted(shares, this.stream("span").uniform(c, 0))], components2]];
    }
    let before = 0;
    let share2 = 0;
    return this.spans.map((span, i) => {
      share2 += span.share;
      const upTo = i === this.spans.length - 1 ? components2 : Math.round(share2 * components2);
      const part = [span, upTo - before];
      before = upTo;
      return part;
    });
  }
};
var kindsOf = (world2, values, group) => {
  const weightOf = (model) => {
    const described = world2.portfolio.models?.[model];
    return described ? values.number(described, "weight", "number", 1) : 1;
  };
  const listed2 = group.devices ?? [group];
  return listed2.map((said) => {
    const models = said.models ?? [];
    const derates = said.derating === void 0 ? group : said;
    return {
      device: said.device ?? "unknown",
      weight: "weight" in said ? values.number(said, "weight", "number", 1) : 1,
      models,
      modelWeights: models.map(weightOf),
      deratedKw: values.number(said, "rated-kw", "kW") * values.number(derates, "derating", "share")
    };
  });
};
var pick = (cumulative, u) => {
  const x = u * cumulative[cumulative.length - 1];
  return cumulative.findIndex((sum2) => x < sum2);
};
var pickWeighted = (weights, u) => {
  const cumulative = [];
  for (const weight2 of weights) cumulative.push(weight2 + (cumulative[cumulative.length - 1] ?? 0));
  return pick(cumulative, u);
};

// src/model/sample.ts
var baseSizes = (stream, cmus, components2, sigma, smallest, largest) => {
  const weights = Array.from({ length: cmus }, (_, c) => lognormalFactor(sigma, stream.uniform(c, 0)));
  const free = components2 - cmus * smallest;
  const total = weights.reduce((a, b) => a + b, 0);
  const sizes = [];
  let cumulative = 0;
  let given = 0;
  for (let c = 0; c < cmus; c++) {
    cumulative += weights[c];
    const upTo = c === cmus - 1 ? free : Math.floor(free * cumulative / total);
    sizes.push(smallest + upTo - given);
    given = upTo;
  }
  for (let spare = 0, c = 0; c < cmus * 2; c++) {
    const at2 = c % cmus;
    sizes[at2] += spare;
    spare = Math.max(0, sizes[at2] - largest);
    sizes[at2] -= spare;
    if (c === cmus * 2 - 1) sizes[at2] += spare;
  }
  return sizes;
};
var samplePortfolio = (world2, values, workdays, key, replication, levels) => {
  const rows = [];
  const drawers = /* @__PURE__ */ new Map();
  let total = 0;
  for (const [name2, group] of Object.entries(world2.portfolio.groups ?? {})) {
    const drawer2 = new Drawer(world2, values, name2, group, key, replication, workdays);
    drawers.set(name2, drawer2);
    const components2 = values.number(group, "components", "components");
    const cmus = values.number(group, "cmus", "count");
    const sigma = lognormalSigma(values.number(group, "spread", "number", 0));
    const smallest = Math.min(values.number(group, "smallest-cmu", "components", 1), Math.floor(components2 / cmus));
    const largest = values.number(group, "largest-cmu", "components", Infinity);
    const stream = streamFor(key, replication, `portfolio.${name2}.size`);
    for (const size of baseSizes(stream, cmus, components2, sigma, smallest, largest)) drawer2.draw(size, "existing");
    rows.push(...drawer2.rows.splice(0));
    total += components2;
  }
  const grows = world2.portfolio.grows;
  const drawer = grows === void 0 ? void 0 : drawers.get(grows);
  if (drawer && grows !== void 0) {
    const group = world2.portfolio.groups[grows];
    const inBase = values.number(group, "components", "components") / values.number(group, "cmus", "count");
    const median = values.number(group, "new-cmu", "components", inBase);
    const sigma = lognormalSigma(values.number(group, "spread", "number", 0));
    const smallest = values.number(group, "smallest-cmu", "components", 1);
    const largest = values.number(group, "largest-cmu", "components", Infinity);
    const stream = streamFor(key, replication, `portfolio.${grows}.growth`);
    const mean = lognormalFactor(sigma, 0.5);
    for (const level of levels) {
      while (total < level) {
        const drawn = Math.round(median * lognormalFactor(sigma, stream.uniform(drawer.cmus, 0)) / mean);
        const left = level - total;
        let size = Math.min(largest, Math.max(smallest, drawn), left);
        if (left - size < smallest) size = left <= largest ? left : left - smallest;
        drawer.draw(size, "new");
        total += size;
      }
    }
    for (const row2 of drawer.rows) rows.push(row2);
  }
  return fromRows(world2, values, rows, total);
};
var fromRows = (world2, values, rows, total) => {
  const first = new Int32Array(rows.length + 1);
  for (let s = 0; s < rows.length; s++) first[s + 1] = first[s] + rows[s].components;
  if (first[rows.length] !== total)
    throw new RangeError(`submissions hold ${first[rows.length]} components, not ${total}`);
  const model = labelsOf(rows.map((row2) => row2.model));
  const provider = labelsOf(rows.map((row2) => row2.provider));
  const { groups, faults } = world2.portfolio;
  const marks = new Set(Object.values(groups ?? {}).flatMap((group) => Object.keys(group.marks ?? {})));
  return {
    submissions: rows.length,
    components: total,
    first,
    notified: Float64Array.from(rows, (row2) => row2.notified),
    deratedKw: Float64Array.from(rows, (row2) => row2.deratedKw),
    cmu: labelsOf(rows.map((row2) => row2.cmu)),
    provider,
    model,
    device: labelsOf(rows.map((row2) => row2.device)),
    cohort: labelsOf(rows.map((row2) => row2.cohort)),
    settlement: labelsOf(rows.map((row2) => row2.settlement)),
    agent: labelsOf(rows.map((row2) => row2.agent)),
    marks: new Map(
      [...marks].map((mark) => [mark, Uint8Array.from(rows, (row2) => row2.marks.includes(mark) ? 1 : 0)])
    ),
    adds: Uint8Array.from(rows, (row2) => row2.adds ? 1 : 0),
    faults: Object.keys(faults ?? {}),
    truth: new Uint8Array(0),
    approvedFrom: approvals(world2, values, model.names),
    places: placesOf(world2, provider.names)
  };
};
var MOST_FIRMS = 1048576;
var placesOf = (world2, names) => {
  const prefixes = Object.values(world2.portfolio.groups ?? {}).map(({ prefix: prefix2 }) => prefix2);
  return Int32Array.from(names, (name2) => {
    const cut = name2.lastIndexOf("P");
    return prefixes.indexOf(name2.slice(0, cut)) * MOST_FIRMS + Number(name2.slice(cut + 1)) - 1;
  });
};

// src/scenario/formula.ts
var FUNCTIONS = {
  min: ["a", "b"],
  max: ["a", "b"],
  if: ["switch", "a", "b"],
  "working-day": ["date"],
  "working-days": ["from", "to"],
  "working-days-before": ["date", "n"],
  "working-days-after": ["date", "n"]
};
var RETESTS = "expected-retests";
var STEP_PATH = ["regime", "route", "step"];
var formOf = (name2) => `${name2}(${FUNCTIONS[name2].join(", ")})`;
var apply = (operator, left, right) => {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  return operator === "*" ? left * right : left / right;
};
var call = (name2, values, around) => {
  const value = (i) => evaluate(values[i], around);
  const first = value(0);
  if (name2 === "if") return first === 1 ? value(1) : first === 0 ? value(2) : Number.NaN;
  if (name2 === "working-day") return around.workingDay(first, 0);
  const second = value(1);
  if (name2 === "working-days") return around.workingDays(first, second);
  if (name2 === "working-days-before") return around.workingDay(first, -second);
  if (name2 === "working-days-after") return around.workingDay(first, second);
  if (Number.isNaN(first)) return first;
  return (name2 === "min" ? first <= second : first >= second) ? first : second;
};
var evaluate = (expression, around) => {
  if (expression.kind === "number") return expression.value;
  if (expression.kind === "name") return around.of(expression.name);
  if (expression.kind === "minus") return -evaluate(expression.of, around);
  if (expression.kind === "retests") return around.retests(expression.of);
  if (expression.kind === "call") return call(expression.name, expression.values, around);
  return apply(expression.operator, evaluate(expression.left, around), evaluate(expression.right, around));
};
var within = (expression) => {
  if (expression.kind === "minus") return [expression.of];
  if (expression.kind === "sum") return [expression.left, expression.right];
  return expression.kind === "call" ? expression.values : [];
};
var partsOf = (expression) => [expression, ...within(expression).flatMap(partsOf)];
var namesIn = (expression) => [
  ...new Set(partsOf(expression).flatMap((part) => part.kind === "name" ? [part.name] : []))
];

// src/scenario/suggest.ts
var LONGEST = 80;
var distance = (a, b) => {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row2 = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row2[j] = Math.min(changed, last[j] + 1, row2[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row2[j] = Math.min(row2[j], beforeLast[j - 2] + 1);
    }
    beforeLast = last;
    last = row2;
  }
  return last[b.length];
};
var suggest = (word2, options) => {
  if (word2.length === 0 || word2.length > LONGEST) return void 0;
  const plain2 = (text) => text.toLowerCase().replace(/[ _]/g, "-");
  const written2 = plain2(word2);
  let nearest;
  let least = Math.ceil(word2.length / 3) + 1;
  for (const option of options) {
    if (Math.abs(option.length - written2.length) >= least) continue;
    const far = distance(written2, plain2(option));
    if (far < least) {
      nearest = option;
      least = far;
    }
  }
  return nearest;
};
var advise = (word2, options, otherwise) => {
  const near = suggest(word2, options);
  return near === void 0 ? otherwise : `did you mean \`${near}\`? If not, ${otherwise}`;
};
var listed = (words, most = 24, last = "or") => {
  if (words.length > most) return `${words.slice(0, most).join(", ")} (and ${words.length - most} more)`;
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
};

// src/scenario/formula-parser.ts
var LONGEST2 = 1e3;
var DEEPEST = 60;
var WHAT_STANDS = "a number, the name of an assumption, or a bracket";
var TOKEN = /^(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|([-+*/(),]))/;
var PATH = /^[a-z0-9.-]+/;
var STEP_FORM = STEP_PATH.join(".");
var NAMES = Object.keys(FUNCTIONS);
var EVERY_FORM = [...NAMES.map(formOf), `${RETESTS}(${STEP_FORM})`];
var NUMBER_WORDS = ["no value", "one value", "two values", "three values"];
var ADVICE = [
  [/^%/, "write 0.15 for 15 %"],
  [/^\./, "write 0.5, with a figure before the point"],
  [/^[×·]/, "write * for times"],
  [/^[÷:]/, "write / for divided by"],
  [/^[−–—]/, "write the plain minus -, with spaces round it"],
  [/^\^/, "write a * a for a square; there are no powers"],
  [/^[A-Z_]/, "write names in lower-case words joined by hyphens, as in test-minutes"]
];
var adviceFor = (rest) => ADVICE.find(([pattern]) => pattern.test(rest))?.[1] ?? "use numbers, names, + - * / and round brackets";
var tokenAt = (text, from) => {
  let at2 = from;
  while (at2 < text.length && /\s/.test(text[at2])) at2++;
  if (at2 === text.length) return { kind: "end", text: "", at: at2 };
  const match = TOKEN.exec(text.slice(at2));
  if (!match) return { kind: "strange", text: String.fromCodePoint(text.codePointAt(at2) ?? 0), at: at2 };
  const kind2 = match[1] !== void 0 ? "number" : match[2] !== void 0 ? "name" : "sign";
  return { kind: kind2, text: match[0], at: at2 };
};
var Stop = class extends Error {
  constructor(problem) {
    super(problem.found);
    this.problem = problem;
  }
};
var Parser = class {
  constructor(text) {
    this.depth = 0;
    this.text = text;
    this.token = tokenAt(text, 0);
  }
  whole() {
    const expression = this.sum();
    if (this.token.kind !== "end") this.stop("+, -, *, / or the end of the formula", this.mendAfterValue());
    return expression;
  }
  sum() {
    let left = this.product();
    for (let sign = this.takes("+", "-"); sign; sign = this.takes("+", "-"))
      left = { kind: "sum", operator: sign, left, right: this.product() };
    return left;
  }
  product() {
    let left = this.signed();
    for (let sign = this.takes("*", "/"); sign; sign = this.takes("*", "/"))
      left = { kind: "sum", operator: sign, left, right: this.signed() };
    return left;
  }
  signed() {
    if (++this.depth > DEEPEST)
      this.stop(`at most ${DEEPEST} brackets within brackets`, "split it into several assumptions");
    const expression = this.takes("-") ? { kind: "minus", of: this.signed() } : this.atom();
    this.depth--;
    return expression;
  }
  atom() {
    const { kind: kind2, text, at: at2 } = this.token;
    if (kind2 === "number") {
      this.next();
      return { kind: "number", value: Number(text) };
    }
    if (kind2 === "name") {
      this.next();
      return this.takes("(") ? this.call(text, at2) : { kind: "name", name: text, at: at2 };
    }
    if (!this.takes("(")) this.stop(WHAT_STANDS, this.mendValue());
    const inside = this.sum();
    this.closes();
    return inside;
  }
  call(name2, at2) {
    if (name2 === RETESTS) return this.retests(at2);
    const known = NAMES.find((one) => one === name2);
    if (known === void 0) return this.strangeCall(name2, at2);
    const { length } = FUNCTIONS[known];
    const takes = `${known} takes ${NUMBER_WORDS[length]}`;
    const values = [this.sum()];
    while (values.length < length) {
      if (!this.takes(",")) this.stop(`a comma: ${takes}`, `write ${formOf(known)}`);
      values.push(this.sum());
    }
    if (this.token.text === ",") {
      const isLonger = known === "min" || known === "max";
      const mend = isLonger ? `write ${known}(${known}(a, b), c) for three` : `write ${formOf(known)}`;
      this.stop(`a closing bracket: ${takes}`, mend);
    }
    this.closes();
    return { kind: "call", name: known, values, at: at2 };
  }
  strangeCall(name2, at2) {
    const near = suggest(name2, [...NAMES, RETESTS]);
    const otherwise = `write * after \`${name2}\` if it is an assumption`;
    throw new Stop({
      at: at2,
      found: `\`${name2}(\``,
      expected: listed(EVERY_FORM),
      mend: near === void 0 ? `use one of these, or ${otherwise}` : `write \`${near}(\`, or ${otherwise}`
    });
  }
  retests(at2) {
    const start = this.token.at;
    const path = PATH.exec(this.text.slice(start))?.[0] ?? "";
    const ids2 = path.split(".");
    if (ids2.length !== STEP_PATH.length || !ids2.every((id) => idPattern.test(id)))
      throw new Stop({
        at: start,
        found: path === "" ? `${RETESTS}( ) without a step` : `\`${path}\` in ${RETESTS}( )`,
        expected: `the path of a step: ${STEP_FORM}`,
        mend: `write three ids with full stops between them, as in ${RETESTS}(bmcs-only.bespoke.test)`
      });
    this.token = tokenAt(this.text, start + path.length);
    this.closes();
    const [regime, route, step] = ids2;
    return { kind: "retests", of: { regime, route, step }, at: at2 };
  }
  closes() {
    if (!this.takes(")")) this.stop("a closing bracket", this.mendAfterValue());
  }
  mendValue() {
    const { kind: kind2, text, at: at2 } = this.token;
    if (kind2 === "strange") return adviceFor(this.text.slice(at2));
    return text === "*" ? "write a * a for a square; there are no powers" : `put ${WHAT_STANDS} there`;
  }
  mendAfterValue() {
    const { kind: kind2, text, at: at2 } = this.token;
    if (kind2 === "strange") return adviceFor(this.text.slice(at2));
    if (kind2 === "number" || kind2 === "name" || text === "(")
      return "write what is to be done: +, -, * or /; a unit stands in `unit`";
    if (text === ",") return "write thousands without a comma; commas stand only between the values of a function";
    return text === ")" ? "take this bracket away, or open it before" : "close the bracket with )";
  }
  takes(...signs) {
    const sign = this.token.kind === "sign" ? signs.find((one) => one === this.token.text) : void 0;
    if (sign) this.next();
    return sign;
  }
  next() {
    this.token = tokenAt(this.text, this.token.at + this.token.text.length);
  }
  stop(expected, mend) {
    const { kind: kind2, text, at: at2 } = this.token;
    const found = kind2 === "end" ? "the end of the formula" : `\`${text}\` at character ${at2 + 1} of the formula`;
    throw new Stop({ at: at2, found, expected, mend });
  }
};
var parseFormula = (text) => {
  if (text.length > LONGEST2)
    return {
      problem: {
        at: LONGEST2,
        found: `a formula of ${text.length} characters`,
        expected: `at most ${LONGEST2}`,
        mend: "split it into several assumptions"
      }
    };
  try {
    return { expression: new Parser(text).whole() };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
};

// src/scenario/expected-retests.ts
var retestsIn = (attempts) => Math.max(0, Math.ceil(attempts) - 1);
var retestsOfShare = (share2, attempts) => {
  const most = retestsIn(attempts);
  if (most === Infinity) return share2 === 0 ? 0 : share2 / (1 - share2);
  let [sum2, reached] = [0, 1];
  for (let retest = 0; retest < most; retest++) {
    reached *= share2;
    if (sum2 + reached === sum2) break;
    sum2 += reached;
  }
  return sum2;
};
var Chain = class {
  constructor(faults) {
    this.faults = faults;
  }
  /** The product over all classes of what each gives; `has` where the bit is set. */
  product(state, of) {
    let product = 1;
    for (let k = 0; k < this.faults.length; k++) product *= of(this.faults[k], (state & 1 << k) !== 0, 1 << k);
    return product;
  }
  /** Shares of the components by state when they first come. */
  start() {
    return Float64Array.from(
      { length: 1 << this.faults.length },
      (_, state) => this.product(state, ({ prevalence }, has) => has ? prevalence : 1 - prevalence)
    );
  }
  /** Probability that nothing is found: whoever passes is done. */
  passes(state) {
    return this.product(state, ({ detects, falseAlarm }, has) => 1 - (has ? detects : falseAlarm));
  }
  /** Probability that an attempt fails and the component comes to the next one with these of its classes left. */
  comesBack(state, left) {
    const leaves = (stays, bit) => (left & bit) !== 0 ? stays : 1 - stays;
    const after = this.product(
      state,
      ({ detects, mends, onTheWay }, has, bit) => has ? leaves((1 - detects * mends) * (1 - onTheWay), bit) : 1
    );
    const unfound = this.product(state, ({ onTheWay }, has, bit) => has ? leaves(1 - onTheWay, bit) : 1);
    return after - this.passes(state) * unfound;
  }
};
var eachLeft = (state, visit2) => {
  for (let left = state; ; left = left - 1 & state) {
    visit2(left);
    if (left === 0) return;
  }
};
var endlessly = (chain) => {
  const visits = chain.start();
  let retests = 0;
  for (let state = visits.length - 1; state >= 0; state--) {
    if (visits[state] === 0) continue;
    const leaves = 1 - chain.comesBack(state, state);
    if (leaves === 0) return Infinity;
    visits[state] /= leaves;
    retests += visits[state] * (1 - chain.passes(state));
    eachLeft(state, (left) => {
      if (left !== state) visits[left] += visits[state] * chain.comesBack(state, left);
    });
  }
  return retests;
};
var retestsOfFaults = (faults, attempts) => {
  const chain = new Chain(faults);
  const most = retestsIn(attempts);
  if (most === Infinity) return endlessly(chain);
  let [sum2, now] = [0, chain.start()];
  for (let retest = 0; retest < most; retest++) {
    const next = new Float64Array(now.length);
    let back = 0;
    now.forEach((share2, state) => {
      if (share2 === 0) return;
      back += share2 * (1 - chain.passes(state));
      eachLeft(state, (left) => {
        next[left] += share2 * chain.comesBack(state, left);
      });
    });
    if (sum2 + back === sum2) break;
    sum2 += back;
    now = next;
  }
  return sum2;
};

// src/scenario/formula-retests.ts
var Why = class extends Error {
  constructor(message, mend) {
    super(message);
    this.mend = mend;
  }
};
var GIVE_VALUE = "or give the number of retests a `value` instead of the formula";
var forAll = (said, otherwise, what) => {
  if (said === void 0) return otherwise;
  if (!Array.isArray(said)) return said;
  const last = said[said.length - 1];
  if (last.where === void 0 && said.every((one) => one.is === last.is)) return last.is;
  throw new Why(`${what} differs by case`, `write one for everybody, ${GIVE_VALUE}`);
};
var forRest = (said, what) => {
  if (!Array.isArray(said)) return said;
  const rest = said.find((one) => one.where === void 0);
  if (!rest) throw new Why(`${what} is said by case only`, `add a last case without \`where\`, ${GIVE_VALUE}`);
  return rest.is;
};
var wayTo = ({ steps }, from, to) => {
  const way = [];
  for (let here = from; here !== to; ) {
    if (here === void 0 || way.includes(here)) return void 0;
    way.push(here);
    const { then, aside } = here;
    const after = steps.indexOf(here);
    here = steps.find((one, i) => then !== void 0 ? one.id === then : !aside && i > after && !one.aside);
  }
  return way;
};
var mendedAt = (way, fault2) => way.flatMap((step) => {
  const share2 = step.mends?.[fault2];
  if (share2 === void 0) return [];
  if (step.where || step.audit !== void 0)
    throw new Why(`\`${step.id}\` mends \`${fault2}\` for some only`, `let it concern everybody, ${GIVE_VALUE}`);
  return [forAll(share2, 0, `\`${fault2}\` of \`mends\` of \`${step.id}\``)];
});
var checkWhole = (step, fails) => {
  if (step.sample || step.audit !== void 0)
    throw new Why("only some components are looked at", `name a step that looks at all, ${GIVE_VALUE}`);
  if (fails.share === void 0 && step.per !== "component")
    throw new Why("one member fails its whole group", `name a step that is per component, ${GIVE_VALUE}`);
  if (fails.share !== void 0 && fails.together && fails.on !== "first") {
    const why = "failures hang together at every attempt, so that who fails once is likelier to fail again";
    throw new Why(why, `write \`on: first\`, ${GIVE_VALUE}`);
  }
};
var checkBefore = (route, before) => {
  const mends = route.steps.some((one) => one.mends);
  const sorting = before.find(({ fails }) => fails && (fails.share === void 0 || mends));
  if (sorting)
    throw new Why(`\`${sorting.id}\` before it decides who comes with which fault`, `name that step, ${GIVE_VALUE}`);
};
var faultsOf = (world2, step, fails, before, back) => {
  const { detects = {}, mends = {}, "false-alarm": alarms = {} } = fails;
  const known = world2.portfolio.faults ?? {};
  if (world2.submissions?.truth)
    throw new Why(
      "the register gives faults row by row",
      "give the number of retests a `value` instead of the formula"
    );
  if (step.mends) throw new Why("the work of the step mends too", `write \`mends\` under \`fails\`, ${GIVE_VALUE}`);
  return Object.keys({ ...detects, ...alarms }).map((fault2) => {
    if (!Object.hasOwn(known, fault2))
      throw new Why(`\`${fault2}\` is no fault of the portfolio`, `describe \`${fault2}\` under \`faults\``);
    return {
      prevalence: forRest(known[fault2].share, `the share of \`${fault2}\``),
      detects: forAll(detects[fault2], 0, `\`${fault2}\` of \`detects\``),
      falseAlarm: forAll(alarms[fault2], 0, `\`${fault2}\` of \`false-alarm\``),
      mends: forAll(mends[fault2], 1, `\`${fault2}\` of \`mends\``),
      mendedBefore: mendedAt(before, fault2),
      mendedOnTheWay: mendedAt(back, fault2)
    };
  });
};
var read = (world2, at2) => {
  const routes = world2.regimes.find((regime) => regime.id === at2.regime)?.routes ?? {};
  const route = Object.hasOwn(routes, at2.route) ? routes[at2.route] : void 0;
  const find = (id) => route?.steps.find((one) => one.id === id);
  const step = find(at2.step);
  if (!route || !step) throw new Why("no such step stands", "mend its path");
  const { fails } = step;
  if (!fails) return { attempts: 1, faults: [] };
  checkWhole(step, fails);
  const attempts = fails.attempts === "unlimited" ? "unlimited" : forRest(fails.attempts, "`attempts`");
  const before = wayTo(
    route,
    route.steps.find((one) => !one.aside),
    step
  );
  if (!before) throw new Why("the step is off the main line of its route", "name one that everybody comes to");
  const back = wayTo(route, find(fails.then), step);
  if (!back) throw new Why("nobody who fails comes back", `mend \`then\` of its \`fails\`, ${GIVE_VALUE}`);
  const losing = back.find((one) => one.fails);
  if (losing)
    throw new Why(`not all who fail come back from \`${losing.id}\``, `lead the way back past it, ${GIVE_VALUE}`);
  if (fails.share !== void 0)
    return { attempts, share: forAll(fails.share, 0, "its share of failures"), faults: [] };
  checkBefore(route, before);
  return { attempts, faults: faultsOf(world2, step, fails, before, back) };
};
var termsOf2 = (world2, at2) => {
  try {
    return { terms: read(world2, at2) };
  } catch (error) {
    if (!(error instanceof Why)) throw error;
    const found = `${RETESTS}(${STEP_PATH.map((part) => at2[part]).join(".")}), where ${error.message}`;
    const expected = "a step that fails every component alike, so that its retests can be summed";
    return { problem: { found, expected, mend: error.mend } };
  }
};
var namesOfTerms = ({ attempts, share: share2, faults }) => {
  const written2 = [
    ...attempts === "unlimited" ? [] : [attempts],
    ...share2 === void 0 ? [] : [share2],
    ...faults.flatMap(({ mendedBefore, mendedOnTheWay, ...rest }) => [
      ...Object.values(rest),
      ...mendedBefore,
      ...mendedOnTheWay
    ])
  ];
  return [...new Set(written2.filter((one) => typeof one === "string"))];
};
var retestsOf = ({ attempts, share: share2, faults }, of) => {
  const value = (one) => typeof one === "number" ? one : of(one);
  const unmended = (shares) => shares.reduce((left, one) => left * (1 - value(one)), 1);
  const most = attempts === "unlimited" ? Infinity : value(attempts);
  if (Number.isNaN(most)) return most;
  if (share2 !== void 0) return retestsOfShare(value(share2), most);
  return retestsOfFaults(
    faults.map((one) => ({
      prevalence: value(one.prevalence) * unmended(one.mendedBefore),
      detects: value(one.detects),
      falseAlarm: value(one.falseAlarm),
      mends: value(one.mends),
      onTheWay: 1 - unmended(one.mendedOnTheWay)
    })),
    most
  );
};

// src/scenario/moments.ts
var YEARS = [1970, 2199];
var momentOfNumber = (days) => {
  const day = Math.floor(days);
  const minutes3 = Math.round((days - day) * 1440);
  if (minutes3 === 0) return { day };
  return { day, clock: minutes3 * TICKS_PER_DAY / 1440 };
};
var momentOf = (text) => {
  const hasClock = instantPattern.test(text);
  if (!hasClock && !datePattern.test(text)) return void 0;
  const day = dayOf(text.slice(0, 10));
  const year = Number(text.slice(0, 4));
  if (Number.isNaN(day) || year < YEARS[0] || year > YEARS[1]) return void 0;
  if (!hasClock) return { day };
  const clock = clockTicks(text.slice(11));
  return clock > TICKS_PER_DAY || Number(text.slice(14)) > 59 ? void 0 : { day, clock };
};
var MONTHS = "January February March April May June July August September October November December".split(" ");
var mendMoment = (text) => {
  if (!datePattern.test(text.slice(0, 10))) return "write year, month and day as in 2027-04-15";
  const [year, month, day] = text.split(/[-T]/, 3).map(Number);
  if (year < YEARS[0] || year > YEARS[1]) return `use a year from ${YEARS[0]} to ${YEARS[1]}`;
  if (!(month >= 1 && month <= 12)) return "months run from 01 to 12: write year, month and day as in 2027-04-15";
  const first = dayFrom(year, month, 1);
  const last = addMonths(first, 1) - 1;
  if (day < 1 || first + day - 1 > last)
    return `${MONTHS[month - 1]} ${year} ends on ${dateText(last)}; write a day that it has`;
  return "write the clock time as in 2027-04-15T17:00; 24:00 is the latest";
};

// src/scenario/amounts.ts
var YEAR = 366;
var FIRST_DAY = dayFrom(YEARS[0], 1, 1);
var LAST_DAY = dayFrom(YEARS[1], 12, 31);
var formulas = /* @__PURE__ */ new WeakMap();
var formulaOf = (assumption, text) => {
  const known = formulas.get(assumption);
  if (known) return known;
  const formula = parseFormula(text);
  formulas.set(assumption, formula);
  return formula;
};
var isDay = (day) => {
  if (!(day > -1e6 && day < 1e6)) return false;
  const { year } = civilOf(Math.floor(day));
  return year >= YEARS[0] && year <= YEARS[1];
};
var valueOn = (values, day) => {
  const text = isDay(day) ? dateText(Math.floor(day)) : "";
  return (values.findLast((one) => one.from <= text) ?? values[0]).value;
};
var Amounts = class {
  constructor(world2, overrides) {
    this.open = /* @__PURE__ */ new Set();
    this.world = world2;
    this.overrides = overrides;
  }
  /** Undefined where the world has none of that name; what every object inherits is no assumption. */
  assumption(name2) {
    const { assumptions } = this.world;
    return Object.hasOwn(assumptions, name2) ? assumptions[name2] : void 0;
  }
  /** NaN where there is no value. Dated values are read at `day`, the first of the horizon unless given. */
  of(name2, day) {
    const override = this.overrides.get(name2);
    if (override !== void 0) return override;
    const assumption = this.assumption(name2);
    if (!assumption) return Number.NaN;
    if (assumption.values) return valueOn(assumption.values, day ?? this.startDay());
    if (assumption.formula !== void 0) return this.calculated(name2, assumption, assumption.formula, day);
    if (typeof assumption.value === "number") return assumption.value;
    const moment = momentOf(assumption.value ?? "");
    return moment ? moment.day + (moment.clock ?? 0) / TICKS_PER_DAY : Number.NaN;
  }
  /** The scenario calendar's worked days, over at least the days asked for. */
  workdays(from, to) {
    if (!this.table || from < this.table.from || to > this.table.to) {
      const span = { from: Math.min(from, this.table?.from ?? from), to: Math.max(to, this.table?.to ?? to) };
      const rules = workdayRulesOf(calendarOf(this.world));
      this.table = { ...span, workdays: new Workdays(rules, span.from, span.to) };
    }
    return this.table.workdays;
  }
  /** Worked days from one day to another, both included; none where the days are the wrong way round. */
  worked(from, to) {
    if (!isDay(from) || !isDay(to)) return Number.NaN;
    const [first, last] = [Math.floor(from), Math.floor(to)];
    return last < first ? 0 : this.workdays(first, last).count(first, last);
  }
  /**
   * So many worked days after a day (before it, where `on` is negative), counted from the day itself if it is worked,
   * else from the last worked day before it. Parts of a working day are rounded, as a drawn number may have some.
   */
  workedDay(day, on) {
    if (!isDay(day) || Number.isNaN(on)) return Number.NaN;
    const from = Math.floor(day);
    const days = Math.round(on);
    const low = Math.max(FIRST_DAY, from - YEAR + 8 * Math.min(0, days));
    const high = Math.min(LAST_DAY, from + YEAR + 8 * Math.max(0, days));
    const workdays = this.workdays(low, high);
    const isThere = workdays.count(low, from) > -days && workdays.count(from + 1, high) >= days;
    return isThere ? workdays.plus(from, days) : Number.NaN;
  }
  startDay() {
    if (this.start === void 0) {
      this.start = Number.NEGATIVE_INFINITY;
      const from = String(this.world.scenario.horizon?.from ?? "");
      const day = momentOf(from)?.day ?? Math.floor(this.of(from));
      if (Number.isFinite(day)) this.start = day;
    }
    return this.start;
  }
  calculated(name2, assumption, text, day) {
    const { expression } = formulaOf(assumption, text);
    if (!expression || this.open.has(name2)) return Number.NaN;
    this.open.add(name2);
    const value = evaluate(expression, {
      of: (other) => this.of(other, day),
      workingDays: (from, to) => this.worked(from, to),
      workingDay: (from, on) => this.workedDay(from, on),
      retests: (at2) => {
        const { terms } = termsOf2(this.world, at2);
        return terms ? retestsOf(terms, (other) => this.of(other, day)) : Number.NaN;
      }
    });
    this.open.delete(name2);
    return value;
  }
};

// src/scenario/units.ts
var word = (many, one, measures = many, size = 1) => ({ many, one, measures, size });
var WORDS2 = [
  word("seconds", "second", "time by the clock", 1 / 60),
  word("minutes", "minute", "time by the clock"),
  word("hours", "hour", "time by the clock", 60),
  word("days", "day", "calendar days"),
  word("weeks", "week", "calendar days", 7),
  word("months", "month", "calendar months"),
  word("years", "year", "calendar months", 12),
  word("working days", "working day"),
  word("share", "share"),
  word("number", "number"),
  word("count", "count"),
  word("date", "date"),
  word("switch", "switch"),
  word("kW", "kW", "power"),
  word("MW", "MW", "power", 1e3),
  word("GW", "GW", "power", 1e6),
  word("kWh", "kWh", "energy"),
  word("MWh", "MWh", "energy", 1e3),
  word("GBP", "GBP", "money"),
  word("GBP million", "GBP million", "money", 1e6),
  word("heads", "head"),
  word("components", "component"),
  word("items", "item"),
  word("pairs", "pair"),
  word("CMUs", "CMU"),
  word("submissions", "submission"),
  word("applications", "application"),
  word("providers", "provider"),
  word("agents", "agent"),
  word("models", "model"),
  word("sites", "site"),
  word("tests", "test"),
  word("visits", "visit"),
  word("attempts", "attempt"),
  word("windows", "window"),
  word("devices", "device")
];
var byWord = new Map(WORDS2.flatMap((one) => [[one.one, one], [one.many, one]]));
var inAnyCase = new Map([...byWord.keys()].map((one) => [one.toLowerCase(), one]));
var OTHER_WORDS = new Map(
  Object.entries({
    min: "minutes",
    mins: "minutes",
    h: "hours",
    hrs: "hours",
    wd: "working days",
    "business days": "working days",
    "calendar days": "days",
    "\xA3": "GBP",
    pounds: "GBP",
    people: "heads",
    fte: "heads",
    boolean: "switch",
    fraction: "share",
    ratio: "number",
    annum: "year"
  })
);
var tidy = (value) => String(Number(value.toPrecision(12)));
var unknownWord = (text, written2) => {
  const expected = "a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour";
  const near = OTHER_WORDS.get(written2.toLowerCase()) ?? inAnyCase.get(written2.toLowerCase());
  return {
    found: text === written2 ? `the unit \`${written2}\`` : `the unit \`${written2}\` in \`${text}\``,
    expected,
    mend: near ? `write \`${near}\`` : "choose the unit that says what the number counts; `number` has none"
  };
};
var parseUnit = (text, value) => {
  const parts = text.split("/");
  const known = parts.map((part) => byWord.get(part));
  const strange = known.indexOf(void 0);
  if (strange < 0) {
    const [of, ...per] = known;
    return { of: of.many, per: per.map((one) => one.one) };
  }
  const written2 = parts[strange];
  if (/^(%|per ?cent|percentage)$/i.test(written2)) {
    const percent = value ?? 15;
    const mend = `write ${tidy(percent / 100)} share for ${tidy(percent)} %`;
    return { found: `the unit \`${text}\``, expected: "a share from 0 to 1", mend };
  }
  if (written2 !== written2.trim() || written2 === "")
    return {
      found: `the unit \`${text}\``,
      expected: "words joined by / without spaces",
      mend: "write it as in GBP/kW/year"
    };
  if (strange === 0 && written2 === "percentage points")
    return {
      found: `the unit \`${text}\``,
      expected: "a share from 0 to 1",
      mend: "write 0.02 share for 2 percentage points"
    };
  return unknownWord(text, written2);
};
var unitWords = (where) => WORDS2.map((one) => where === "above" ? one.many : one.one);
var isUnit = (unit) => "of" in unit;
var unitText = (unit) => [unit.of, ...unit.per].join("/");
var factorBetween = (from, to) => {
  const a = byWord.get(from);
  const b = byWord.get(to);
  return a && b && a.measures === b.measures ? a.size / b.size : void 0;
};

// src/scenario/wanted.ts
var wantedOf = (unit) => {
  if (typeof unit !== "string") return unit;
  const [of, ...per] = unit.split("/");
  return per.length > 0 ? { of: [of], per, must: true } : { of: [of] };
};
var wantedText = ({ of, per = [], must, may = [] }) => {
  const all = per.map((one) => `/${one}`).join("");
  const below2 = must ? [all, ...may.map((one) => `${all}/${one}`)] : ["", ...per.map((one) => `/${one}`)];
  const forms = of.flatMap((above) => below2.map((rest) => above + rest));
  return forms.length > 1 ? `${forms.slice(0, -1).join(", ")} or ${forms[forms.length - 1]}` : forms[0];
};
var THEY_DIFFER = {
  "days>working days": "a working day is not a day",
  "working days>days": "a working day is not a day",
  "number>share": "a share is a number from 0 to 1 that says so"
};
var mendNumerator = (name2, has, { of }, value) => {
  const wants = of.find((one) => factorBetween(has.of, one) !== void 0);
  const factor = wants === void 0 ? void 0 : factorBetween(has.of, wants);
  if (factor !== void 0) {
    const amount = value ?? 1;
    return `in \`${name2}\` write ${tidy(amount)} ${has.of} as ${tidy(amount * factor)} ${wants}`;
  }
  const why = THEY_DIFFER[`${has.of}>${of[0]}`];
  const these = of.length > 1 ? "one of these" : of[0];
  return `${why ? `${why}: ` : ""}name an assumption whose unit is ${these}, or mend the unit of \`${name2}\``;
};
var unitProblem = (name2, unit, place, value) => {
  const has = parseUnit(unit);
  if (!isUnit(has)) return void 0;
  const wanted = wantedOf(place);
  const found = `\`${name2}\`, whose unit is ${unitText(has)}`;
  const expected = `the unit ${wantedText(wanted)}`;
  const { of, per, may = [] } = wanted;
  if (of.length > 0 && !of.includes(has.of)) return { found, expected, mend: mendNumerator(name2, has, wanted, value) };
  const odd = per && has.per.find((one) => !per.includes(one) && !may.includes(one));
  if (odd !== void 0) {
    const mend = `name an assumption with such a unit; what is counted here is not for each ${odd}`;
    return { found, expected, mend };
  }
  if (wanted.must && per?.some((one) => !has.per.includes(one)))
    return { found, expected, mend: `give \`${name2}\` in ${[has.of, ...per].join("/")}` };
  return void 0;
};

// src/scenario/values.ts
var elapsedUnits = ["minutes", "hours", "days", "working days", "weeks", "months"];
var ELAPSED = { of: elapsedUnits };
var DATE = { of: ["date"], per: [] };
var HARMLESS = 1;
var HARMLESS_DAY = 20820;
var Values = class _Values {
  constructor(world2, options = {}) {
    this.world = world2;
    this.issues = options.issues;
    this.amounts = new Amounts(world2, options.overrides ?? /* @__PURE__ */ new Map());
    this.dayEnds = dayEndsOf(calendarOf(world2));
  }
  /** The same world with other central values. */
  withOverrides(overrides) {
    return new _Values(this.world, { ...this.issues ? { issues: this.issues } : {}, overrides });
  }
  /**
   * A field of kind Num. `unit` is the field's own (`minutes`, `GBP/hour`); it is compared only where issues are
   * gathered. `fallback` is the documented default of a field that may be left out. Dated values are read at `day`,
   * which is the first day of the horizon unless given.
   */
  number(node, key, unit, fallback, day) {
    return this.maybeNumber(node, key, unit, day) ?? this.instead(node, key, fallback ?? HARMLESS, fallback);
  }
  /** As `number`, but undefined where the field is left out or bad. */
  maybeNumber(node, key, unit, day) {
    const field = fieldOf(node, key);
    if (typeof field === "number") return field;
    return typeof field === "string" ? this.named(node, key, field, unit, day) : void 0;
  }
  /** A field of kind DateRef, as a day number. */
  date(node, key, fallback) {
    return this.maybeDate(node, key) ?? this.instead(node, key, fallback ?? HARMLESS_DAY, fallback);
  }
  /** As `date`, but undefined where the field is left out or bad. */
  maybeDate(node, key) {
    return this.moment(node, key)?.day;
  }
  /**
   * A field of kind InstantRef, in ticks. A plain date means the end of its working day, because a document due on a
   * Working Day may come until then; a date that is not worked means the end of the next worked day.
   * `dayEnds` is in ticks from midnight; the scenario calendar's `day-ends` unless given.
   */
  instant(node, key, dayEnds = this.dayEnds) {
    return this.maybeInstant(node, key, dayEnds) ?? this.instead(node, key, HARMLESS_DAY * TICKS_PER_DAY);
  }
  /** As `instant`, but undefined where the field is left out or bad. */
  maybeInstant(node, key, dayEnds = this.dayEnds) {
    const moment = this.moment(node, key);
    if (!moment) return void 0;
    if (moment.clock !== void 0) return moment.day * TICKS_PER_DAY + moment.clock;
    const workdays = this.workdays(moment.day, moment.day);
    const day = workdays.isWorked(moment.day) ? moment.day : workdays.plus(moment.day, 1);
    return day * TICKS_PER_DAY + dayEnds;
  }
  /** A field of kind Quantity: literal text, or the name of an assumption whose unit is a time. */
  quantity(node, key) {
    return this.maybeQuantity(node, key) ?? { amount: this.instead(node, key, HARMLESS), unit: "days" };
  }
  /** As `quantity`, but undefined where the field is left out or bad. */
  maybeQuantity(node, key) {
    const field = fieldOf(node, key);
    if (typeof field !== "string") return void 0;
    if (quantityPattern.test(field)) {
      const space = field.indexOf(" ");
      const unit2 = `${field.slice(space + 1).replace(/s$/, "")}s`;
      return { amount: Number(field.slice(0, space)), unit: unit2 };
    }
    const amount = this.named(node, key, field, ELAPSED);
    const unit = elapsedUnits.find((one) => one === this.amounts.assumption(field)?.unit.split("/")[0]);
    return amount === void 0 || !unit ? void 0 : { amount, unit };
  }
  /**
   * The raw value of an assumption: a number; a date's day number, with a fraction for the clock time of an instant.
   * Dated values are read at `day` (the first value holds before its date too). NaN where there is none.
   */
  of(name2, day) {
    return this.amounts.of(name2, day);
  }
  /** The scenario calendar's worked days, over at least the days asked for. */
  workdays(from, to) {
    return this.amounts.workdays(from, to);
  }
  named(node, key, name2, unit, day) {
    const assumption = this.amounts.assumption(name2);
    if (!assumption) {
      this.problem(
        node,
        key,
        `\`${name2}\``,
        "a number or the name of an assumption",
        "describe it under `assumptions`"
      );
      return void 0;
    }
    const value = this.of(name2, day);
    const odd = this.issues && unitProblem(name2, assumption.unit, unit, Number.isFinite(value) ? value : void 0);
    if (odd) this.problem(node, key, odd.found, odd.expected, odd.mend);
    else if (Number.isFinite(value)) return value;
    return void 0;
  }
  moment(node, key) {
    const field = fieldOf(node, key);
    if (typeof field !== "string") return void 0;
    const written2 = momentOf(field);
    if (written2) return written2;
    if (/^\d/.test(field)) {
      this.problem(node, key, `\`${field}\``, "a date of the calendar", mendMoment(field));
      return void 0;
    }
    const value = this.named(node, key, field, DATE);
    if (value === void 0) return void 0;
    const said = this.amounts.overrides.has(field) ? void 0 : this.amounts.assumption(field)?.value;
    if (typeof said === "string") return momentOf(said);
    if (isDay(value)) return momentOfNumber(value);
    const expected = `a day of the years ${YEARS[0]} to ${YEARS[1]}`;
    this.problem(node, key, `\`${field}\`, which is day ${tidy(value)} since 1970`, expected, "look at its formula");
    return void 0;
  }
  problem(node, key, found, expected, mend) {
    this.issues?.at("meaning", node, key, found, expected, mend);
  }
  /** What is returned instead of a value: only a checker goes on with a made-up one. */
  instead(node, key, harmless, fallback) {
    if (this.issues || fallback !== void 0 && fieldOf(node, key) === void 0) return harmless;
    throw new RangeError(`no value of ${key}: ${JSON.stringify(fieldOf(node, key))}`);
  }
};
var fieldOf = (node, key) => node[key];

// src/model/setting.ts
var DAYS_OF_DELIVERY_YEAR = 365;
var MARGIN_DAYS = 400;
var paidYearOf = (first, horizonEnds) => first === void 0 ? { from: Number.NaN, to: Number.NaN } : { from: first * TICKS_PER_DAY, to: Math.min(first + DAYS_OF_DELIVERY_YEAR, horizonEnds) * TICKS_PER_DAY };
var settingOf = (world2, overrides, unlimited) => {
  const values = new Values(world2, overrides ? { overrides } : {});
  const { scenario } = world2;
  const horizon = scenario.horizon;
  if (!horizon) throw new RangeError("a scenario without a horizon");
  const firstDay = values.date(horizon, "from");
  const lastDay = values.date(horizon, "to");
  return {
    world: world2,
    values,
    workdays: values.workdays(firstDay, lastDay + MARGIN_DAYS),
    staff: staffOf(world2, values, firstDay, lastDay + MARGIN_DAYS, unlimited),
    from: firstDay * TICKS_PER_DAY,
    to: lastDay * TICKS_PER_DAY,
    paidYear: paidYearOf(
      scenario["delivery-year"] === void 0 ? void 0 : values.date(scenario, "delivery-year"),
      lastDay
    ),
    windows: windowsOf(world2, values)
  };
};

// src/sketch/agenda.ts
var Agenda2 = class {
  constructor() {
    this.times = [];
    this.ranks = [];
    this.events = [];
    this.turns = [];
    this.noted = 0;
  }
  get isEmpty() {
    return this.times.length === 0;
  }
  /** Time of the next event. */
  get time() {
    return this.times[0];
  }
  note(time, rank, event) {
    const { times, ranks, events, turns } = this;
    const turn = this.noted++;
    let at2 = times.length;
    while (at2 > 0) {
      const parent = at2 - 1 >> 1;
      if (!this.isBefore(time, rank, turn, parent)) break;
      this.move(parent, at2);
      at2 = parent;
    }
    times[at2] = time;
    ranks[at2] = rank;
    events[at2] = event;
    turns[at2] = turn;
  }
  /** Takes the next event off. */
  next() {
    const { times, ranks, events, turns } = this;
    const event = events[0];
    const [time, rank, last, turn] = [times.pop(), ranks.pop(), events.pop(), turns.pop()];
    const count2 = times.length;
    if (count2 === 0) return event;
    let at2 = 0;
    for (; ; ) {
      let child = 2 * at2 + 1;
      if (child >= count2) break;
      const right = child + 1;
      if (right < count2 && this.isBefore(times[right], ranks[right], turns[right], child)) child = right;
      if (this.isBefore(time, rank, turn, child)) break;
      this.move(child, at2);
      at2 = child;
    }
    times[at2] = time;
    ranks[at2] = rank;
    events[at2] = last;
    turns[at2] = turn;
    return event;
  }
  isBefore(time, rank, turn, at2) {
    if (time !== this.times[at2]) return time < this.times[at2];
    if (rank !== this.ranks[at2]) return rank < this.ranks[at2];
    return turn < this.turns[at2];
  }
  move(from, to) {
    this.times[to] = this.times[from];
    this.ranks[to] = this.ranks[from];
    this.events[to] = this.events[from];
    this.turns[to] = this.turns[from];
  }
};

// src/sketch/slices.ts
var PARTS = 256;
var ROUNDING2 = 1e-6;
var componentsOf = (batch) => batch.takes.reduce((sum2, one) => sum2 + one.components, 0);
var partsOf2 = ({ batches, ends }) => {
  const most = batches.reduce((sum2, batch) => sum2 + componentsOf(batch), 0) / PARTS;
  const parts = [];
  let next = 0;
  batches.forEach((batch, b) => {
    for (const taking of batch.takes) {
      if (!(taking.components > 0)) continue;
      const count2 = Math.ceil(taking.components / most);
      parts.push({
        batch: b,
        taking,
        size: taking.components / count2,
        first: next,
        last: next + count2 - 1,
        by: Math.min(taking.deadline, ends),
        isDue: batch.time <= taking.deadline
      });
      next += count2;
    }
  });
  return parts;
};
var come = ({ first, middle, last }, time) => {
  if (time >= last - ROUNDING2) return 1;
  if (time <= first) return 0;
  if (time < middle) return 0.5 * (time - first) / (middle - first);
  return 0.5 + 0.5 * (time - middle) / (last - middle);
};
var comesAt = ({ first, middle, last }, part) => {
  if (part <= 0) return first;
  if (part <= 0.5) return part === 0.5 ? middle : first + 2 * part * (middle - first);
  return part >= 1 ? last : middle + (2 * part - 1) * (last - middle);
};
var heldUntil = (flow, time) => ({
  first: Math.max(flow.first, time),
  middle: Math.max(flow.middle, time),
  last: Math.max(flow.last, time)
});

// src/sketch/gates.ts
var ROUNDING3 = 1e-9;
var isGrouped = (step) => step.per[0] !== "component";
var waits = (step) => step.gate?.kind === "all" || step.gate?.kind === "share";
var labelOf = (grain, batch, place) => grain === "component" || grain === "submission" ? place : batch[grain];
var greatest = (numbers) => numbers.reduce((a, b) => Math.max(a, b), -1);
var Gate = class {
  constructor(step, place, { batches }) {
    this.step = step;
    this.place = place;
    const numbered = (keyOf) => {
      const known = /* @__PURE__ */ new Map();
      return batches.map((batch, b) => {
        const key = keyOf(batch, b);
        const number2 = known.get(key) ?? known.size;
        known.set(key, number2);
        return number2;
      });
    };
    const of = step.of ?? "submission";
    this.setOf = numbered((batch, b) => of === "window" ? "" : `${labelOf(of, batch, b)}`);
    this.unitOf = step.again && waits(step) ? this.setOf : numbered((batch, b) => step.per.map((grain) => labelOf(grain, batch, b)).join(" "));
    const unitOfSet = new Map(this.setOf.map((set2, b) => [set2, this.unitOf[b]]));
    this.isWithinUnit = this.setOf.every((set2, b) => unitOfSet.get(set2) === this.unitOf[b]);
    this.groups = Array.from({ length: 1 + greatest(this.unitOf) }, (_, unit) => fresh(unit));
    const sets2 = 1 + greatest(this.setOf);
    this.expected = new Float64Array(sets2);
    this.came = new Float64Array(sets2);
    this.latest = new Float64Array(sets2).fill(-Infinity);
    this.opened = new Float64Array(sets2).fill(Infinity);
    batches.forEach((batch, b) => {
      this.expected[this.setOf[b]] += componentsOf(batch);
    });
  }
  groupOf(batch) {
    return this.groups[this.unitOf[batch]];
  }
  /** When a group with somebody of this batch may start, as far as is known: Infinity where its gate is shut. */
  opensFor(batch) {
    const gate = this.step.gate;
    if (gate?.kind === "date") return gate.from;
    return waits(this.step) ? this.opened[this.setOf[batch]] : -Infinity;
  }
  /**
   * So many components of a batch come, or never will.
   * @returns groups that may start because of it
   */
  count(batch, components2, flow, batchOf) {
    if (!waits(this.step)) return [];
    const { setOf, came, latest, opened } = this;
    const set2 = setOf[batch];
    const before = came[set2];
    came[set2] += components2;
    latest[set2] = Math.max(latest[set2], flow.last);
    const needed = this.needed(set2);
    if (opened[set2] < Infinity || came[set2] < needed * (1 - ROUNDING3)) return [];
    opened[set2] = this.step.gate?.kind === "all" ? latest[set2] : comesAt(flow, (needed - before) / components2);
    return this.groupsOf(set2, batch, batchOf);
  }
  needed(set2) {
    const gate = this.step.gate;
    return gate?.kind === "share" ? gate.share * this.expected[set2] : this.expected[set2];
  }
  /** Groups that gather with somebody of a set among them. */
  groupsOf(set2, batch, batchOf) {
    const isCaught = (group) => Number.isNaN(group.over) && group.members.some((slice) => this.setOf[batchOf(slice)] === set2);
    return (this.isWithinUnit ? [this.groupOf(batch)] : this.groups).filter(isCaught);
  }
  /** A new group gathers in the place of one that has started. */
  renew(group) {
    this.groups[group.unit] = fresh(group.unit);
  }
};
var fresh = (unit) => ({ unit, members: [], isNoted: false, worked: Number.NaN, over: Number.NaN });

// src/sketch/civil.ts
var MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
var EPOCH = 1970;
var isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
var leapDaysBefore = (year) => {
  const y = year - 1;
  return Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};
var newYear = (year) => (year - EPOCH) * 365 + leapDaysBefore(year) - leapDaysBefore(EPOCH);
var monthDays = (year, month) => MONTH_DAYS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0);
var dayNumber = (year, month, day) => {
  let number2 = newYear(year) + day - 1;
  for (let m = 1; m < month; m++) number2 += monthDays(year, m);
  return number2;
};
var dayOfText = (text) => {
  const [year, month, day] = text.split("-").map(Number);
  return dayNumber(year, month, day);
};
var yearOf = (day) => {
  let year = EPOCH + Math.floor(day / 366);
  while (newYear(year + 1) <= day) year++;
  while (newYear(year) > day) year--;
  return year;
};
var monthsLater = (day, months) => {
  const year = yearOf(day);
  let month = 1;
  let ofMonth = day - newYear(year) + 1;
  while (ofMonth > monthDays(year, month)) ofMonth -= monthDays(year, month++);
  const index = month - 1 + months;
  const laterYear = year + Math.floor(index / 12);
  const laterMonth = index - Math.floor(index / 12) * 12 + 1;
  return dayNumber(laterYear, laterMonth, Math.min(ofMonth, monthDays(laterYear, laterMonth)));
};
var weekdayOf2 = (day) => ((day + 3) % 7 + 7) % 7;
var easter = (year) => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - 17) / 25);
  const epact = (century - Math.floor(century / 4) - Math.floor((century - correction) / 3) + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  const isException = late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const moon = epact - isException;
  const fullMoon = dayNumber(year, 3, 21) + moon;
  return fullMoon + 7 - (weekdayOf2(fullMoon) + 1) % 7;
};

// src/sketch/leads.ts
var MINUTES = { minutes: 1, hours: 60, days: 1440, weeks: 10080 };
var MINUTES_PER_DAY = MINUTES.days;
var later = (time, { amount, unit }, days) => {
  if (time === Infinity) return time;
  if (unit !== "working days" && unit !== "months") return time + amount * MINUTES[unit];
  const day = Math.floor(time / MINUTES_PER_DAY);
  const whole = Math.round(amount);
  if (whole === 0) return time;
  const then = unit === "months" ? monthsLater(day, whole) : days.later(day, whole);
  return time + (then - day) * MINUTES_PER_DAY;
};

// src/sketch/queue.ts
var Queue = class {
  constructor(capacity) {
    /** What has come, for the closed form. */
    this.at = [];
    this.work = [];
    /** The capacity at which all that has come is done. */
    this.cleared = 0;
    this.capacity = capacity;
  }
  /** Work comes; times never go back. @returns when it is done */
  release(time, work) {
    const begins = this.take(time, work);
    return Math.max(time, this.capacity.reaches(begins + work));
  }
  /** A slice flows in, and counts as released when its middle comes. @returns how it flows out */
  serve(flow, time, work) {
    const { capacity } = this;
    const starts = capacity.exceeds(Math.max(this.cleared, capacity.until(flow.first)));
    const begins = this.take(time, work);
    const last = Math.max(flow.last, capacity.reaches(begins + work));
    const middle = Math.min(last, Math.max(flow.middle, capacity.reaches(begins + work / 2)));
    return { first: Math.min(middle, Math.max(flow.first, starts)), middle, last };
  }
  take(time, work) {
    const begins = Math.max(this.cleared, this.capacity.until(time));
    this.cleared = begins + work;
    this.at.push(time);
    this.work.push(work);
    return begins;
  }
};

// src/sketch/tally.ts
var Tally = class {
  constructor(layout) {
    this.layout = layout;
    this.done = new Float64Array(layout.parts.length);
    this.passed = new Float64Array(layout.parts.length * layout.ids.length);
  }
  passedAt(part, id) {
    return this.passed[part * this.layout.ids.length + id];
  }
  /** Work of a slice at a pool is done: it counts where it is its part's last there. */
  passes(part, step, { pool }, flow) {
    if (pool < 0) return;
    const { parts, idOf, ids: ids2 } = this.layout;
    const { taking, size, by } = parts[part];
    const id = idOf[pool];
    for (let k = step + 1; k < taking.works.length; k++) {
      const next = taking.works[k]?.pool ?? -1;
      if (next >= 0 && idOf[next] === id) return;
    }
    this.passed[part * ids2.length + id] += size * come(flow, by);
  }
  /** A slice has come to the end of its route. */
  ends(part, flow) {
    const { size, by } = this.layout.parts[part];
    this.done[part] += size * come(flow, by);
  }
};

// src/sketch/fluid.ts
var Fluid = class {
  /** @param freed number of the pool id at which nobody waits; -1 is none */
  constructor(layout, freed = -1) {
    this.agenda = new Agenda2();
    this.flows = [];
    this.jobs = [];
    this.batchOf = (slice) => this.part(slice).batch;
    this.now = -Infinity;
    const { input, partOf: partOf3 } = layout;
    this.layout = layout;
    this.freed = freed;
    this.queues = layout.capacities.map((capacity) => new Queue(capacity));
    this.gates = input.routes.map(
      ({ steps }) => steps.map((step, k) => isGrouped(step) ? new Gate(step, k, input) : void 0)
    );
    this.tally = new Tally(layout);
    this.step = new Int16Array(partOf3.length);
    this.run();
  }
  /** Events are batches, then slices, then jobs, numbered through; the load of other markets comes in negative numbers. */
  run() {
    const { agenda } = this;
    const { input, parts, firstPart, openings: openings2, partOf: partOf3, until } = this.layout;
    const { batches } = input;
    const firstJob = batches.length + partOf3.length;
    const loads = openings2.map(() => 0);
    batches.forEach((batch, b) => {
      if (componentsOf(batch) > 0) agenda.note(batch.time, parts[firstPart[b]].first - 0.25, b);
    });
    openings2.forEach((times, p) => {
      if (times.length > 0) agenda.note(times[0], -1, -1 - p);
    });
    while (!agenda.isEmpty && agenda.time <= until + ROUNDING2) {
      this.now = agenda.time;
      const event = agenda.next();
      if (event < 0) {
        const p = -1 - event;
        this.loaded(p);
        const next = openings2[p][++loads[p]];
        if (next !== void 0) agenda.note(next, -1, event);
      } else if (event < batches.length) this.notified(event);
      else if (event < firstJob) this.comes(event - batches.length);
      else this.starts(this.jobs[event - firstJob]);
    }
  }
  /** Items from other markets join the queue of a platform. */
  loaded(p) {
    const pool = this.layout.input.pools[p];
    if (pool.kind === "platform") this.queues[p].release(this.now, pool.otherLoad ?? 0);
  }
  notified(batch) {
    const { now } = this;
    const { input, parts, firstPart } = this.layout;
    const flow = { first: now, middle: now, last: now };
    const all = componentsOf(input.batches[batch]);
    const elsewhere = input.routes.map(() => all);
    for (let p = firstPart[batch]; parts[p]?.batch === batch; p++) {
      const { route, components: components2 } = parts[p].taking;
      elsewhere[route] -= components2;
    }
    elsewhere.forEach((components2, r) => {
      if (components2 <= 0) return;
      for (const gate of this.gates[r]) if (gate) this.counts(gate, batch, components2, flow);
    });
    for (let p = firstPart[batch]; parts[p]?.batch === batch; p++) {
      const { first, last, taking } = parts[p];
      const { route, startsAt = 0, components: components2 } = taking;
      for (const gate of this.gates[route].slice(0, startsAt)) if (gate) this.counts(gate, batch, components2, flow);
      for (let slice = first; slice <= last; slice++) {
        this.flows[slice] = flow;
        this.step[slice] = startsAt;
        if (startsAt === taking.works.length) this.tally.ends(this.layout.partOf[slice], flow);
        else this.comes(slice);
      }
    }
  }
  /** A slice comes to a step. */
  comes(slice) {
    const { taking, batch, size } = this.part(slice);
    const k = this.step[slice];
    const work = taking.works[k];
    const gate = this.gates[taking.route][k];
    if (!work) {
      if (gate) this.counts(gate, batch, size, this.flows[slice]);
      this.goesOn(slice, this.flows[slice]);
    } else if (gate) this.gathers(slice, gate);
    else this.served(slice, work);
  }
  /** Work by component: the slice flows through the pool. */
  served(slice, work) {
    const { taking, size } = this.part(slice);
    this.aside(work, size);
    const inward = this.flows[slice];
    const minutes3 = size * work.minutes * (1 + (work.retests ?? 0));
    const outward = this.isServed(work) ? this.queues[work.pool].serve(inward, this.now, minutes3) : inward;
    this.tally.passes(this.layout.partOf[slice], this.step[slice], work, outward);
    this.goesOn(slice, this.led(taking.route, this.step[slice], outward));
  }
  /** Grouped work: the slice gathers, or finds the work done. */
  gathers(slice, gate) {
    const { batch, size } = this.part(slice);
    const group = gate.groupOf(batch);
    const flow = this.flows[slice];
    if (Number.isNaN(group.over)) group.members.push(slice);
    this.counts(gate, batch, size, flow);
    if (Number.isNaN(group.over)) this.noteStart(gate, group, gate.opensFor(batch));
    else this.passes(slice, gate, group.worked, group.over);
  }
  /** So many of a batch have come to a gate, or never will: groups may start. */
  counts(gate, batch, components2, flow) {
    for (const group of gate.count(batch, components2, flow, this.batchOf)) {
      this.noteStart(gate, group, gate.opensFor(batch));
    }
  }
  noteStart(gate, group, time) {
    if (group.isNoted || time === Infinity) return;
    group.isNoted = true;
    this.jobs.push({ gate, group });
    const { batches } = this.layout.input;
    const event = batches.length + this.layout.partOf.length + this.jobs.length - 1;
    const latest = group.members[group.members.length - 1];
    this.agenda.note(Math.max(this.now, time), this.part(latest).last + 0.5, event);
  }
  /** A group's work starts: one piece of work, after which its members go on together. */
  starts({ gate, group }) {
    const { now } = this;
    const { route } = this.part(group.members[0]).taking;
    const lead = this.part(group.members.reduce((a, b) => Math.min(a, b)));
    const work = lead.taking.works[gate.place];
    let minutes3 = work.fixed ?? 0;
    for (const slice of group.members) {
      const { size, taking } = this.part(slice);
      const own = taking.works[gate.place];
      minutes3 += size * own.minutes;
      this.aside(own, size);
    }
    const total = minutes3 * (1 + (work.retests ?? 0));
    const worked = this.isServed(work) ? this.queues[work.pool].release(now, total) : now;
    const over = this.led(route, gate.place, { first: worked, middle: worked, last: worked }).last;
    if (gate.step.again) gate.renew(group);
    group.worked = worked;
    group.over = over;
    for (const slice of group.members) this.passes(slice, gate, worked, over);
  }
  /** A slice goes on when its group's work, and then the lead, is over, or when it comes later. */
  passes(slice, gate, worked, over) {
    const flow = this.flows[slice];
    const work = this.part(slice).taking.works[gate.place];
    this.tally.passes(this.layout.partOf[slice], gate.place, work, heldUntil(flow, worked));
    this.goesOn(slice, heldUntil(flow, over));
  }
  /** What failures cost other pools comes with the work; nobody waits for it. */
  aside(work, components2) {
    for (const one of work.aside ?? []) {
      if (this.layout.idOf[one.pool] !== this.freed) this.queues[one.pool].release(this.now, components2 * one.minutes);
    }
  }
  isServed({ pool }) {
    return pool >= 0 && this.layout.idOf[pool] !== this.freed;
  }
  /** A lead is waited for by each piece of the flow. */
  led(route, step, flow) {
    const { input, days } = this.layout;
    const { lead } = input.routes[route].steps[step];
    if (!lead) return flow;
    return {
      first: later(flow.first, lead, days),
      middle: later(flow.middle, lead, days),
      last: later(flow.last, lead, days)
    };
  }
  goesOn(slice, flow) {
    const { taking } = this.part(slice);
    this.flows[slice] = flow;
    const k = ++this.step[slice];
    if (k === taking.works.length) {
      this.tally.ends(this.layout.partOf[slice], flow);
      return;
    }
    const time = this.gates[taking.route][k] ? flow.first : flow.middle;
    this.agenda.note(Math.max(this.now, time), slice, this.layout.input.batches.length + slice);
  }
  part(slice) {
    return this.layout.parts[this.layout.partOf[slice]];
  }
};

// src/sketch/outcome.ts
var GAP_WORDS = [
  "retests",
  "batching",
  "calendar",
  "limits",
  "pieces",
  "chance",
  "order",
  "fallback",
  "approvals"
];

// src/sketch/gaps.ts
var WORTH_A_WORD = 0.01;
var inOrder = (words) => {
  const present = new Set(words);
  return GAP_WORDS.filter((word2) => present.has(word2));
};
var ofStep = (step) => {
  const words = [];
  if (isGrouped(step) && (step.again || step.gate && step.gate.kind !== "first")) words.push("batching");
  if (step.limited) words.push("limits");
  if (step.varies) words.push("chance");
  return words;
};
var ofPool = (pool) => {
  const words = [];
  if ((pool.order ?? "arrival") !== "arrival") words.push("order");
  if (pool.pausesByQueue || pool.kind === "platform" && pool.lots) words.push("calendar");
  return words;
};
var mostHeads = (pool) => {
  if (pool.kind === "platform") return 1;
  return pool.crews.reduce((sum2, crew) => sum2 + Math.max(0, ...crew.heads.map(({ heads: heads2 }) => heads2)), 0);
};
var longestJob = (step, taking, k) => {
  const work = taking.works[k];
  if (!work) return 0;
  return isGrouped(step) ? (work.fixed ?? 0) + work.minutes * taking.components : work.minutes;
};
var gapsOf = ({ input, parts, capacities, until }) => {
  const pools = input.pools.map((pool) => new Set(ofPool(pool)));
  const longest = input.pools.map(() => 0);
  for (const { taking } of parts) {
    input.routes[taking.route].steps.forEach((step, k) => {
      const work = taking.works[k];
      if (!work || work.pool < 0) return;
      if ((work.retests ?? 0) > 0) pools[work.pool].add("retests");
      for (const word2 of ofStep(step)) pools[work.pool].add(word2);
      longest[work.pool] = Math.max(longest[work.pool], longestJob(step, taking, k));
    });
  }
  longest.forEach((job, p) => {
    const lost = job * (mostHeads(input.pools[p]) - 1);
    if (lost > WORTH_A_WORD * capacities[p].between(input.starts, until)) pools[p].add("pieces");
  });
  const everywhere = [];
  if (input.routes.some((route) => route.fallback)) everywhere.push("fallback");
  if (input.routes.some((route) => route.approvals)) everywhere.push("approvals");
  return { pools, routes: input.routes.map(({ steps }) => /* @__PURE__ */ new Set([...everywhere, ...steps.flatMap(ofStep)])) };
};

// src/sketch/calendar.ts
var WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var MONDAY_TO_FRIDAY2 = WEEK.slice(0, 5);
var weekdayName = (day) => WEEK[weekdayOf2(day)];
var weekdayIn = (year, month, name2, isLast) => {
  let day = dayNumber(year, month, isLast ? monthDays(year, month) : 1);
  while (weekdayName(day) !== name2) day += isLast ? -1 : 1;
  return day;
};
var namedDay = (rule, year) => {
  if (rule.on) return dayNumber(year, Number(rule.on.slice(0, 2)), Number(rule.on.slice(3)));
  if (rule.easter !== void 0) return easter(year) + rule.easter;
  if (rule.first) return weekdayIn(year, rule.of ?? 1, rule.first, false);
  return rule.last && weekdayIn(year, rule.of ?? 1, rule.last, true);
};
var WorkedDays = class {
  constructor(calendar, first, last) {
    /** The worked days in order. */
    this.list = [];
    const days = calendar.days ?? MONDAY_TO_FRIDAY2;
    this.first = first;
    this.worked = new Uint8Array(last - first + 1);
    this.upTo = new Int32Array(last - first + 1);
    const isWeekday = (day) => days.includes(weekdayName(day));
    const mark = (day, value) => {
      if (day >= first && day <= last) this.worked[day - first] = value;
    };
    for (let day = first; day <= last; day++) mark(day, isWeekday(day) ? 1 : 0);
    for (let year = yearOf(first) - 1; year <= yearOf(last); year++) {
      for (const day of holidays(calendar.rules ?? [], year, isWeekday)) mark(day, 0);
    }
    for (const text of calendar.holidays ?? []) mark(dayOfText(text), 0);
    for (const text of calendar.worked ?? []) mark(dayOfText(text), 1);
    for (let day = first; day <= last; day++) {
      if (this.worked[day - first]) this.list.push(day);
      this.upTo[day - first] = this.list.length;
    }
  }
  isWorked(day) {
    return this.worked[day - this.first] === 1;
  }
  /** The n-th worked day after the worked day that a day belongs to: itself, or the last one before it; Infinity beyond the span. */
  later(day, n) {
    return this.list[this.upTo[day - this.first] - 1 + n] ?? Infinity;
  }
};
var holidays = (rules, year, isWeekday) => {
  const days = rules.map((rule) => ({ day: namedDay(rule, year), moves: rule.moves ?? false })).filter((one) => one.day !== void 0);
  const movesOn = (one) => one.moves && !isWeekday(one.day);
  const taken = new Set(days.filter((one) => !movesOn(one)).map((one) => one.day));
  const moving = days.filter(movesOn).sort((a, b) => a.day - b.day);
  for (let { day } of moving) {
    while (!isWeekday(day) || taken.has(day)) day++;
    taken.add(day);
  }
  return taken;
};

// src/sketch/capacity.ts
var Capacity = class {
  /** @param pieces ascending and apart; rates are work a minute, above 0 */
  constructor(pieces) {
    this.starts = Float64Array.from(pieces, (piece) => piece.from);
    this.ends = Float64Array.from(pieces, (piece) => piece.to);
    this.rates = Float64Array.from(pieces, (piece) => piece.rate);
    this.before = new Float64Array(pieces.length + 1);
    pieces.forEach((piece, k) => {
      this.before[k + 1] = this.before[k] + (piece.to - piece.from) * piece.rate;
    });
  }
  /** C(0, time): all that can be done up to a time. */
  until(time) {
    const k = lastAtMost(this.starts, this.starts.length, time);
    if (k < 0) return 0;
    return time >= this.ends[k] ? this.before[k + 1] : this.before[k] + (time - this.starts[k]) * this.rates[k];
  }
  /** C(from, to). */
  between(from, to) {
    return this.until(to) - this.until(from);
  }
  /** The first time at which so much can have been done; Infinity where it never is. */
  reaches(work) {
    if (work <= 0) return -Infinity;
    const count2 = this.starts.length;
    if (work > this.before[count2]) return Infinity;
    let k = lastAtMost(this.before, count2, work);
    if (this.before[k] === work) k--;
    return Math.min(this.ends[k], this.starts[k] + (work - this.before[k]) / this.rates[k]);
  }
  /** The time from which on work beyond so much is done: later than `reaches` where the pool rests in between. */
  exceeds(work) {
    const count2 = this.starts.length;
    if (work >= this.before[count2]) return Infinity;
    const k = lastAtMost(this.before, count2, work);
    return this.starts[k] + (work - this.before[k]) / this.rates[k];
  }
};
var lastAtMost = (ascending, count2, value) => {
  let low = 0;
  let high = count2;
  while (low < high) {
    const middle = low + high >> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

// src/sketch/pools.ts
var MINUTES_PER_DAY2 = 1440;
var NO_RATE = 1e-9;
var Calendars = class {
  constructor(first, last) {
    this.known = /* @__PURE__ */ new Map();
    this.first = first;
    this.last = last;
  }
  of(calendar) {
    const days = this.known.get(calendar) ?? new WorkedDays(calendar, this.first, this.last);
    this.known.set(calendar, days);
    return days;
  }
};
var openDays = (pool, calendars, first, last) => {
  const calendar = calendars.of(pool.calendar);
  const days = [];
  for (let day = first; day <= last; day++) {
    const isPaused = pool.pauses?.some((pause) => pause.from <= day && day <= pause.to);
    if ((pool.everyDay || calendar.isWorked(day)) && !isPaused) days.push(day);
  }
  return days;
};
var headsOn = (crew, day) => {
  let heads2 = crew.heads.length > 0 ? crew.heads[0].heads : 0;
  for (const change of crew.heads) if (change.from <= day) heads2 = change.heads;
  return heads2;
};
var shiftsOn = (pool, day) => {
  let away = 0;
  for (const leave of pool.leave ?? []) if (leave.from <= day && day <= leave.to) away += leave.heads;
  const shifts = [];
  for (const crew of pool.crews) {
    const heads2 = headsOn(crew, day);
    const present = Math.max(0, heads2 - away);
    away -= heads2 - present;
    if (crew.days && !crew.days.includes(weekdayName(day))) continue;
    const from = day * MINUTES_PER_DAY2 + crew.opensAt;
    shifts.push({ from, to: from + crew.minutes, rate: present });
  }
  return shifts;
};
var added = (shifts) => {
  const edges = shifts.flatMap(({ from, to, rate: rate2 }) => [
    { at: from, change: rate2 },
    { at: to, change: -rate2 }
  ]);
  edges.sort((a, b) => a.at - b.at);
  const pieces = [];
  let rate = 0;
  edges.forEach(({ at: at2, change }, i) => {
    rate += change;
    const to = edges[i + 1]?.at ?? at2;
    if (to > at2 && rate > NO_RATE) pieces.push({ from: at2, to, rate });
  });
  return pieces;
};
var capacityOf = (pool, calendars, start, end) => {
  const days = openDays(pool, calendars, Math.floor(start / MINUTES_PER_DAY2), Math.floor(end / MINUTES_PER_DAY2));
  const shifts = days.flatMap((day) => {
    if (pool.kind === "people") return shiftsOn(pool, day);
    const from = day * MINUTES_PER_DAY2 + pool.opensAt;
    return [{ from, to: from + pool.minutes, rate: pool.itemsPerDay / pool.minutes }];
  });
  const within3 = shifts.map(({ from, to, rate }) => ({ from: Math.max(from, start), to: Math.min(to, end), rate })).filter(({ from, to, rate }) => to > from && rate > NO_RATE);
  return new Capacity(added(within3));
};
var openings = (pool, calendars, start, end) => {
  if (pool.kind === "people" || !pool.otherLoad) return [];
  return openDays(pool, calendars, Math.floor(start / MINUTES_PER_DAY2), Math.floor(end / MINUTES_PER_DAY2)).map((day) => day * MINUTES_PER_DAY2 + pool.opensAt).filter((at2) => at2 >= start && at2 <= end);
};

// src/sketch/layout.ts
var MINUTES_PER_DAY3 = 1440;
var MARGIN_DAYS2 = 7;
var DAYS_BEFORE = 31;
var layoutOf = (input) => {
  const { pools, starts } = input;
  const parts = partsOf2(input);
  const partOf3 = new Int32Array(parts.length > 0 ? parts[parts.length - 1].last + 1 : 0);
  const firstPart = new Int32Array(input.batches.length);
  parts.forEach((part, p) => {
    partOf3.fill(p, part.first, part.last + 1);
    if (p === 0 || parts[p - 1].batch !== part.batch) firstPart[part.batch] = p;
  });
  const until = parts.reduce((latest, part) => part.isDue ? Math.max(latest, part.by) : latest, starts);
  const earliest = input.batches.reduce((first, batch) => Math.min(first, batch.time), starts);
  const dayOf2 = (time) => Math.floor(time / MINUTES_PER_DAY3);
  const calendars = new Calendars(dayOf2(earliest) - DAYS_BEFORE, dayOf2(until) + MARGIN_DAYS2);
  const end = until + MARGIN_DAYS2 * MINUTES_PER_DAY3;
  const ids2 = [...new Set(pools.map((pool) => pool.id))];
  return {
    input,
    parts,
    partOf: partOf3,
    firstPart,
    until,
    days: calendars.of(input.calendar),
    capacities: pools.map((pool) => capacityOf(pool, calendars, starts, end)),
    openings: pools.map((pool) => openings(pool, calendars, starts, until)),
    ids: ids2,
    idOf: pools.map((pool) => ids2.indexOf(pool.id))
  };
};

// src/sketch/closed-form.ts
var workDone = (releases, capacity, start, T) => {
  const { at: at2, work } = releases;
  const toT = capacity.until(T);
  let least = toT - capacity.until(start);
  let released = 0;
  for (let i = 0; i < at2.length && at2[i] < T; i++) {
    if (i === 0 || at2[i] > at2[i - 1]) least = Math.min(least, released + toT - capacity.until(at2[i]));
    released += work[i];
  }
  return Math.min(least, released);
};
var workReleased = ({ at: at2, work }, T) => {
  let released = 0;
  for (let i = 0; i < at2.length && at2[i] < T; i++) released += work[i];
  return released;
};

// src/sketch/rows.ts
var onTimeOf = (fluid, part, p) => part.isDue ? fluid.tally.done[p] * part.taking.registered : 0;
var tidy2 = (value) => Math.round(value * 1e6) / 1e6;
var sum = (numbers) => tidy2(numbers.reduce((total, one) => total + one, 0));
var rowsOf = (route, layout, fluid, gaps) => {
  const { input, parts, ids: ids2, idOf, capacities } = layout;
  const own = [...parts.keys()].filter((p) => parts[p].taking.route === route);
  const due = own.filter((p) => parts[p].isDue);
  const T = due.reduce((latest, p) => Math.max(latest, parts[p].by), input.starts);
  const serves = new Set(own.flatMap((p) => parts[p].taking.works.map((work) => work?.pool ?? -1)));
  const pools = [...input.pools.keys()].filter((pool) => serves.has(pool));
  const rows = ids2.map((pool, id) => {
    const all = pools.filter((one) => idOf[one] === id);
    const passing = due.filter((p) => parts[p].taking.works.some((work) => work && idOf[work.pool] === id));
    return {
      route: input.routes[route].id,
      pool,
      releasedMinutes: sum(all.map((one) => workReleased(fluid.queues[one], T))),
      capacityMinutes: sum(all.map((one) => capacities[one].between(input.starts, T))),
      doneMinutes: sum(all.map((one) => workDone(fluid.queues[one], capacities[one], input.starts, T))),
      due: sum(passing.map((p) => parts[p].taking.components)),
      done: sum(passing.map((p) => fluid.tally.passedAt(p, id))),
      gaps: inOrder([...gaps.routes[route], ...all.flatMap((one) => [...gaps.pools[one]])])
    };
  });
  const whole = {
    route: input.routes[route].id,
    pool: "",
    releasedMinutes: Number.NaN,
    capacityMinutes: Number.NaN,
    doneMinutes: Number.NaN,
    due: sum(due.map((p) => parts[p].taking.components)),
    done: sum(due.map((p) => onTimeOf(fluid, parts[p], p))),
    gaps: inOrder([...gaps.routes[route], ...pools.flatMap((one) => [...gaps.pools[one]])])
  };
  return own.length === 0 ? [] : [...rows.filter((row2) => pools.some((one) => ids2[idOf[one]] === row2.pool)), whole];
};
var allRows = (layout, fluid, gaps) => layout.input.routes.flatMap((_, route) => rowsOf(route, layout, fluid, gaps));

// src/sketch/sketch.ts
var NO_GAIN = 1e-6;
var onTimeIn = (layout, fluid) => sum(layout.parts.map((part, p) => onTimeOf(fluid, part, p)));
var poolsOfLate = ({ parts, idOf }, { tally }) => {
  const isLate = (p) => parts[p].isDue && tally.done[p] < parts[p].taking.components * (1 - NO_GAIN);
  const works = parts.flatMap(({ taking }, p) => isLate(p) ? taking.works : []);
  return new Set(works.flatMap((work) => work && work.pool >= 0 ? [idOf[work.pool]] : []));
};
var freedOf = (layout, fluid, due) => {
  const onTime = onTimeIn(layout, fluid);
  const asked = [...poolsOfLate(layout, fluid)].sort((a, b) => a - b);
  return asked.map((id) => ({ pool: layout.ids[id], components: onTimeIn(layout, new Fluid(layout, id)) - onTime })).filter(({ components: components2 }) => components2 > NO_GAIN * due).sort((a, b) => b.components - a.components);
};
var sketchOf = (input) => {
  const layout = layoutOf(input);
  const fluid = new Fluid(layout);
  const rows = allRows(layout, fluid, gapsOf(layout));
  const { parts } = layout;
  const kw = parts.map((part) => input.batches[part.batch].deratedKw);
  const due = parts.map((part) => part.isDue ? part.taking.components : 0);
  const onTime = parts.map((part, p) => onTimeOf(fluid, part, p));
  const freed = freedOf(layout, fluid, sum(due));
  return {
    rows,
    due: sum(due),
    onTime: sum(onTime),
    share: sum(onTime) / sum(due),
    kwShare: sum(onTime.map((components2, p) => components2 * kw[p])) / sum(due.map((components2, p) => components2 * kw[p])),
    freed,
    binds: freed[0]?.pool ?? "",
    gaps: inOrder(rows.flatMap((row2) => row2.gaps))
  };
};

// src/model/main-line.ts
var mainLineOf = (program, route) => {
  const { op, step, to, routes } = program;
  const steps = [];
  for (let pc = routes[route].entry; ; pc++) {
    while (op[pc] === Op.go) pc = to[pc];
    if (op[pc] === Op.end) return steps;
    if (steps[steps.length - 1] !== step[pc]) steps.push(step[pc]);
    if (op[pc] === Op.register) return steps;
  }
};
var wayBackOf = (program, s) => {
  const { op, step, to } = program;
  const check = op.findIndex((one, pc) => step[pc] === s && (one === Op.check || one === Op.gather) && to[pc] >= 0);
  if (check < 0) return [];
  const steps = [];
  for (let pc = to[check]; steps.length <= program.steps.length; pc++) {
    while (op[pc] === Op.go) pc = to[pc];
    if (op[pc] === Op.end || pc === program.entries[s]) return steps;
    if (op[pc] === Op.work || op[pc] === Op.gather) steps.push(step[pc]);
  }
  return steps;
};

// src/model/sketch-works.ts
var SketchWorks = class {
  constructor(play) {
    const { program, portfolio } = play;
    this.play = play;
    this.lines = program.routes.map((_, r) => mainLineOf(program, r));
    this.backs = program.steps.map((_, s) => wayBackOf(program, s));
    const inMinutes = (touch2) => touch2 && columnOf(touch2, portfolio, (is) => is.meanTicks / TICKS_PER_MINUTE, 0);
    this.minutes = program.steps.map((step) => inMinutes(step.minutes));
    this.fixed = program.steps.map((step) => inMinutes(step.fixed));
    const units = program.steps.map((step) => step.sample ? grainLabels(step.grain, portfolio) : void 0);
    this.sizes = units.map((labels) => labels && sizesBy(portfolio, labels));
    this.unitOf = units.map((labels) => labels?.of);
  }
  /** @param poolOf place of a program's pool among the sketch's, for a submission */
  ofRoute(route, submission, poolOf2) {
    const { play } = this;
    const { program } = play;
    const presence = this.presenceOf(submission);
    let registered = 1;
    const works = this.lines[route].map((s) => {
      const step = program.steps[s];
      const share2 = play.journey.concerns(s, submission) ? step.audit ?? 1 : 0;
      if (share2 === 0) return null;
      const work = this.workOf(s, submission, poolOf2);
      this.mend(step.mends, submission, presence);
      const { retests, passes } = this.checkOf(s, submission, presence);
      registered *= passes;
      const aside = this.backs[s].flatMap((back) => {
        const { pool } = program.steps[back];
        if (pool < 0 || retests === 0 || back === s) return [];
        return [{ pool: poolOf2(pool, submission), minutes: retests * this.itemMinutes(back, submission) }];
      });
      return { ...work, minutes: work.minutes * share2, retests, ...aside.length > 0 && { aside } };
    });
    return { works, registered };
  }
  itemMinutes(s, submission) {
    const { pool } = this.play.program.steps[s];
    if (pool >= 0 && this.play.setting.staff[pool].isPlatform) return 1;
    return this.minutes[s]?.[submission] ?? 0;
  }
  workOf(s, submission, poolOf2) {
    const { sample, pool } = this.play.program.steps[s];
    const isPlatform = pool >= 0 && this.play.setting.staff[pool].isPlatform;
    const size = this.sizes[s]?.[this.unitOf[s][submission]] ?? 1;
    return {
      pool: pool < 0 ? -1 : poolOf2(pool, submission),
      minutes: this.itemMinutes(s, submission) * (sample ? sampleSize(sample, size) / size : 1),
      ...!isPlatform && this.fixed[s] && { fixed: this.fixed[s][submission] }
    };
  }
  /** By class of fault: the share of a submission's components that have it. */
  presenceOf(submission) {
    const { portfolio, program } = this.play;
    const presence = new Float64Array(program.faults.length);
    const [first, end] = [portfolio.first[submission], portfolio.first[submission + 1]];
    for (let k = 0; k < presence.length; k++) {
      for (let c = first; c < end; c++) if ((portfolio.truth[c] & 1 << k) !== 0) presence[k]++;
      presence[k] /= end - first;
    }
    return presence;
  }
  mend(mends, submission, presence) {
    for (let k = 0; k < presence.length; k++) presence[k] *= 1 - this.probability(mends?.[k], submission, 0);
  }
  /** Retests expected, and the probability that not every attempt allowed fails; what is mended is taken out of presence. */
  checkOf(s, submission, presence) {
    const { program, judges } = this.play;
    const { fails, sample, grain } = program.steps[s];
    const judge = judges[s];
    if (!fails || !judge || sample || grain[0] !== "component") return { retests: 0, passes: 1 };
    const attempts = judge.attempts[submission];
    const count2 = (tries) => {
      if (!fails.finds) return judge.retestsOfShare(submission, tries, retestsOfShare);
      const finds = fails.finds;
      const faults = Array.from(
        presence,
        (prevalence, k) => ({
          prevalence,
          detects: this.probability(finds.detects[k], submission, 0),
          falseAlarm: this.probability(finds.falseAlarm[k], submission, 0),
          mends: this.probability(finds.mends[k], submission, 1),
          onTheWay: 0
        })
      );
      return retestsOfFaults(faults, tries);
    };
    const retests = count2(attempts);
    const passes = attempts === Infinity ? 1 : 1 - (count2(attempts + 1) - retests);
    if (fails.finds) {
      const { detects, mends } = fails.finds;
      for (let k = 0; k < presence.length; k++)
        presence[k] *= 1 - this.probability(detects[k], submission, 0) * this.probability(mends[k], submission, 1);
    }
    return { retests, passes };
  }
  probability(cased, submission, otherwise) {
    return cased ? columnOf(cased, this.play.portfolio, (is) => is, 0)[submission] : otherwise;
  }
};

// src/model/sketch-input.ts
var minutes = (ticks) => ticks / TICKS_PER_MINUTE;
var poolsOf = (play) => {
  const { setting, portfolio } = play;
  const pools = [];
  const firstOf = [];
  setting.staff.forEach((staff) => {
    firstOf.push(pools.length);
    const labels = staff.pool.each && portfolio[staff.pool.each];
    const sizes = labels ? sizesBy(portfolio, labels) : [portfolio.components];
    sizes.forEach((components2, label) => {
      pools.push(poolOf(play, staff, components2, labels ? labels.names[label] : void 0));
    });
  });
  return {
    pools,
    poolOf: (pool, submission) => {
      const { each } = setting.staff[pool].pool;
      return firstOf[pool] + (each ? portfolio[each].of[submission] : 0);
    }
  };
};
var poolOf = ({ setting }, staff, components2, key) => {
  const { pool } = staff;
  const { world: world2, values } = setting;
  const pauses = (pool.pauses ?? []).filter((pause) => values.number(pause, "if", "switch", 1) === 1);
  const base = {
    id: staff.id,
    ...key !== void 0 && { key },
    calendar: calendarOf(world2, pool.calendar) ?? {},
    everyDay: pool["every-day"] ?? false,
    order: pool.order ?? "arrival",
    pauses: pauses.flatMap(
      (pause) => "from" in pause ? [{ from: values.date(pause, "from"), to: values.date(pause, "to") }] : []
    ),
    pausesByQueue: pauses.some((pause) => "when" in pause)
  };
  const day = { opensAt: pool.day ? minutes(clockTicks(pool.day.from)) : 0, minutes: minutes(staff.window) };
  if (staff.isPlatform) {
    const load2 = { otherLoad: staff.otherLoad, lots: pool.serves === "daily-lot" };
    return { ...base, ...day, ...load2, kind: "platform", itemsPerDay: staff.perDay };
  }
  const said = pool.crews ?? [{ heads: pool.heads ?? 0 }];
  return {
    ...base,
    kind: "people",
    crews: staff.crews.map((crew, i) => {
      const own = "day" in said[i] ? said[i].day : void 0;
      const length = own && values.number(own, "hours", "hours") * 60;
      return {
        ...own && length !== void 0 ? { opensAt: minutes(clockTicks(own.from)), minutes: length } : day,
        ..."days" in said[i] && said[i].days && { days: said[i].days },
        // Whoever is on leave is taken off already.
        heads: crew.heads(components2).map(({ from, heads: heads2 }) => ({ from: Math.floor(from / TICKS_PER_DAY), heads: heads2 }))
      };
    })
  };
};
var stepOf = (step) => ({
  id: step.id,
  per: step.grain,
  gate: step.gate.kind === "date" ? { kind: "date", from: minutes(step.gate.from) } : step.gate,
  of: step.gateOf,
  again: step.again,
  ...step.lead && { lead: step.lead.elapsed },
  limited: step.limit !== void 0,
  varies: [step.minutes, step.fixed].some((touch2) => touch2?.cases.some(({ is }) => is.varies !== "fixed"))
});
var routesOf = ({ program }, lines) => program.routes.map((route, r) => ({
  id: route.id,
  steps: lines[r].map((s) => stepOf(program.steps[s])),
  approvals: route.before.length > 0,
  fallback: route.givesUp !== void 0 || program.moves.some((move) => move.from === r) || program.routes.some((other) => other.transition !== "newly-notified") || program.steps.some((step) => step.route === r && step.deadline && step.deadline.misses !== "late")
}));
var sketchInputOf = (play) => {
  const { setting, program, portfolio, ledger } = play;
  const works = new SketchWorks(play);
  const { pools, poolOf: place } = poolsOf(play);
  const batchOf = (s, time, takes) => ({
    time: minutes(time),
    deratedKw: portfolio.deratedKw[s],
    cmu: portfolio.cmu.of[s],
    provider: portfolio.provider.of[s],
    model: portfolio.model.of[s],
    agent: portfolio.agent.of[s],
    takes
  });
  const takingOf = (s, route, components2) => ({
    ...{ route, components: components2, deadline: minutes(Math.min(ledger.deadlines[route][s], setting.to)) },
    ...works.ofRoute(route, s, place)
  });
  const backlog = standingsOf(setting.world, program, portfolio, setting.values).filter(
    ({ step, first }) => step >= 0 && ledger.state[first] !== HELD
  );
  const batches = backlog.map(({ submission, first, last, step, joined }) => {
    const { route } = program.steps[step];
    const startsAt = works.lines[route].indexOf(step);
    const taking = { ...takingOf(submission, route, last - first + 1), ...startsAt > 0 && { startsAt } };
    return batchOf(submission, Math.min(joined, setting.from), [taking]);
  });
  for (let s = 0; s < portfolio.submissions; s++) {
    const takes = program.routes.flatMap((_, r) => {
      const components2 = ledger.tookBy[s * program.routes.length + r];
      return components2 > 0 ? [takingOf(s, r, components2)] : [];
    });
    if (takes.length > 0) batches.push(batchOf(s, portfolio.notified[s], takes));
  }
  return {
    starts: minutes(setting.from),
    ends: minutes(setting.to),
    calendar: calendarOf(setting.world) ?? {},
    pools,
    routes: routesOf(play, works.lines),
    batches
  };
};

// src/model/sketch-stats.ts
var sketchStatsOf = (play) => {
  const { rows, due, onTime, gaps } = sketchOf(sketchInputOf(play));
  const none2 = { releasedMinutes: Number.NaN, capacityMinutes: Number.NaN, doneMinutes: Number.NaN };
  return [
    ...rows.map((row2) => ({ ...row2, gaps: row2.gaps.join(" ") })),
    { route: "", pool: "", ...none2, due, done: onTime, gaps: gaps.join(" ") }
  ];
};

// src/model/truth.ts
var drawnOf = (fault2, values) => {
  const together = fault2.together ?? {};
  return {
    share: shareOf(fault2, "share", fault2.share, values),
    submission: values.number(together, "submission", "share", 0),
    model: values.number(together, "model", "share", 0)
  };
};
var told = (portfolio, rows) => {
  const truth = new Uint8Array(portfolio.components);
  for (let s = 0; s < portfolio.submissions; s++)
    for (const { fault: fault2, count: count2 } of rows[s]) {
      const bit = 1 << portfolio.faults.indexOf(fault2);
      for (let c = portfolio.first[s]; c < portfolio.first[s] + count2; c++) truth[c] |= bit;
    }
  return truth;
};
var truthOf = (world2, values, portfolio, key, replication) => {
  if (portfolio.faults.length === 0) return new Uint8Array(0);
  if (world2.submissions?.truth) return told(portfolio, world2.submissions.truth);
  const truth = new Uint8Array(portfolio.components);
  portfolio.faults.forEach((name2, k) => {
    const drawn = drawnOf(world2.portfolio.faults[name2], values);
    const shares = columnOf(drawn.share, portfolio, (is) => is, 0);
    const { given, stream } = new Proneness(`${name2}.truth`, shares, drawn, portfolio, key, replication);
    const bit = 1 << k;
    for (let s = 0; s < portfolio.submissions; s++) {
      const share2 = given[s];
      const end = portfolio.first[s + 1];
      if (share2 <= 0) continue;
      if (share2 >= 1) for (let c = portfolio.first[s]; c < end; c++) truth[c] |= bit;
      else for (let c = portfolio.first[s]; c < end; c++) truth[c] |= stream.uniform(c, 0) < share2 ? bit : 0;
    }
  });
  return truth;
};
var isTruthCertain = (world2, values) => world2.submissions?.truth !== void 0 || Object.values(world2.portfolio.faults ?? {}).every(
  (fault2) => drawnOf(fault2, values).share.cases.every(({ is }) => is <= 0 || is >= 1)
);

// src/model/game.ts
var DEFAULT_SEED = "pinchpoint";
var APPROVALS = "approvals";
var Variant = class {
  constructor(world2, key, point) {
    this.programs = /* @__PURE__ */ new Map();
    this.world = world2;
    this.key = key;
    this.approvedAll = point?.unlimited === APPROVALS;
    const overrides = new Map(Object.entries(point?.set ?? {}).filter(([name2]) => world2.assumptions[name2]));
    this.setting = settingOf(world2, overrides, point?.unlimited);
    const { values } = this.setting;
    this.register = world2.submissions && portfolioOfRegister(world2, values, world2.submissions);
    const asked = world2.scenario.components ?? [];
    const named = Object.keys(asked).map((i) => values.number(asked, Number(i), "components"));
    this.levels = this.register ? [this.register.components] : named.length > 0 ? named : [baseOf(world2, values)];
  }
  program(id) {
    const known = this.programs.get(id);
    if (known) return known;
    const regime = this.world.regimes.find((one) => one.id === id);
    if (!regime) throw new RangeError(`no regime ${id}`);
    const program = compile(this.world, regime, this.setting.values, this.setting.workdays);
    this.programs.set(id, program);
    return program;
  }
  portfolio(components2, replication) {
    if (this.kept?.replication !== replication) {
      const whole = this.approved(this.sampled(replication));
      const truth = truthOf(this.world, this.setting.values, whole, this.key, replication);
      this.kept = { replication, portfolio: { ...whole, truth } };
    }
    return prefixOf(this.kept.portfolio, components2);
  }
  /** True where nothing that any regime plays is drawn. */
  get certain() {
    const isKnown = this.register !== void 0 && isTruthCertain(this.world, this.setting.values);
    return isKnown && this.world.regimes.every((regime) => isCertain(this.program(regime.id)));
  }
  sampled(replication) {
    const { values, workdays } = this.setting;
    return this.register ?? samplePortfolio(this.world, values, workdays, this.key, replication, this.levels);
  }
  /** Approval without limit is approval of every model from the start. */
  approved(portfolio) {
    if (!this.approvedAll) return portfolio;
    return { ...portfolio, approvedFrom: portfolio.approvedFrom.map(() => -Infinity) };
  }
};
var KEPT_POINTS = 64;
var openGame = (world2) => {
  const key = keyFromSeed(world2.scenario.seed ?? DEFAULT_SEED);
  const ladder = new Variant(world2, key);
  for (const regime of world2.regimes) ladder.program(regime.id);
  const variants = /* @__PURE__ */ new Map();
  const variantFor = (point) => {
    if (!point) return ladder;
    const known = variants.get(point.id);
    if (known) return known;
    const played = point.year ? world2[point.year] : world2;
    if (!played) throw new RangeError(`no year ${point.year} to play`);
    const fresh2 = new Variant(played, key, point);
    if (variants.size >= KEPT_POINTS) variants.clear();
    variants.set(point.id, fresh2);
    return fresh2;
  };
  const prepare = ({ regime, components: components2, replication, point }) => {
    const variant = variantFor(point);
    const program = variant.program(regime);
    return new Play(variant.setting, program, variant.portfolio(components2, replication), key, replication);
  };
  return {
    prepare,
    play: (playKey) => {
      const play = prepare(playKey);
      play.run();
      const row2 = harvest(play, playKey.components);
      return playKey.point ? { ...row2, point: playKey.point.id } : { ...row2, sketch: sketchStatsOf(play) };
    },
    levels: ladder.levels,
    certain: ladder.certain,
    deadlines: world2.regimes.flatMap(({ id }) => deadlinesOf(ladder.program(id))),
    horizon: { from: instantText(ladder.setting.from), to: instantText(ladder.setting.to) }
  };
};
var deadlinesOf = ({ regime, routes }) => routes.flatMap(({ id, deadline }) => {
  const instants = new Set((deadline?.cases ?? []).map(({ is }) => is));
  return [...instants].filter((at2) => at2 < Infinity).map((at2) => ({ regime, route: id, at: instantText(at2) }));
});
var baseOf = (world2, values) => Object.values(world2.portfolio.groups ?? {}).reduce(
  (sum2, group) => sum2 + values.number(group, "components", "components"),
  0
);

// src/scenario/bytes.ts
var LARGEST_YAML = 5e5;
var LARGEST_CSV = 2e8;
var megabytes = (size) => `${(size / 1e6).toFixed(1)} MB`;
var isText = (byte) => byte >= 32 || byte === 10 || byte === 13 || byte === 9;
var isUtf16 = (bytes) => {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return true;
  const odd = bytes[1] === 0 ? 1 : 0;
  const sample = bytes.subarray(0, 64);
  return sample.length > 3 && sample.every((byte, at2) => at2 % 2 === odd ? byte === 0 : byte !== 0);
};
var positionOf = (text, at2) => {
  const before = text.slice(0, at2);
  const line = before.split("\n").length;
  return { line, column: at2 - before.lastIndexOf("\n") };
};
var textOf = (bytes, file, largest, issues) => {
  const whole = { file, line: 0, column: 0 };
  const refuse2 = (found, expected, mend, place = whole) => issues.add("bytes", place, found, expected, mend);
  if (bytes.length > largest)
    return refuse2(
      `a file of ${megabytes(bytes.length)}`,
      `at most ${megabytes(largest)}`,
      "check that it is the file you mean, or split it"
    );
  if (isUtf16(bytes)) return refuse2("a text in UTF-16", "a text in UTF-8", "save it again with the encoding UTF-8");
  const strange = bytes.findIndex((byte) => !isText(byte));
  if (strange >= 0)
    return refuse2(
      `a binary file (byte ${strange + 1} is ${bytes[strange]})`,
      "a text in UTF-8",
      "check that it is the file you mean; a spreadsheet has to be saved as CSV UTF-8"
    );
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const place = { file, ...positionOf(lenient, lenient.indexOf("\uFFFD")) };
    return refuse2("a character that is not UTF-8", "a text in UTF-8", "save it again with the encoding UTF-8", place);
  }
  if (text.trim() === "")
    return refuse2("an empty file", "a file with something in it", "fill it, or name another file");
  return text;
};

// src/scenario/issue.ts
var phases = ["bytes", "yaml", "shape", "names", "meaning"];
var origins = /* @__PURE__ */ new WeakMap();
var remember = (node, self, keys) => {
  origins.set(node, { self, keys });
};
var placeOf = (node, key) => {
  const origin = origins.get(node);
  if (!origin) return { file: "", line: 0, column: 0 };
  return key !== void 0 && origin.keys.get(key) || origin.self;
};
var keysOf = (node) => origins.get(node)?.keys ?? /* @__PURE__ */ new Map();
var Issues = class {
  constructor() {
    this.list = [];
  }
  add(phase, place, found, expected, mend) {
    this.list.push({ phase, ...place, found, expected, mend });
  }
  /** A problem with a node of a parsed tree, or with one of its keys. */
  at(phase, node, key, found, expected, mend) {
    this.add(phase, placeOf(node, key), found, expected, mend);
  }
};
var InputError = class extends Error {
  constructor(issues) {
    super(issues.map(sentenceOf).join("\n"));
    this.issues = issues;
  }
};
var sentenceOf = (issue) => {
  const place = issue.line > 0 ? `${issue.file}:${issue.line}:${issue.column}` : issue.file;
  return `${place}: found ${issue.found}; expected ${issue.expected}. To mend it: ${issue.mend}.`;
};

// src/scenario/merge.ts
var isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isItem = (value) => isTree(value) && typeof value.id === "string";
var areItems = (value) => Array.isArray(value) && value.length > 0 && value.every(isItem);
var isRemoval = (item) => isItem(item) && item.remove === true;
var cleared = (value, issues) => {
  if (Array.isArray(value)) return areItems(value) ? mergedItems([], value, value, issues) : copiedList(value, issues);
  return isTree(value) ? mergedTrees({}, value, issues) : value;
};
var copiedList = (list, issues) => {
  const copy = list.map((item) => cleared(item, issues));
  remember(copy, placeOf(list), keysOf(list));
  return copy;
};
var mergedTrees = (base, over, issues) => {
  const merged = {};
  const places = /* @__PURE__ */ new Map();
  for (const key of /* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(over)])) {
    const isSaid = Object.hasOwn(over, key);
    if (isSaid && over[key] === null) continue;
    merged[key] = isSaid ? merge(base[key], over[key], issues) : base[key];
    places.set(key, placeOf(isSaid ? over : base, key));
  }
  remember(merged, placeOf(over), places);
  return merged;
};
var mergedItems = (base, over, node, issues) => {
  const merged = base.map((item, at2) => ({ item, place: placeOf(base, at2) }));
  const seen = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  over.forEach((item, at2) => {
    const nth = seen.get(item.id) ?? 0;
    seen.set(item.id, nth + 1);
    const where = base.map((_, index) => index).filter((index) => base[index].id === item.id)[nth];
    if (isRemoval(item)) {
      if (where === void 0) refuseRemoval(base, item, issues);
      else gone.add(where);
    } else if (where === void 0) merged.push({ item: mergedTrees({}, item, issues), place: placeOf(over, at2) });
    else merged[where] = { item: merge(base[where], item, issues), place: placeOf(over, at2) };
  });
  const kept = merged.filter((_, at2) => !gone.has(at2));
  const list = kept.map(({ item }) => item);
  remember(list, placeOf(node), new Map(kept.map(({ place }, at2) => [at2, place])));
  return list;
};
var refuseRemoval = (base, item, issues) => {
  const ids2 = base.map(({ id }) => id);
  const expected = ids2.length > 0 ? `an id of the base: ${listed(ids2)}` : "a base that has it";
  const mend = advise(item.id, ids2, "delete these words");
  issues.at("names", item, "id", `\`${item.id}\` to be removed, which the base does not have`, expected, mend);
};
var areOfOtherShape = (base, over) => typeof base.shape === "string" && typeof over.shape === "string" && base.shape !== over.shape;
var merge = (base, over, issues) => {
  if (isTree(base) && isTree(over) && !areOfOtherShape(base, over)) return mergedTrees(base, over, issues);
  if (areItems(base) && areItems(over)) return mergedItems(base, over, over, issues);
  return cleared(over, issues);
};

// src/scenario/extend.ts
var LONGEST_CHAIN = 20;
var wholeTree = (reader, kind2, path, namedAt, chain = []) => {
  const tree = reader.tree(path, namedAt);
  return tree && extended(reader, kind2, tree, [...chain, { path }]);
};
var extended = (reader, kind2, tree, chain = []) => {
  if (typeof tree.extends !== "string") return tree;
  const { issues } = reader;
  const namedAt = placeOf(tree, "extends");
  const path = reader.find(kind2, tree.extends, namedAt);
  if (path === void 0) return void 0;
  const from = chain.findIndex((link) => link.path === path);
  if (from >= 0) {
    const ring = [...chain.slice(from).map((link) => link.path), path].join(" extends ");
    const found = from === chain.length - 1 ? `a file that extends itself: ${path}` : `files that extend each other in a ring: ${ring}`;
    issues.add("names", namedAt, found, "a chain that ends in a file without `extends`", "delete one `extends` of it");
    reader.isTorn = true;
    return void 0;
  }
  if (chain.length >= LONGEST_CHAIN) {
    issues.add(
      "names",
      namedAt,
      `more than ${LONGEST_CHAIN} files that extend one another`,
      "a short chain",
      "put what they share into one file"
    );
    reader.isTorn = true;
    return void 0;
  }
  const base = wholeTree(reader, kind2, path, namedAt, chain);
  if (base === void 0) return void 0;
  const merged = merge(base, tree, issues);
  return isTree(merged) ? merged : void 0;
};

// src/scenario/schema/assumption.ts
import { z as z3 } from "zod";
var PlainDate2 = z3.string().regex(datePattern, "a date: 2027-04-15");
var Value = z3.union([z3.number(), PlainDate2, z3.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)]);
var confidences = ["none", "low", "medium", "high"];
var Distribution = z3.discriminatedUnion("shape", [
  z3.strictObject({ shape: z3.literal("uniform"), low: z3.number(), high: z3.number() }),
  z3.strictObject({ shape: z3.literal("loguniform"), low: z3.number(), high: z3.number() }),
  z3.strictObject({ shape: z3.literal("triangular"), low: z3.number(), mode: z3.number(), high: z3.number() }),
  z3.strictObject({ shape: z3.literal("pert"), low: z3.number(), mode: z3.number(), high: z3.number() }),
  z3.strictObject({ shape: z3.literal("lognormal"), mean: z3.number(), cv: z3.number() }),
  z3.strictObject({
    shape: z3.literal("discrete"),
    values: z3.array(z3.number()).min(1),
    weights: z3.array(z3.number()).min(1)
  })
]);
var Assumption = z3.strictObject({
  title: Sentence,
  value: Value.optional().describe("the central value"),
  values: z3.array(z3.strictObject({ from: PlainDate2, value: z3.number() })).min(1).optional().describe("dated: each in force from 00:00 of its day"),
  formula: Text.optional().describe(
    "arithmetic over other assumptions: + - * / ( ), min(a, b), max(a, b), working-days(from, to)"
  ),
  range: z3.tuple([Value, Value]).optional().describe("low and high: what is not absurd"),
  distribution: Distribution.optional().describe("what is believed, for the parameter drawer"),
  unit: Text.describe(
    "minutes, minutes/component, working days, share, kW, MW, GBP/hour, heads, components, date, switch ..."
  ),
  source: Source,
  date: Text.describe("when the source said so, or when it was assumed"),
  confidence: z3.enum(confidences),
  basis: z3.enum(["stated", "stated-second-hand", "inferred", "assumed"]),
  notes: Text.optional()
});
var AssumptionFile = z3.strictObject({
  ...heading("set of assumptions"),
  assumptions: z3.record(Id, Assumption)
});

// src/scenario/schema/pool.ts
import { z as z4 } from "zod";
var Day = z4.strictObject({ from: ClockTime, hours: Num.describe("productive hours a working day") });
var Span = { from: DateRef, to: DateRef.describe("the last day, included") };
var Switch = Num.optional().describe("a switch: 0 means this pause does not happen");
var When = z4.strictObject({
  "queue-of": Id.optional().describe("the pool whose queue is looked at; the pool itself unless said"),
  above: Num.describe("components waiting; more of them close the platform"),
  "until-below": Num.describe("components waiting; fewer of them open it again"),
  checked: z4.enum(["working-day", "week"]).describe("looked at when the working day, or the first of the week, opens")
}).describe("a pause that follows a queue");
var DatedHeads = z4.strictObject({ from: DateRef.describe("in force from 00:00 of this day"), heads: Num });
var Heads = z4.union([
  Num,
  z4.array(DatedHeads).min(1),
  z4.strictObject({ "one-per": Num.describe("components for each head; rounded up, at least one") })
]).describe(
  "how many people: a number, dated numbers, or one per so many components (of its own provider or agent where `each` is given)"
);
var Crew2 = z4.strictObject({
  heads: Heads,
  days: z4.array(Weekday).min(1).optional().describe("part-time: the weekdays this crew works"),
  day: Day.optional().describe("its working day, if not the pool's")
});
var Pool2 = z4.strictObject({
  title: Sentence.optional(),
  source: Source.optional(),
  kind: z4.enum(["people", "platform"]),
  each: z4.enum(["provider", "agent"]).optional().describe("one such pool for every provider or agent; one for all unless said"),
  employer: Id.optional().describe("who pays: provider, cmsb, agent, laboratory, central ..."),
  tariff: Num.optional().describe("GBP/hour"),
  calendar: Id.optional().describe("the calendar it keeps; the scenario's unless said"),
  day: Day.optional().describe("its working day; needed by people, the window of a platform; all 24 hours unless said"),
  "every-day": z4.boolean().optional().describe("works all days of the year, whatever the calendar"),
  heads: Heads.optional().describe("people only"),
  crews: z4.array(Crew2).min(1).optional().describe("people only: several crews in front of one queue, instead of heads"),
  leave: z4.array(z4.strictObject({ ...Span, heads: Num })).optional().describe("people away, by date"),
  order: z4.enum(["arrival", "deadline", "smallest", "priority"]).optional().describe("who is served next; arrival unless said"),
  "per-working-day": Num.optional().describe("platform only: items a working day, spread over its window"),
  serves: z4.enum(["one-by-one", "daily-lot"]).optional().describe("platform only; one by one unless said; a lot is what waits when the day opens, done when it closes"),
  pauses: z4.array(z4.union([z4.strictObject({ ...Span, if: Switch }), z4.strictObject({ when: When, if: Switch })])).optional().describe("platform only: days closed, by date or when a queue is long; work begun goes on afterwards"),
  "other-load": Num.optional().describe(
    "platform only: items a working day from other markets, which join the same queue when the day opens"
  )
});
var PoolFile = z4.strictObject({ ...heading("set of pools"), pools: z4.record(Id, Pool2) });

// src/scenario/schema/portfolio.ts
import { z as z5 } from "zod";
var Model = z5.strictObject({
  approved: DateRef.optional().describe(
    "type approval in force from 00:00 of this day; never unless said (or by `before` work)"
  ),
  device: Text.optional().describe("the device type, where the CSV has no such column"),
  weight: Num.optional().describe("sampled: share of domestic CMUs that use it, relative to the others")
});
var Arrivals = z5.strictObject({
  share: Num.optional().describe(
    "share of the group's components that is notified in this span; the spans' shares add to 1"
  ),
  from: DateRef,
  to: DateRef.describe("the last day, included"),
  rush: Num.optional().describe("1 is even; 2 puts three quarters in the later half; higher is a later rush"),
  tranches: Num.optional().describe("submissions a CMU makes in this span; 1 unless said"),
  adds: z5.boolean().optional().describe("components added to a CMU that stands already (in-year, Rule 8.3.4(e))")
});
var DeviceType = z5.strictObject({
  device: Text,
  weight: Num.optional().describe("share of CMUs of this device type, relative to the others; 1 unless said"),
  models: z5.array(Text).min(1).describe("device models used, one by CMU"),
  "rated-kw": Num.describe("contracted kW a component"),
  derating: Num.optional().describe("de-rating factor, if not the group's: share")
});
var Fault = z5.strictObject({
  title: Sentence,
  share: casesOf2(Num).describe("share of components that have it when they are notified"),
  together: z5.strictObject({ submission: Num.optional(), model: Num.optional() }).optional().describe(
    "share of the latent variance common to the submission, to the model; model: 1 is all or none of a model"
  ),
  matters: z5.boolean().optional().describe("it affects data: whoever is registered with it is wrongly accepted; true unless said")
});
var Group = z5.strictObject({
  title: Sentence.optional(),
  cmus: Num.describe("CMUs in the base"),
  components: Num.describe("components in the base"),
  "largest-cmu": Num.optional().describe("components; no CMU is larger"),
  "smallest-cmu": Num.optional().describe("components; no CMU is smaller"),
  "new-cmu": Num.optional().describe(
    "components: median of a CMU that comes with growth; the mean of the base unless said"
  ),
  spread: Num.optional().describe("coefficient of variation of CMU sizes (lognormal); 0 means all alike"),
  providers: Num.describe("firms that own the CMUs"),
  concentration: Num.optional().describe("weight of the k-th firm is k to the minus this; 0 means all alike"),
  prefix: Text.describe("letter that begins the names of its providers and CMUs"),
  device: Text.optional().describe("the device type of all its CMUs; else `devices`"),
  models: z5.array(Text).min(1).optional().describe("device models used, one by CMU"),
  devices: z5.array(DeviceType).min(1).optional().describe("several device types, one by CMU, instead of one `device`"),
  agents: z5.array(Text).min(1).optional().describe("asset metering agents, one by provider"),
  "rated-kw": Num.optional().describe("contracted kW a component; else by device type"),
  derating: Num.describe("de-rating factor: share"),
  marks: z5.record(Id, Num).optional().describe("marks by which `where` knows CMUs, each with the share of CMUs that bear it"),
  "half-hourly": Num.optional().describe("share of CMUs whose sites are half-hourly settled; 1 unless said"),
  arrives: z5.array(Arrivals).min(1)
});
var PortfolioFile = z5.strictObject({
  ...heading("portfolio"),
  population: Sentence.optional().describe("one line for chart subtitles"),
  "notified-at": ClockTime.optional().describe(
    "the clock time at which a notified submission arrives; 09:00 unless said"
  ),
  models: z5.record(Text, Model).optional(),
  faults: z5.record(Id, Fault).optional().describe("hidden truth: what may be wrong with a component, by class"),
  csv: Text.optional().describe("path of a CSV of submissions, relative to this file"),
  groups: z5.record(Text, Group).optional().describe("sampled: the described population"),
  grows: Text.optional().describe("sampled: the group that takes the growth beyond the base")
});

// src/scenario/schema/regime.ts
import { z as z6 } from "zod";
var grains = ["component", "submission", "cmu", "provider", "model", "agent"];
var Grain = z6.enum(grains);
var GroupGrain = z6.enum(["submission", "cmu", "provider", "model", "agent"]);
var Per = z6.union([Grain, z6.array(GroupGrain).length(2)]).describe("the grain of one piece of work; a pair is two grains");
var Touch = z6.union([
  Num,
  z6.strictObject({
    mean: Num,
    varies: z6.enum(["fixed", "exponential", "lognormal"]).optional(),
    cv: Num.optional().describe("for lognormal: standard deviation over mean")
  })
]);
var Minutes = casesOf2(Touch);
var Share = casesOf2(Num);
var Starts = z6.union([
  z6.enum(["first", "all", "first-intent"]),
  z6.strictObject({ share: Num.describe("of the group, arrived") }),
  z6.strictObject({ date: DateRef })
]);
var ByClass = z6.record(Id, Share);
var Fails = z6.strictObject({
  share: Share.optional().describe("probability at one attempt; else `detects` and `false-alarm`"),
  detects: ByClass.optional().describe(
    "by class of fault of the portfolio: probability that one that is there is found at one attempt"
  ),
  "false-alarm": ByClass.optional().describe(
    "by class of fault: probability that one is found that is not there, at one attempt"
  ),
  mends: ByClass.optional().describe(
    "by class of fault: share of those found that are put right before what follows; all unless said"
  ),
  attempts: z6.union([z6.literal("unlimited"), casesOf2(Num)]).describe("tries in all, or `unlimited`"),
  after: Quantity.optional().describe("elapsed time before what follows"),
  then: Id.describe("the step tried next"),
  finally: z6.string().optional().describe("after the last attempt: `withdraw` (unless said), `revoke` or the id of a route"),
  together: z6.strictObject({ submission: Num.optional(), model: Num.optional() }).optional().describe("share of the latent variance common to the submission, to the model"),
  on: z6.enum(["first", "every"]).optional().describe("which attempts fail together; every one unless said")
});
var Deadline = z6.strictObject({
  by: casesOf2(InstantRef).optional().describe("a date (which ends at 17:00), an instant, a name, or cases of these"),
  within: Quantity.optional(),
  of: Text.optional().describe("notified, registered, <step>.joined, .started, .passed or .failed"),
  misses: z6.enum(["late", "next-window", "terminated", "revoked"]).optional().describe("what a miss means; late (and goes on) unless said")
});
var stepWords = {
  id: Id,
  title: Sentence.optional(),
  clause: Source.optional().describe("the rule that asks for it"),
  per: Per,
  by: Id.optional().describe("the pool that does the work"),
  minutes: Minutes.optional().describe("touch minutes for each component of the piece of work"),
  fixed: Minutes.optional().describe("touch minutes for the piece of work as a whole (grouped work only)"),
  lead: Quantity.optional().describe("elapsed time after the work that occupies nobody"),
  "counts-as": z6.enum(["metering-test", "audit"]).optional().describe("what the measures count this step as"),
  fails: Fails.optional()
};
var Sample = z6.strictObject({
  count: Num.optional().describe("components checked of each piece of work"),
  share: Num.optional().describe("share of the components that is checked, rounded up"),
  "at-least": Num.optional().describe("with `share`: no fewer than this"),
  pick: z6.enum(["random", "first"]).optional().describe("whom; at random unless said"),
  accept: Num.optional().describe("findings with which the whole is still accepted; 0 unless said")
}).describe("grouped work only: some are checked, and the whole passes or fails on what they show");
var Step = z6.strictObject({
  ...stepWords,
  audit: Num.optional().describe("a check of this share of those who come, drawn by component; others pass it by"),
  mends: ByClass.optional().describe("by class of fault: share of those there that this work puts right"),
  revokes: z6.boolean().optional().describe("whoever enters the step is no longer registered"),
  where: Where.optional().describe("whom the step concerns; others pass it by"),
  sample: Sample.optional(),
  starts: Starts.optional().describe("when grouped work starts; at the first arrival unless said"),
  of: z6.enum(["submission", "cmu", "window"]).optional().describe("all of what must have arrived; of the submission unless said"),
  again: z6.boolean().optional().describe("later comers form a new group instead of finding the work done"),
  limit: z6.strictObject({
    submissions: Num,
    each: z6.enum(["working-day", "week"]),
    per: z6.enum(["provider", "everyone"]).optional()
  }).optional().describe(
    "at most so many submissions may enter the step, each once however often it comes; of each provider unless `per` says everyone"
  ),
  priority: Num.optional().describe("for pools ordered by priority: smaller is sooner"),
  deadline: Deadline.optional(),
  aside: z6.boolean().optional().describe("off the main line: entered only when another step sends there"),
  then: Id.optional().describe("the step that follows, if not the next in the list")
});
var Before = z6.strictObject({
  ...stepWords,
  sample: Sample.optional(),
  per: Per,
  starts: z6.union([z6.literal("first-intent"), z6.strictObject({ date: DateRef })])
});
var Route = z6.strictObject({
  title: Sentence.optional(),
  source: Source.optional(),
  open: z6.strictObject({
    from: DateRef.optional(),
    to: DateRef.optional(),
    transition: z6.enum(["newly-notified", "not-started", "all"]).optional().describe(
      "whom `from` catches of those notified before: nobody (unless said), those who have not started the first step of their route, or all who are not registered"
    )
  }).optional().describe("the dates of notification for which the route exists"),
  takes: z6.strictObject({
    where: Where.optional(),
    share: Share.optional(),
    per: z6.enum(["provider", "cmu", "submission", "component"]).optional(),
    otherwise: Id.optional(),
    at: Text.optional().describe(
      "when it is asked: at notification unless an event of another route is said, as `bespoke.collate.passed`"
    )
  }).optional().describe("who takes it; a route without `takes` takes whoever is left"),
  before: z6.array(Before).optional().describe("work outside component journeys: approvals of models and agents"),
  steps: z6.array(Step).min(1),
  register: Id.optional().describe("the step whose passing registers a component; the last unless said"),
  moves: z6.array(
    z6.strictObject({
      on: Text.optional().describe("an event of this route: <step>.passed, <step>.failed or registered"),
      date: DateRef.optional().describe("or a date: whoever is on this route then"),
      where: Where.optional(),
      share: Num.optional().describe("of those, drawn `per`; all unless said"),
      per: z6.enum(["provider", "cmu", "submission", "component"]).optional().describe("provider unless said"),
      then: Id.describe("the route that they go to")
    }).describe("who leaves the route, after what, and where to")
  ).optional(),
  deadline: Deadline.omit({ within: true, of: true }).optional().describe("by when a component must be registered; a time after an event belongs to a step"),
  "gives-up": z6.strictObject({ at: Id, after: Quantity, then: z6.string() }).optional().describe(
    "how long a component waits in the queue of a step before it leaves, and where to: a route or `withdraw`"
  )
});
var RegimeFile = z6.strictObject({
  ...heading("regime"),
  summary: Sentence.optional(),
  exempt: Where.optional().describe("whoever needs no assurance under this regime: registered when notified"),
  entry: z6.strictObject({
    costs: z6.strictObject({ "per-component": Num.optional(), "per-cmu": Num.optional() }).optional().describe("what it costs to enter: GBP/component, GBP/CMU"),
    loss: Num.optional().describe("GBP/MW expected to be lost to lateness"),
    attracts: Num.optional().describe("share of new CMUs that come under this regime; 1 unless said")
  }).optional().describe("what decides who enters, where the scenario says that entry depends on the rule"),
  routes: z6.record(Id, Route)
});

// src/scenario/schema/scenario.ts
import { z as z7 } from "zod";
var Precision = z7.strictObject({
  measure: Id,
  "half-width": Num.describe("of the paired difference's 95 % interval"),
  as: z7.enum(["absolute", "relative"]).optional().describe("relative is to the mean of the measure in the reference regime; absolute unless said")
});
var Window = z7.strictObject({
  title: Sentence,
  kind: z7.enum(["prequalification", "metering"]).describe("prequalification: whose CMU applied in it, by `where`; metering: whoever is notified within it"),
  from: DateRef,
  to: DateRef.describe("the last day, included"),
  where: Where.optional().describe("whose window it is; the first window of its kind that fits")
});
var Initial = z7.strictObject({
  where: Where.optional(),
  first: Num.optional().describe(
    "of those, the first so many components in the order of the portfolio; all unless said"
  ),
  holds: z7.literal("certificate").optional().describe("they are registered already and are not notified again"),
  at: Text.optional().describe("or they wait at a step, as `bespoke.test`: a backlog carried in")
});
var Shortfall = z7.strictObject({
  fee: Num.describe("GBP/MW of a termination event"),
  "whole-below": Num.describe("share proven below which the fee is due on the whole CMU; above it, on what is missing"),
  "credit-cover": Num.optional().describe("GBP/MW lodged and lost as well; none unless said"),
  netted: Num.optional().describe("a switch: 1 takes the credit cover off the fee; 0 unless said")
});
var Beside = z7.strictObject({
  title: Sentence,
  regimes: z7.array(Id).min(1).optional().describe("all unless said"),
  components: z7.array(Num).min(1).optional().describe("levels of the scenario; the largest unless said"),
  over: z7.record(Id, z7.array(z7.number()).min(1)).optional().describe("assumptions and their values: every combination is a cell"),
  draws: z7.strictObject({ of: z7.array(Id).min(1), count: Num }).optional().describe("or so many draws from the distributions of assumptions"),
  unlimited: z7.union([z7.literal("each"), z7.array(Id).min(1)]).optional().describe("or pools without limit, one at a time: what binds"),
  same: z7.array(
    z7.strictObject({
      regime: Id,
      as: Id,
      when: z7.record(Id, z7.number()).describe("the values of `over` at which it is")
    })
  ).optional().describe("a cell of `regime` that is a play of another regime is not played twice"),
  replications: Num.describe("the first of the ladder, so that chance is shared")
});
var Backcast = z7.strictObject({
  scenario: Text.optional().describe("id of the scenario of the year known; this one unless said"),
  regime: Id,
  within: z7.array(Id).min(1).optional().describe("assumptions that must stay within their ranges"),
  "on-time-at-least": Num.optional().describe("share on time below which a point is refused"),
  replications: Num.optional().describe("of the backcast of each point; 2 unless said")
});
var Solve = z7.strictObject({
  change: Id.describe("the assumption whose value is found"),
  between: z7.tuple([z7.number(), z7.number()]).describe("its value is looked for from the one to the other"),
  measure: Id.describe("the measure that is known"),
  equals: Num.describe("what it was"),
  scenario: Text.optional().describe("id of the scenario that is played meanwhile; this one unless said"),
  regime: Id,
  replications: Num
});
var ScenarioFile = z7.strictObject({
  ...heading("scenario"),
  question: Sentence.optional(),
  regimes: z7.array(z7.union([Text, RegimeFile])).min(1).optional().describe("ids of regime files, or regimes written here"),
  reference: z7.union([Id, z7.array(Id).min(1)]).optional().describe("the regime (or regimes) that differences are taken against; the first unless said"),
  portfolio: Text.optional().describe("id of a portfolio file"),
  components: z7.array(Num).min(1).optional().describe("growth levels: components notified in the year; nested"),
  assumptions: z7.array(Text).optional().describe("ids of assumption files; a later one overrides an earlier one"),
  decides: z7.array(Id).min(1).optional().describe("assumptions on which the answer hangs, the weightiest first; shown above the first number"),
  set: z7.record(Id, z7.union([z7.number(), Text])).optional().describe("assumptions given another value here"),
  add: z7.record(Id, Assumption).optional().describe("assumptions of this scenario alone"),
  pools: z7.union([z7.array(Text), z7.record(Id, Pool2)]).optional().describe("ids of pool files, or pools written here"),
  calendar: Text.optional().describe("id of a calendar file"),
  horizon: z7.strictObject({ from: DateRef, to: DateRef.describe("00:00 of this day is the end") }).optional(),
  "cut-off": InstantRef.optional().describe(
    "the instant that utilisation and the days to clear the backlog are read at; else the earliest deadline of the routes; who is on time is judged by the deadline of his route"
  ),
  windows: z7.record(Id, Window).optional().describe("windows in which work, lateness and MW are reported"),
  initial: z7.array(Initial).min(1).optional().describe("backlog, and certificates already held, at the start"),
  entry: z7.strictObject({
    rule: z7.enum(["same", "margin", "induced"]),
    price: Num.optional().describe("GBP/kW/year of de-rated capacity that a CMU earns")
  }).optional().describe("who comes: everybody in every regime (unless said), whom it pays, or whom the rule attracts"),
  shortfall: Shortfall.optional().describe("what the rules do about a CMU that proves less than it is obliged to"),
  beside: z7.record(Id, Beside).optional().describe("plays beside the ladder"),
  backcast: Backcast.optional().describe("last year as it was, with which every point of `beside` must agree"),
  solve: Solve.optional().describe("an assumption that is not given but found: where a measure is as it was"),
  "delivery-year": DateRef.optional().describe("first day of the Delivery Year, from which late MW go unpaid"),
  replications: z7.strictObject({
    "at-least": Num.optional(),
    "at-most": Num.optional(),
    exactly: Num.optional(),
    seconds: Num.optional().describe("a budget of time for replications beyond the least")
  }).optional(),
  precision: z7.array(Precision).optional(),
  seed: Text.optional(),
  workers: Num.optional().describe("threads; as many as cores unless said"),
  quick: z7.boolean().optional().describe("three replications of the smallest and largest level"),
  out: Text.optional().describe("folder for the results; output/<id> unless said")
});

// src/scenario/kinds.ts
var kind = (name2, folder, schema, marks, meaning) => ({
  name: name2,
  folder,
  schema,
  marks,
  meaning
});
var KINDS = {
  scenario: kind(
    "scenario",
    "",
    ScenarioFile,
    ["regimes", "portfolio", "components", "horizon", "replications", "question", "reference", "windows", "beside"],
    "The question: which regimes, on which portfolio, under which assumptions, played how often."
  ),
  regime: kind("regime", "regimes", RegimeFile, ["routes"], "A rule: the routes it opens, each a list of steps."),
  portfolio: kind(
    "portfolio",
    "portfolios",
    PortfolioFile,
    ["groups", "csv", "models", "population", "grows", "faults"],
    "Who notifies what and when, sampled from a described population or read from a CSV."
  ),
  pools: kind("pools", "pools", PoolFile, ["pools"], "Who does the work: people or platforms."),
  calendar: kind(
    "calendar",
    "calendars",
    CalendarFile,
    ["days", "rules", "holidays", "worked"],
    "Which days are worked, by rule and by exception."
  ),
  assumptions: kind(
    "assumptions",
    "assumptions",
    AssumptionFile,
    ["assumptions"],
    "Numbers from the world, each with unit, source, date and confidence."
  )
};

// src/scenario/library.ts
var isAbsolute = (path) => path.startsWith("/") || /^[A-Za-z]:\//.test(path);
var normal = (path) => {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    const above = parts[parts.length - 1];
    if (part !== "..") parts.push(part);
    else if (above !== void 0 && above !== "..") parts.pop();
    else if (!path.startsWith("/")) parts.push("..");
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
};
var joinPath = (folder, path) => normal(isAbsolute(path) || folder === "" ? path : `${folder}/${path}`);
var nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
var stemOf = (path) => nameOf(path).replace(/\.[^.]*$/, "");
var folderOf = (path) => {
  const cut = normal(path).lastIndexOf("/");
  return cut < 0 ? "" : normal(path).slice(0, cut) || "/";
};
var foldersUp = (folder, top) => {
  const all = [];
  for (let here = normal(folder); ; here = folderOf(here)) {
    all.push(here);
    if (here === normal(top) || here === "" || here === "/" || nameOf(here) === "..") return all;
  }
};
var liesIn = (folder, path) => {
  const home = normal(folder);
  const one = normal(path);
  if (home === "") return !isAbsolute(one) && one !== ".." && !one.startsWith("../");
  return one === home || one.startsWith(home === "/" ? home : `${home}/`);
};
var wayFrom = (folder, path) => {
  const from = normal(folder).split("/").filter(Boolean);
  const to = normal(path).split("/").filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared);
  if (isAbsolute(folder) !== isAbsolute(path) || up.includes("..")) return nameOf(path);
  return [...up.map(() => ".."), ...to.slice(shared)].join("/");
};

// src/scenario/settings.ts
var COMMAND_LINE = { file: "--set", line: 0, column: 0 };
var NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
var withValue = (assumption, value, place) => {
  const { values: _dated, formula: _formula, ...rest } = assumption;
  const changed = { ...rest, value };
  remember(changed, placeOf(assumption), new Map([...keysOf(assumption), ["value", place]]));
  return changed;
};
var mendNumber = (text) => {
  const percent = /^(-?[\d.]+) ?%$/.exec(text);
  if (percent) return `write ${Number((Number(percent[1]) / 100).toPrecision(12))}`;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return `write ${text.replace(/,/g, "")}`;
  return "write the number alone, without its unit";
};
var valueFrom = (name2, text, unit, place, issues) => {
  if (unit === "date") {
    if (momentOf(text)) return text;
    issues.add(
      "shape",
      place,
      `\`${text}\` for \`${name2}\``,
      "a date, as 2027-04-15, or an instant, as 2027-04-15T17:00",
      mendMoment(text)
    );
    return void 0;
  }
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text);
  issues.add("shape", place, `\`${text}\` for \`${name2}\``, `a number (${unit})`, mendNumber(text));
  return void 0;
};
var gathered = (parts) => {
  const all = {};
  const places = /* @__PURE__ */ new Map();
  for (const part of parts)
    for (const [name2, one] of Object.entries(part)) {
      all[name2] = one;
      places.set(name2, placeOf(part, name2));
    }
  remember(all, parts.length > 0 ? placeOf(parts[0]) : { file: "", line: 0, column: 0 }, places);
  return all;
};
var recordsOf = (trees, key, last = {}) => gathered([...trees.flatMap((tree) => isTree(tree[key]) ? [tree[key]] : []), last]);
var giveValues = (assumptions, set2, commandLine, issues) => {
  const give = (name2, value, place) => {
    const assumption = Object.hasOwn(assumptions, name2) ? assumptions[name2] : void 0;
    if (!assumption) return;
    const isRight = typeof value === "number" && assumption.unit !== "date";
    const given = isRight ? value : valueFrom(name2, String(value), assumption.unit, place, issues);
    if (given !== void 0) assumptions[name2] = withValue(assumption, given, place);
  };
  for (const [name2, value] of Object.entries(set2)) give(name2, value, placeOf(set2, name2));
  for (const [name2, text] of Object.entries(commandLine)) give(name2, text.trim(), COMMAND_LINE);
};

// src/scenario/gather.ts
var namedIn = (tree, key) => {
  const value = tree[key];
  if (typeof value === "string") return [{ name: value, at: placeOf(tree, key) }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((one, at2) => typeof one === "string" ? [{ name: one, at: placeOf(value, at2) }] : []);
};
var refuseId = ({ issues }, tree, path) => {
  const mend = `write \`id: ${stemOf(path)}\`, or rename the file`;
  issues.at("names", tree, "id", `the id \`${tree.id}\` in a file named ${nameOf(path)}`, `\`${stemOf(path)}\``, mend);
};
var filesNamed = (reader, kind2, named) => named.flatMap(({ name: name2, at: at2 }) => {
  const path = reader.find(kind2, name2, at2);
  const tree = path === void 0 ? void 0 : wholeTree(reader, kind2, path, at2);
  if (path === void 0 || tree === void 0) return [];
  if (stemOf(path) === name2 && typeof tree.id === "string" && tree.id !== name2) refuseId(reader, tree, path);
  return [{ path, tree }];
});
var treesNamed = (reader, kind2, tree, key) => filesNamed(reader, kind2, namedIn(tree, key)).map((file) => file.tree);
var withWholeRegimes = (reader, scenario) => {
  const { regimes: regimes2 } = scenario;
  if (!Array.isArray(regimes2)) return scenario;
  const whole = regimes2.flatMap((one) => isTree(one) ? extended(reader, KINDS.regime, one) ?? [] : [one]);
  remember(whole, placeOf(regimes2), keysOf(regimes2));
  const copy = { ...scenario, regimes: whole };
  remember(copy, placeOf(scenario), keysOf(scenario));
  return copy;
};
var regimesOf = (reader, { regimes: regimes2 }) => {
  if (!Array.isArray(regimes2)) return [];
  return regimes2.flatMap((one, at2) => {
    if (typeof one !== "string") return isTree(one) ? [one] : [];
    return filesNamed(reader, KINDS.regime, [{ name: one, at: placeOf(regimes2, at2) }]).map(({ tree }) => tree);
  });
};
var calendarsOf = (reader, scenario, pools) => {
  const named = [scenario, ...Object.values(pools)].flatMap((tree) => isTree(tree) ? namedIn(tree, "calendar") : []);
  const files = filesNamed(reader, KINDS.calendar, named);
  return Object.fromEntries(files.map(({ path, tree }) => [stemOf(path), tree]));
};
var csvOf = (reader, portfolio) => {
  if (typeof portfolio?.csv !== "string") return void 0;
  const at2 = placeOf(portfolio, "csv");
  const path = joinPath(folderOf(at2.file), portfolio.csv);
  const text = reader.text(path, at2, LARGEST_CSV);
  return text === void 0 ? void 0 : { path, text };
};
var gather = (reader, path, namedAt) => {
  const written2 = wholeTree(reader, KINDS.scenario, path, namedAt);
  if (!written2) return void 0;
  const scenario = withWholeRegimes(reader, written2);
  const regimes2 = regimesOf(reader, scenario);
  const [portfolio] = treesNamed(reader, KINDS.portfolio, scenario, "portfolio");
  const assumptionFiles = treesNamed(reader, KINDS.assumptions, scenario, "assumptions");
  const poolFiles = treesNamed(reader, KINDS.pools, scenario, "pools");
  const pools = recordsOf(isTree(scenario.pools) ? [scenario] : poolFiles, "pools");
  const calendars = calendarsOf(reader, scenario, pools);
  return { scenario, regimes: regimes2, portfolio, csv: csvOf(reader, portfolio), assumptionFiles, poolFiles, pools, calendars };
};

// src/scenario/checking.ts
var checkingOf = (world2, issues) => {
  const values = new Values(world2, { issues: new Issues() });
  const span = world2.scenario.horizon ?? {};
  const [from, to] = [values.maybeDate(span, "from"), values.maybeDate(span, "to")];
  const horizon = from !== void 0 && to !== void 0 && from < to ? { from, to } : void 0;
  return { world: world2, values, horizon, say: (...what) => issues.at("meaning", ...what) };
};
var horizonText = ({ from, to }) => `${dateText(from)} to ${dateText(to - 1)}`;
var written = (node, key) => {
  const value = node[key];
  if (typeof value === "object") return `\`${key}\``;
  return typeof key === "number" ? `\`${value}\`` : `\`${key}: ${value}\``;
};
var writtenAs = (node, key, comesTo) => {
  const value = node[key];
  return String(value) === comesTo ? written(node, key) : `${written(node, key)}, which is ${comesTo}`;
};
var writtenDate = (node, key, day) => writtenAs(node, key, dateText(day));
var writtenInstant = (node, key, tick) => writtenAs(node, key, instantText(tick).replace(" ", "T"));
var casesOf3 = (values, node, key, unit) => {
  const field = node[key];
  const one = Array.isArray(field) ? field.map((entry) => values.maybeNumber(entry, "is", unit)) : [values.maybeNumber(node, key, unit)];
  return one.filter((value) => value !== void 0);
};

// src/scenario/formula-kinds.ts
var article = (kind2) => kind2 === "date" || kind2 === "switch" || kind2 === "number" || kind2 === "share" ? `a ${kind2}` : kind2;
var PLAIN = ["number", "count"];
var mendBesideDate = (kind2, operator) => {
  if (kind2 === "working days")
    return `write working-days-${operator === "+" ? "after" : "before"}(date, n): a working day is not a day`;
  const days = factorBetween(kind2, "days");
  return days === void 0 ? "write the number of days" : `multiply it by ${tidy(days)}`;
};
var Reader = class {
  constructor(unitOf) {
    this.problems = [];
    this.unitOf = unitOf;
  }
  kindOf(part) {
    if (part.kind === "number" || part.kind === "retests") return "number";
    if (part.kind === "name") return this.named(part.name);
    if (part.kind === "call") return this.called(part.name, part.values);
    if (part.kind === "sum") return this.summed(part.operator, part.left, part.right);
    const kind2 = this.kindOf(part.of);
    if (kind2 === "date") this.say(`a minus before ${this.words(part.of, kind2)}`, "a date as it is", "remove the minus");
    return kind2;
  }
  say(found, expected, mend) {
    this.problems.push({ found, expected, mend });
  }
  named(name2) {
    const unit = parseUnit(this.unitOf(name2) ?? "");
    return isUnit(unit) ? unitText(unit) : void 0;
  }
  words(part, kind2) {
    if (part.kind === "name") return `\`${part.name}\`, whose unit is ${this.unitOf(part.name)}`;
    return part.kind === "number" ? `\`${tidy(part.value)}\`` : article(kind2);
  }
  summed(operator, left, right) {
    const [a, b] = [this.kindOf(left), this.kindOf(right)];
    if (operator === "*" || operator === "/") {
      if (a === "date" || b === "date") {
        const date2 = this.words(a === "date" ? left : right, "date");
        this.say(`${date2}, with \`${operator}\``, "a date only with + and -", "multiply or divide days instead");
      }
      return void 0;
    }
    if (a === "date" || b === "date") return this.dated(operator, left, a, right, b);
    if (a === "number") return b;
    return b === "number" || a === b ? a : void 0;
  }
  dated(operator, left, a, right, b) {
    if (a === "date" && b === "date") {
      if (operator === "-") return "days";
      this.say("a date added to a date", "days added to a date", "write the number of days for one of them");
      return "date";
    }
    const [other, kind2] = a === "date" ? [right, b] : [left, a];
    if (a !== "date" && operator === "-") {
      this.say(`${this.words(right, "date")}, taken from what is no date`, "days taken from a date", "swap the two");
      return "date";
    }
    if (kind2 === void 0 || kind2 === "days" || PLAIN.includes(kind2)) return "date";
    const found = `${this.words(other, kind2)}, with \`${operator}\` beside a date`;
    this.say(found, "days beside a date", mendBesideDate(kind2, operator));
    return "date";
  }
  called(name2, values) {
    const kinds2 = values.map((value) => this.kindOf(value));
    if (name2 === "if") {
      this.needs(name2, values[0], kinds2[0], ["switch"]);
      return this.alike(name2, values.slice(1), kinds2.slice(1));
    }
    if (name2 === "min" || name2 === "max") return this.alike(name2, values, kinds2);
    this.needs(name2, values[0], kinds2[0], ["date"]);
    if (name2 === "working-days") this.needs(name2, values[1], kinds2[1], ["date"]);
    else if (name2 !== "working-day") this.needs(name2, values[1], kinds2[1], ["working days", ...PLAIN]);
    return name2 === "working-days" ? "working days" : "date";
  }
  needs(name2, value, kind2, wanted) {
    if (kind2 === void 0 || wanted.includes(kind2)) return;
    const why = kind2 === "days" && wanted[0] === "working days" ? "a working day is not a day: " : "";
    const mend = `${why}name an assumption whose unit is ${wanted[0]}`;
    this.say(`${this.words(value, kind2)}, in ${formOf(name2)}`, `${article(wanted[0])} there`, mend);
  }
  alike(name2, [left, right], [a, b]) {
    if (a === void 0 || b === void 0) return a === "date" || b === "date" ? "date" : void 0;
    if (a === b) return a;
    const isDated = a === "date" || b === "date";
    if (!isDated && PLAIN.includes(a)) return b;
    if (!isDated && PLAIN.includes(b)) return a;
    const found = `${this.words(left, a)}, and ${this.words(right, b)}, in ${formOf(name2)}`;
    this.say(found, "two values of the same unit", "give both in one unit");
    return void 0;
  }
};
var kindProblems = (expression, unit, unitOf) => {
  const reader = new Reader(unitOf);
  const kind2 = reader.kindOf(expression);
  const isDate = unit === "date";
  if (reader.problems.length > 0 || kind2 === void 0 || isDate === (kind2 === "date")) return reader.problems;
  const found = `a formula that comes to ${article(kind2)}`;
  return isDate ? [{ found, expected: "a date, which is the unit", mend: "start from a date, or mend the unit" }] : [{ found, expected: `the unit ${unit}`, mend: "write `unit: date`, or count days between dates" }];
};

// src/scenario/meaning-distributions.ts
var UPWARDS = "put the numbers in ascending order";
var ordered = (shape) => {
  const mode = shape.mode ?? shape.low;
  if (shape.low < shape.high && shape.low <= mode && mode <= shape.high) return [];
  const found = shape.mode === void 0 ? `${shape.low} to ${shape.high}` : `${shape.low}, ${mode}, ${shape.high}`;
  const expected = shape.mode === void 0 ? "a low end below the high end" : "low, mode and high in ascending order";
  return [["low", `a distribution of ${found}`, expected, UPWARDS]];
};
var complaintsOf = (shape) => {
  switch (shape.shape) {
    case "loguniform":
      if (shape.low > 0) return ordered(shape);
      return [
        ["low", `a low end of ${shape.low}`, "an end greater than 0, as it has a logarithm", "raise the low end"]
      ];
    case "lognormal": {
      const positive = "a number greater than 0";
      const mean = shape.mean > 0 ? [] : [["mean", `a mean of ${shape.mean}`, positive, "raise the mean"]];
      return shape.cv > 0 ? mean : [...mean, ["cv", `a cv of ${shape.cv}`, positive, "raise the cv"]];
    }
    case "discrete": {
      const { values, weights } = shape;
      const pair = `${values.length} values with ${weights.length} weights`;
      if (values.length !== weights.length)
        return [["weights", pair, "one weight for every value", "add or remove some"]];
      if (weights.every((one) => one >= 0) && weights.some((one) => one > 0)) return [];
      return [
        ["weights", `weights ${weights.join(", ")}`, "weights of 0 or more, one of them above 0", "mend the weights"]
      ];
    }
    default:
      return ordered(shape);
  }
};
var endsOf = (shape) => {
  if (shape.shape === "discrete") return shape.values;
  return shape.shape === "lognormal" ? [shape.mean] : [shape.low, shape.high];
};
var checkDistribution = ({ say }, name2, { distribution, range }) => {
  if (!distribution) return;
  const complaints = complaintsOf(distribution);
  for (const complaint of complaints) say(distribution, ...complaint);
  const [low, high] = range ?? [];
  if (complaints.length > 0 || typeof low !== "number" || typeof high !== "number") return;
  const odd = endsOf(distribution).find((one) => one < low || one > high);
  if (odd === void 0) return;
  const reaches = distribution.shape === "lognormal" ? `with a mean of ${odd}` : `that reaches ${odd}`;
  const expected = `what is believed inside what is not absurd, ${low} to ${high}`;
  const mend = "widen the range, or narrow the distribution";
  say(distribution, void 0, `a distribution of \`${name2}\` ${reaches}`, expected, mend);
};

// src/scenario/meaning-assumptions.ts
var WAYS = ["value", "values", "formula"];
var MOST_OF_A_SHARE = 2;
var UNIT_BOUNDS = /* @__PURE__ */ new Map([
  [
    "share",
    {
      wants: "a share from 0 to 1",
      holds: (value, range) => {
        const high = typeof range?.[1] === "number" && range[1] < MOST_OF_A_SHARE ? range[1] : 1;
        return value >= 0 && value <= Math.max(1, high);
      }
    }
  ],
  ["switch", { wants: "0 (off) or 1 (on)", holds: (value) => value === 0 || value === 1 }]
]);
var unitWants = (assumption) => boundsOf(assumption)?.wants;
var boundsOf = (assumption) => UNIT_BOUNDS.get(assumption.unit.split("/")[0]);
var breaksUnit = (assumption, value) => !(boundsOf(assumption)?.holds(value, assumption.range) ?? true);
var comparable = (value) => {
  if (typeof value === "number") return value;
  const moment = momentOf(value);
  return moment ? moment.day + (moment.clock ?? 0) / 864e8 : Number.NaN;
};
var checkWays = ({ say }, name2, assumption) => {
  const ways = WAYS.filter((way) => assumption[way] !== void 0);
  const expected = "exactly one of `value`, `values` and `formula`";
  if (ways.length === 0)
    say(assumption, void 0, `\`${name2}\` without a value`, expected, "write `value:` and a number");
  if (ways.length > 1) {
    const found = `\`${name2}\` with ${ways.map((way) => `\`${way}\``).join(" and ")}`;
    say(assumption, ways[1], found, expected, "keep one and remove the other");
  }
};
var checkUnit = ({ say }, assumption) => {
  const unit = parseUnit(assumption.unit, typeof assumption.value === "number" ? assumption.value : void 0);
  if (isUnit(unit)) return;
  const parts = assumption.unit.split("/");
  const strange = parts.findIndex((part) => !isUnit(parseUnit(part)));
  const words = unitWords(strange === 0 ? "above" : "below");
  const near = unit.mend.startsWith("choose") ? suggest(parts[strange] ?? "", words) : void 0;
  say(assumption, "unit", unit.found, unit.expected, near === void 0 ? unit.mend : `write \`${near}\``);
};
var checkValue = ({ say }, assumption, node, key) => {
  const value = node[key];
  const isDate = assumption.unit === "date";
  if (isDate && typeof value !== "string")
    say(node, key, `${written(node, key)} in an assumption whose unit is date`, "a date", "write it as in 2027-04-15");
  else if (isDate && typeof value === "string" && !momentOf(value))
    say(node, key, written(node, key), "a date of the calendar", mendMoment(value));
  else if (!isDate && typeof value === "string") {
    const found = `${written(node, key)} in an assumption in ${assumption.unit}`;
    say(
      node,
      key,
      found,
      "a number",
      momentOf(value) ? "write `unit: date`, if a date is meant" : "write a number alone"
    );
  } else if (typeof value === "number" && breaksUnit(assumption, value)) {
    const percent = assumption.unit.startsWith("share") && value > 1 && value <= 100;
    const wants = boundsOf(assumption)?.wants ?? "";
    say(
      node,
      key,
      written(node, key),
      wants,
      percent ? `write ${tidy(value / 100)} for ${tidy(value)} %` : `write ${wants}`
    );
  }
};
var checkDated = (checking, assumption) => {
  const values = assumption.values ?? [];
  for (const [i, dated] of values.entries()) {
    checkValue(checking, assumption, dated, "value");
    if (!momentOf(dated.from))
      checking.say(dated, "from", written(dated, "from"), "a date of the calendar", mendMoment(dated.from));
    if (i > 0 && dated.from <= values[i - 1].from) {
      const found = `${written(dated, "from")} after ${written(values[i - 1], "from")}`;
      checking.say(dated, "from", found, "dated values in ascending order", "put them in order, each date once");
    }
  }
};
var checkRange = (checking, name2, assumption) => {
  const { range } = assumption;
  if (!range) return;
  checkValue(checking, assumption, range, 0);
  checkValue(checking, assumption, range, 1);
  const [low, high] = [comparable(range[0]), comparable(range[1])];
  if (low > high) {
    checking.say(assumption, "range", `a range from ${range[0]} to ${range[1]}`, "the low end first", "swap the two");
    return;
  }
  const outside = (value) => (value < low || value > high) && !breaksUnit(assumption, value);
  const expected = `a value inside the range, ${range[0]} to ${range[1]}`;
  const mend = "widen the range, or change the value";
  if (assumption.value !== void 0 && outside(comparable(assumption.value)))
    checking.say(assumption, "value", `${written(assumption, "value")} of \`${name2}\``, expected, mend);
  for (const dated of assumption.values ?? [])
    if (outside(dated.value)) checking.say(dated, "value", `${written(dated, "value")} of \`${name2}\``, expected, mend);
  const result = assumption.formula === void 0 ? Number.NaN : checking.values.of(name2);
  if (outside(result))
    checking.say(assumption, "formula", `\`${name2}\`, which comes to ${tidy(result)}`, expected, mend);
};
var checkFormula = ({ world: world2, values, say }, name2, assumption) => {
  const { expression } = parseFormula(assumption.formula ?? "");
  if (!expression) return;
  const unitOf = (other) => world2.assumptions[other]?.unit;
  const sums = partsOf(expression).flatMap(
    (part) => part.kind === "retests" ? [termsOf2(world2, part.of).problem] : []
  );
  const odd = [...kindProblems(expression, assumption.unit, unitOf), ...sums.filter((one) => one !== void 0)];
  for (const { found, expected, mend } of odd) say(assumption, "formula", found, expected, mend);
  if (odd.length > 0) return;
  const result = values.of(name2);
  if (!Number.isFinite(result)) {
    const mend = "look for a division by 0, a date that is none, a switch that is neither 0 nor 1, or a step that is failed for ever";
    say(
      assumption,
      "formula",
      `the formula of \`${name2}\`, which has no value`,
      "a formula that comes to a number",
      mend
    );
  } else if (breaksUnit(assumption, result)) {
    const wants = boundsOf(assumption)?.wants ?? "";
    say(assumption, "formula", `\`${name2}\`, which comes to ${tidy(result)}`, wants, "mend the formula, or the unit");
  }
};
var checkAssumptions = (checking) => {
  for (const [name2, assumption] of Object.entries(checking.world.assumptions)) {
    checkWays(checking, name2, assumption);
    checkUnit(checking, assumption);
    if (assumption.value !== void 0) checkValue(checking, assumption, assumption, "value");
    checkDated(checking, assumption);
    checkRange(checking, name2, assumption);
    if (assumption.formula !== void 0) checkFormula(checking, name2, assumption);
    checkDistribution(checking, name2, assumption);
  }
};

// src/scenario/spots.ts
var childrenOf = (node) => Array.isArray(node) ? node.map((value, i) => [i, value]) : Object.entries(node);
var isNode = (value) => typeof value === "object" && value !== null;
var visit = (above, steps, found) => {
  const node = above[above.length - 1];
  const [step, ...rest] = steps;
  if (step === "**") visit(above, rest, found);
  for (const [key, value] of childrenOf(node)) {
    if (step === "**") {
      if (isNode(value)) visit([...above, value], steps, found);
    } else if (step === "*" || step.split("|").includes(String(key))) {
      if (rest.length === 0) found.push({ node, key, value, above });
      else if (isNode(value)) visit([...above, value], rest, found);
    }
  }
};
var spotsAt = (root, path) => {
  const found = [];
  visit([root], path.split("."), found);
  return found;
};

// src/scenario/meaning-calendars.ts
var WAYS2 = ["on", "easter", "first", "last"];
var EVERY_YEAR = "1970";
var checkRule = ({ say }, rule) => {
  const ways = WAYS2.filter((way) => rule[way] !== void 0);
  const called = `the holiday \`${rule.name}\``;
  const expected = "exactly one of `on`, `easter`, `first` and `last`";
  if (ways.length === 0)
    say(rule, void 0, `${called} without a day`, expected, "say which day it is, as in `on: 12-25`");
  if (ways.length > 1) {
    const found = `${called} with ${ways.map((way) => `\`${way}\``).join(" and ")}`;
    say(rule, ways[1], found, expected, "make two rules of it");
  }
  const byWeekday = rule.first !== void 0 || rule.last !== void 0;
  if (byWeekday && rule.of === void 0)
    say(
      rule,
      void 0,
      `${called} without \`of\``,
      "the month that the weekday belongs to",
      "write `of:` and a month, 1 to 12"
    );
  if (!byWeekday && rule.of !== void 0)
    say(rule, "of", written(rule, "of"), "`of` only beside `first` or `last`", "remove it");
  if (rule.on !== void 0 && !momentOf(`${EVERY_YEAR}-${rule.on}`)) {
    const mend = rule.on === "02-29" ? "list its dates under `holidays`" : "write month and day as in 12-25";
    say(rule, "on", written(rule, "on"), "a date of every year, as month-day", mend);
  }
};
var checkCalendar = (checking, calendar) => {
  for (const rule of calendar.rules ?? []) checkRule(checking, rule);
  for (const list of [calendar.holidays ?? [], calendar.worked ?? []])
    for (const [i, date2] of list.entries())
      if (!momentOf(date2)) checking.say(list, i, written(list, i), "a date of the calendar", mendMoment(date2));
};
var checkClocks = ({ world: world2, say }) => {
  const spots = [
    ...Object.values(world2.calendars).flatMap((calendar) => spotsAt(calendar, "day-ends")),
    ...Object.values(world2.pools).flatMap((pool) => [
      ...spotsAt(pool, "day.from"),
      ...spotsAt(pool, "crews.*.day.from")
    ]),
    ...spotsAt(world2.portfolio, "notified-at")
  ];
  for (const { node, key, value } of spots)
    if (typeof value === "string" && clockTicks(value) > TICKS_PER_DAY)
      say(node, key, written(node, key), "a clock time from 00:00 to 24:00", "write hours and minutes as in 09:00");
};
var checkCalendars = (checking) => {
  for (const calendar of Object.values(checking.world.calendars)) checkCalendar(checking, calendar);
  checkClocks(checking);
};

// src/scenario/field-kinds.ts
var number = (of, per, bounds) => ({
  is: "number",
  unit: per ? { of, per } : { of },
  ...bounds
});
var zeroOrMore = { low: 0, wants: "a number of 0 or more" };
var moreThanZero = { low: 0, above: true, wants: "a number greater than 0" };
var oneOrMore = { low: 1, whole: true, wants: "a whole number of 1 or more" };
var wholeOrZero = { low: 0, whole: true, wants: "a whole number of 0 or more" };
var money = (...per) => ({
  is: "number",
  unit: { of: ["GBP"], per, must: true, may: ["year"] },
  ...zeroOrMore
});
var tariff = {
  ...number(["GBP"], ["hour"], zeroOrMore),
  unit: { of: ["GBP"], per: ["hour"], must: true }
};
var perMw = { ...tariff, unit: { of: ["GBP"], per: ["MW"], must: true } };
var share = number(["share"], void 0, { low: 0, high: 1, wants: "a share from 0 to 1" });
var someShare = { ...share, above: true, wants: "a share greater than 0, at most 1" };
var flag = number(["switch"], [], { low: 0, high: 1, whole: true, wants: "0 (off) or 1 (on)" });
var plain = number(["number"], void 0, zeroOrMore);
var weight = number(["number", "share"], void 0, zeroOrMore);
var anyNumber = number(["number", "count"], void 0, { wants: "a number" });
var ofAnyUnit = number([], void 0, { wants: "a number" });
var count = (...nouns) => number(["count", ...nouns], void 0, oneOrMore);
var components = number(["components"], void 0, oneOrMore);
var findings = number(["count", "components"], void 0, wholeOrZero);
var heads = number(["heads"], void 0, wholeOrZero);
var headsPer = number(["components"], void 0, moreThanZero);
var hours = number(["hours"], ["working day", "day", "head"], {
  low: 0,
  above: true,
  high: 24,
  wants: "more than 0 hours, at most 24"
});
var served = ["items", "pairs", "components", "tests"];
var throughput = number(served, ["working day"], moreThanZero);
var load = number(served, ["working day"], zeroOrMore);
var queue = number([...served, "count"], [], zeroOrMore);
var shorterQueue = number([...served, "count"], [], moreThanZero);
var ratedKw = number(["kW"], ["component"], moreThanZero);
var minutes2 = number(["minutes"], ["component", "test", "pair"], zeroOrMore);
var GRAIN_UNITS = { cmu: "CMU" };
var fixed = {
  ...minutes2,
  unit: (above) => {
    const per = above.map((node) => node.per).findLast((one) => one !== void 0);
    const grains2 = Array.isArray(per) ? ["pair", ...per] : [per];
    return { of: ["minutes"], per: grains2.map((grain) => GRAIN_UNITS[String(grain)] ?? String(grain)) };
  }
};
var date = { is: "date", unit: { of: ["date"] }, wants: "a date" };
var instant = { is: "instant", unit: { of: ["date"] }, wants: "a date or an instant" };
var elapsed = { is: "quantity", unit: { of: ["days"] }, wants: "an elapsed time" };

// src/scenario/fields.ts
var at = (kind2, ...paths) => paths.map((path) => ({ path, kind: kind2 }));
var cases = (...paths) => paths.flatMap((path) => [path, `${path}.*.is`]);
var WORK = "routes.*.steps|before.*";
var touch = (kind2, word2) => [
  ...cases(`${WORK}.${word2}`).flatMap((path) => [...at(kind2, path, `${path}.mean`), ...at(plain, `${path}.cv`)])
];
var headsAt = (path) => [
  ...at(heads, path, `${path}.*.heads`),
  ...at(date, `${path}.*.from`),
  ...at(headsPer, `${path}.one-per`)
];
var FIELDS = {
  regime: [
    ...at(date, "**.notified.from|to", "routes.*.open.from|to", "routes.*.moves.*.date", `${WORK}.starts.date`),
    ...at(share, ...cases("routes.*.takes.share"), "routes.*.moves.*.share", "entry.attracts"),
    ...at(share, `${WORK}.fails.together.submission|model`, ...cases(`${WORK}.fails.share`)),
    ...at(share, ...cases(`${WORK}.fails.detects|false-alarm|mends.*`, `${WORK}.mends.*`), `${WORK}.audit`),
    ...at(someShare, `${WORK}.starts.share`, `${WORK}.sample.share`),
    ...at({ ...count("tests"), words: ["unlimited"] }, ...cases(`${WORK}.fails.attempts`)),
    ...at(count("submissions"), `${WORK}.limit.submissions`),
    ...at(count("components"), `${WORK}.sample.count|at-least`),
    ...at(findings, `${WORK}.sample.accept`),
    ...at(anyNumber, `${WORK}.priority`),
    ...touch(minutes2, "minutes"),
    ...touch(fixed, "fixed"),
    ...at(elapsed, `${WORK}.lead`, `${WORK}.fails.after`, "routes.*.gives-up.after"),
    ...at(elapsed, `${WORK}.deadline.within`),
    ...at(instant, ...cases(`${WORK}.deadline.by`, "routes.*.deadline.by")),
    ...at(money("component"), "entry.costs.per-component"),
    ...at(money("CMU"), "entry.costs.per-cmu"),
    ...at(perMw, "entry.loss")
  ],
  pool: [
    ...at(tariff, "tariff"),
    ...at(hours, "day.hours", "crews.*.day.hours"),
    ...headsAt("heads"),
    ...headsAt("crews.*.heads"),
    ...at(heads, "leave.*.heads"),
    ...at(date, "leave|pauses.*.from|to"),
    ...at(throughput, "per-working-day"),
    ...at(load, "other-load"),
    ...at(flag, "pauses.*.if"),
    ...at(queue, "pauses.*.when.above"),
    ...at(shorterQueue, "pauses.*.when.until-below")
  ],
  portfolio: [
    ...at(date, "models.*.approved", "groups.*.arrives.*.from|to", "**.notified.from|to"),
    ...at(weight, "models.*.weight", "groups.*.devices.*.weight"),
    ...at(count("CMUs"), "groups.*.cmus"),
    ...at(count("providers"), "groups.*.providers"),
    ...at(count("submissions"), "groups.*.arrives.*.tranches"),
    ...at(components, "groups.*.components|largest-cmu|smallest-cmu|new-cmu"),
    ...at(plain, "groups.*.spread|concentration", "groups.*.arrives.*.rush"),
    ...at(ratedKw, "groups.*.rated-kw", "groups.*.devices.*.rated-kw"),
    ...at(someShare, "groups.*.derating", "groups.*.devices.*.derating"),
    ...at(share, "groups.*.half-hourly", "groups.*.marks.*", "groups.*.arrives.*.share"),
    ...at(share, ...cases("faults.*.share"), "faults.*.together.submission|model")
  ],
  scenario: [
    ...at(components, "components.*", "beside.*.components.*", "initial.*.first"),
    ...at(date, "horizon.from|to", "delivery-year", "windows.*.from|to", "windows|initial.*.**.notified.from|to"),
    ...at(instant, "cut-off"),
    ...at(count(), "replications.at-least|at-most|exactly", "beside.*.replications", "beside.*.draws.count"),
    ...at(count(), "backcast|solve.replications", "workers"),
    ...at(share, "backcast.on-time-at-least", "shortfall.whole-below"),
    ...at(money("kW"), "entry.price"),
    ...at(perMw, "shortfall.fee|credit-cover"),
    ...at(flag, "shortfall.netted"),
    ...at(ofAnyUnit, "solve.equals"),
    ...at(number(["seconds"], void 0, zeroOrMore), "replications.seconds"),
    ...at(number([], void 0, moreThanZero), "precision.*.half-width")
  ]
};
var writtenIn = (root, fields) => fields.flatMap(
  ({ path, kind: kind2 }) => spotsAt(root, path).flatMap(
    (spot) => typeof spot.value === "number" || typeof spot.value === "string" && !kind2.words?.includes(spot.value) ? [{ ...spot, value: spot.value, kind: kind2 }] : []
  )
);
var writtenFields = (world2) => [
  ...writtenIn(world2.scenario, FIELDS.scenario),
  ...world2.regimes.flatMap((regime) => writtenIn(regime, FIELDS.regime)),
  ...Object.values(world2.pools).flatMap((pool) => writtenIn(pool, FIELDS.pool)),
  ...writtenIn(world2.portfolio, FIELDS.portfolio)
];

// src/scenario/meaning-fields.ts
var within2 = (value, { low = -Infinity, high = Infinity, above }) => value >= low && value <= high && !(above && value === low);
var mendNumber2 = (value, kind2) => {
  if (kind2.high === 1 && !kind2.whole && value >= 2 && value <= 100)
    return `write ${tidy(value / 100)} for ${tidy(value)} %`;
  if (kind2.whole && within2(value, kind2)) return `write ${Math.floor(value)} or ${Math.ceil(value)}`;
  return `write ${kind2.wants}`;
};
var alsoPlayed = (assumption) => [...assumption.range ?? [], ...(assumption.values ?? []).map((one) => one.value)].filter(
  (one) => typeof one === "number"
);
var checkChanges = ({ horizon, say }, { node, key }, { values }) => {
  const change = values?.find(({ from }) => {
    const day = momentOf(from)?.day;
    return horizon && day !== void 0 && day > horizon.from && day < horizon.to;
  });
  if (!change) return;
  const found = `${written(node, key)}, which changes on ${change.from}`;
  const mend = "name an assumption with one value, or write dated heads where people are meant";
  say(node, key, found, "a value that holds for the whole horizon", mend);
};
var checkNumber = (checking, values, field) => {
  const { node, key, kind: kind2, above } = field;
  const unit = typeof kind2.unit === "function" ? kind2.unit(above) : kind2.unit;
  const value = values.maybeNumber(node, key, unit);
  if (value === void 0) return;
  const name2 = typeof field.value === "string" ? field.value : void 0;
  const assumption = name2 === void 0 ? void 0 : checking.world.assumptions[name2];
  if (assumption && breaksUnit(assumption, value)) return;
  const fits = (one) => within2(one, kind2) && !(kind2.whole && !Number.isInteger(one));
  if (!fits(value)) {
    const mend = name2 === void 0 ? mendNumber2(value, kind2) : `in \`${name2}\` ${mendNumber2(value, kind2)}`;
    checking.say(node, key, writtenAs(node, key, tidy(value)), kind2.wants, mend);
    return;
  }
  if (assumption) checkChanges(checking, field, assumption);
  const odd = assumption && alsoPlayed(assumption).find((one) => !within2(one, kind2) && !breaksUnit(assumption, one));
  if (odd === void 0) return;
  const found = `${written(node, key)}, which may become ${tidy(odd)}`;
  checking.say(node, key, found, kind2.wants, `narrow the range or the dated values of \`${name2}\``);
};
var checkField = (checking, values, field) => {
  const { node, key, kind: kind2 } = field;
  if (kind2.is === "number") checkNumber(checking, values, field);
  else if (kind2.is === "date") values.maybeDate(node, key);
  else if (kind2.is === "instant") values.maybeInstant(node, key);
  else {
    const elapsed2 = values.maybeQuantity(node, key);
    if (elapsed2 && elapsed2.amount < 0) {
      const found = writtenAs(node, key, `${tidy(elapsed2.amount)} ${elapsed2.unit}`);
      checking.say(node, key, found, "an elapsed time of 0 or more", `change \`${field.value}\``);
    }
  }
};
var spansOf = ({ world: world2 }) => [
  ...world2.regimes.flatMap((regime) => [...spotsAt(regime, "**.notified"), ...spotsAt(regime, "routes.*.open")]),
  ...spotsAt(world2.scenario, "windows.*"),
  ...spotsAt(world2.scenario, "windows|initial.*.**.notified"),
  ...spotsAt(world2.portfolio, "**.notified"),
  ...Object.values(world2.pools).flatMap((pool) => spotsAt(pool, "leave|pauses.*")),
  ...spotsAt(world2.portfolio, "groups.*.arrives.*")
];
var checkSpan = ({ values, say }, span) => {
  const [from, to] = [values.maybeDate(span, "from"), values.maybeDate(span, "to")];
  if (from === void 0 || to === void 0 || from <= to) return;
  const found = `${written(span, "from")} after ${written(span, "to")}`;
  say(span, "to", found, "a last day on or after the first", "swap the two dates, or mend the wrong one");
};
var checkFields = (checking, issues) => {
  const values = new Values(checking.world, { issues });
  for (const field of writtenFields(checking.world)) checkField(checking, values, field);
  for (const { value } of spansOf(checking)) if (typeof value === "object" && value) checkSpan(checking, value);
};

// src/scenario/journeys.ts
var END = -1;
var turnsOf = ({ routes }, id) => {
  const moves = (routes[id].moves ?? []).flatMap(
    ({ on, where, share: share2, then }) => on === void 0 ? [] : [{ event: on, into: then, all: where === void 0 && share2 === void 0 }]
  );
  const asked = Object.entries(routes).flatMap(
    ([into, { takes }]) => takes?.at?.startsWith(`${id}.`) ? [{ event: takes.at.slice(id.length + 1), into, all: takes.where === void 0 && takes.share === void 0 }] : []
  );
  return [...moves, ...asked];
};
var mostOf = ({ world: world2, values }, node, key, unit) => {
  const field = node[key];
  const names = (Array.isArray(field) ? field.map((one) => one.is) : [field]).filter((one) => typeof one === "string");
  const highs = names.map((name2) => world2.assumptions[name2]?.range?.[1]).filter((one) => typeof one === "number");
  return Math.max(0, ...highs, ...casesOf3(values, node, key, unit));
};
var spends = ({ values }, step, key) => {
  const field = step[key];
  const all = Array.isArray(field) ? field.map((one) => [one, "is", one.is]) : [[step, key, field]];
  return all.some(
    ([node, at2, touch2]) => typeof touch2 === "object" ? values.maybeNumber(touch2, "mean", "minutes") !== 0 : (values.maybeNumber(node, at2, "minutes") ?? 0) > 0
  );
};
var lasts = ({ values }, node, key) => (values.maybeQuantity(node, key)?.amount ?? 0) > 0;
var takesTime = (checking, step) => checking.world.pools[step.by ?? ""]?.kind === "platform" || spends(checking, step, "minutes") || spends(checking, step, "fixed") || lasts(checking, step, "lead") || step.limit !== void 0;
var nextOnLine = (steps, i) => steps.findIndex((step, j) => j > i && !step.aside);
var entryOf = (route) => nextOnLine(route.steps, -1);
var registerOf = ({ steps, register }) => register === void 0 ? steps.findLastIndex((step) => !step.aside) : steps.findIndex((step) => step.id === register);
var canFail = (checking, { fails }) => fails !== void 0 && (mostOf(checking, fails, "share", "share") > 0 || [fails.detects ?? {}, fails["false-alarm"] ?? {}].some(
  (byClass) => Object.keys(byClass).some((name2) => mostOf(checking, byClass, name2, "share") > 0)
));
var waysFrom = (checking, route, turns, i) => {
  const { steps } = route;
  const step = steps[i];
  const position = (id) => steps.findIndex((one) => one.id === id);
  const isSlow = takesTime(checking, step);
  const onwards = step.then !== void 0 ? position(step.then) : step.aside ? END : nextOnLine(steps, i);
  const isFor = (happening) => turns.filter(({ event }) => event === `${step.id}.${happening}`);
  const passing = [
    ...isFor("passed"),
    ...turns.filter(({ event }) => event === "registered" && registerOf(route) === i)
  ];
  const out = (turn, takesTime2) => ({ from: i, to: END, takesTime: takesTime2, into: turn.into });
  const isPassedBy = step.where !== void 0 || step.audit !== void 0;
  const ways = passing.map((turn) => out(turn, isSlow));
  if (isPassedBy || !passing.some(({ all }) => all))
    ways.push({ from: i, to: onwards, takesTime: isSlow && !isPassedBy });
  if (route["gives-up"]?.at === step.id) ways.push({ from: i, to: END, takesTime: true });
  const { fails } = step;
  if (!fails || !canFail(checking, step)) return ways;
  const failing = isFor("failed");
  ways.push(...failing.map((turn) => out(turn, isSlow)));
  if (failing.some(({ all }) => all)) return ways;
  const unlimited = fails.attempts === "unlimited";
  if (unlimited || mostOf(checking, fails, "attempts", "count") > 1)
    ways.push({ from: i, to: position(fails.then), takesTime: isSlow || lasts(checking, fails, "after") });
  if (!unlimited) ways.push({ from: i, to: END, takesTime: true });
  return ways;
};
var waysOf = (checking, regime, id) => {
  const turns = turnsOf(regime, id);
  return regime.routes[id].steps.flatMap((_, i) => waysFrom(checking, regime.routes[id], turns, i));
};
var reach = (ways, start, backwards = false) => {
  const reached = /* @__PURE__ */ new Set([start]);
  for (const position of reached)
    for (const { from, to } of ways) if ((backwards ? to : from) === position) reached.add(backwards ? from : to);
  return reached;
};

// src/scenario/missing.ts
var MOST_LISTED = 8;
var listOf2 = (names, last = "or") => listed(
  names.map((name2) => `\`${name2}\``),
  MOST_LISTED,
  last
);
var ASSUMPTION = {
  noun: "assumption",
  expected: "an assumption of an assumption file or of `add`",
  mend: (it) => `describe ${it} in an assumption file or under \`add\``
};
var REGIME = {
  noun: "regime",
  expected: "a regime of `regimes`",
  mend: (it) => `add ${it} to \`regimes\``
};
var POOL = {
  noun: "pool",
  expected: "a pool of the scenario",
  mend: (it) => `describe ${it} in a pool file`
};
var FAULT = {
  noun: "class of fault",
  expected: "a class of `faults` of the portfolio",
  mend: (it) => `describe ${it} under \`faults\` of the portfolio`
};
var MEASURE = {
  noun: "measure",
  expected: "a measure that is reported",
  mend: () => "choose one that `pinchpoint check --describe` lists"
};
var needsName = (issues, place, naming, name2, known) => {
  if (known.includes(name2)) return;
  const near = suggest(name2, known);
  const isShort = known.length > 0 && known.length <= MOST_LISTED;
  const expected = isShort ? listOf2(known) : naming.expected;
  const otherwise = naming.mend(`\`${name2}\``);
  const mend = near === void 0 ? otherwise : `write \`${near}\`, or ${otherwise}`;
  issues.add("names", place, `the ${naming.noun} \`${name2}\`, which stands nowhere`, expected, mend);
};

// src/scenario/rings.ts
var ringsOf = (leadsTo) => {
  const rings = [];
  const done = /* @__PURE__ */ new Set();
  const follow = (name2, path) => {
    const back = path.indexOf(name2);
    if (back >= 0) rings.push(path.slice(back));
    if (back >= 0 || done.has(name2)) return;
    for (const next of leadsTo.get(name2) ?? []) follow(next, [...path, name2]);
    done.add(name2);
  };
  for (const name2 of leadsTo.keys()) follow(name2, []);
  return rings;
};

// src/scenario/meaning-journeys.ts
var checkReached = ({ say }, route, reached) => {
  for (const [i, step] of route.steps.entries()) {
    if (reached.has(i)) continue;
    const called = `the step \`${step.id}\``;
    if (step.aside)
      say(
        step,
        "id",
        `${called}, aside, where nobody is sent`,
        "a step that names it in `then`",
        "send some step there, or remove `aside: true`"
      );
    else
      say(
        step,
        "id",
        `${called}, which every journey jumps over`,
        "a step that is reached",
        "mend the `then` before it, or remove the step"
      );
  }
};
var checkAside = ({ say }, route) => {
  for (const step of route.steps) {
    if (!step.aside || step.then !== void 0) continue;
    const found = `the step \`${step.id}\`, aside, without \`then\``;
    say(step, "id", found, "`then`, as an aside step is followed by none", "name the step that follows in `then`");
  }
};
var checkEnds = ({ say }, route, ways, reached) => {
  const canEnd = reach(ways, END, true);
  const caught = route.steps.filter((_, i) => reached.has(i) && !canEnd.has(i));
  if (caught.length === 0) return;
  const names = listOf2(
    caught.map((step) => step.id),
    "and"
  );
  const found = caught.length > 1 ? `the steps ${names}, which lead only to each other` : `the step ${names}, which leads only to itself`;
  const mend = "remove a `then`, or let a check in the loop fail after some attempts";
  say(caught[0], caught[0].then === void 0 ? "id" : "then", found, "a journey that ends", mend);
};
var checkTimelessLoops = ({ say }, route, ways, reached) => {
  const leadsTo = /* @__PURE__ */ new Map();
  for (const { from, to, takesTime: takesTime2 } of ways) {
    if (takesTime2 || to === END || !reached.has(from)) continue;
    const id = route.steps[from].id;
    leadsTo.set(id, [...leadsTo.get(id) ?? [], route.steps[to].id]);
  }
  for (const ring of ringsOf(leadsTo)) {
    const last = route.steps.find((step) => step.id === ring[ring.length - 1]);
    const found = `a loop of ${listOf2(ring, "and")} in which no time passes`;
    const mend = "write `after` where the check fails, or minutes or a `lead` in one of its steps";
    if (last) say(last, "id", found, "some time in every loop", mend);
  }
};
var checkTimelessRounds = (checking, regime) => {
  const leadsTo = /* @__PURE__ */ new Map();
  const name2 = (id, at2) => `${id}.${regime.routes[id].steps[at2]?.id}`;
  for (const id of Object.keys(regime.routes))
    for (const { from, to, into, takesTime: takesTime2 } of waysOf(checking, regime, id)) {
      const next = into === void 0 ? to === END ? void 0 : name2(id, to) : name2(into, entryOf(regime.routes[into]));
      if (!takesTime2 && next !== void 0) leadsTo.set(name2(id, from), [...leadsTo.get(name2(id, from)) ?? [], next]);
    }
  for (const ring of ringsOf(leadsTo)) {
    const ids2 = [...new Set(ring.map((step) => step.slice(0, step.indexOf("."))))];
    if (ids2.length < 2) continue;
    const found = `routes that move components round and round: ${listOf2(ring, "and")}`;
    const mend = "write minutes or a `lead` in one of these steps, or remove a move";
    checking.say(regime.routes[ids2[0]], "moves", found, "some time in every round", mend);
  }
};
var checkJourneys = (checking, regime) => {
  for (const [id, route] of Object.entries(regime.routes)) {
    const entry = entryOf(route);
    if (entry === END) {
      const mend = "remove `aside: true` of the step where journeys begin";
      checking.say(route, "steps", `the route \`${id}\`, all of whose steps are aside`, "a main line", mend);
      continue;
    }
    const ways = waysOf(checking, regime, id);
    const reached = reach(ways, entry);
    checkReached(checking, route, reached);
    checkAside(checking, route);
    checkEnds(checking, route, ways, reached);
    checkTimelessLoops(checking, route, ways, reached);
  }
  checkTimelessRounds(checking, regime);
};

// src/scenario/meaning-pools.ts
var OF_PEOPLE = ["heads", "crews", "leave"];
var OF_PLATFORMS = ["per-working-day", "serves", "pauses", "other-load"];
var checkWords = ({ say }, name2, pool) => {
  const [strange, expected] = pool.kind === "people" ? [OF_PLATFORMS, "for people `heads` or `crews`, and a `day`"] : [OF_PEOPLE, "for a platform `per-working-day`"];
  for (const key of strange)
    if (pool[key] !== void 0)
      say(pool, key, `\`${key}\` in the ${pool.kind} \`${name2}\``, expected, "remove it, or change `kind`");
};
var checkPeople = ({ say }, name2, pool) => {
  const called = `the people \`${name2}\``;
  const one = "either `heads` or `crews`";
  if (!pool.heads && pool.heads !== 0 && !pool.crews)
    say(pool, void 0, `${called} without \`heads\` or \`crews\``, one, "write `heads:` and how many they are");
  if (pool.heads !== void 0 && pool.crews)
    say(
      pool,
      "crews",
      `${called} with \`heads\` and \`crews\``,
      one,
      "make the heads a crew of their own, or remove them"
    );
  if (!pool.day && !pool.crews?.every((crew) => crew.day))
    say(pool, void 0, `${called} without \`day\``, "a working day", "add `day: { from: 09:00, hours: 6.5 }`");
};
var checkPlatform = ({ say }, name2, pool) => {
  if (pool["per-working-day"] !== void 0) return;
  const expected = "how many items it serves a working day";
  say(
    pool,
    void 0,
    `the platform \`${name2}\` without \`per-working-day\``,
    expected,
    "write `per-working-day: 5000`"
  );
};
var checkDay = ({ values, say }, day) => {
  const hours2 = day && values.maybeNumber(day, "hours", "hours");
  if (!day || hours2 === void 0 || hours2 > 24) return;
  const left = (TICKS_PER_DAY - clockTicks(day.from)) / TICKS_PER_HOUR;
  if (hours2 <= left || left < 0) return;
  const mend = left > 0 ? `write at most ${tidy(left)} hours, or begin earlier` : "begin earlier";
  say(day, "hours", `${written(day, "from")} with ${written(day, "hours")}`, "a working day that ends by 24:00", mend);
};
var checkHeads = ({ values, say }, heads2) => {
  if (!Array.isArray(heads2)) return;
  for (let i = 1; i < heads2.length; i++) {
    const [before, after] = [values.maybeDate(heads2[i - 1], "from"), values.maybeDate(heads2[i], "from")];
    if (before === void 0 || after === void 0 || after > before) continue;
    const found = `${written(heads2[i], "from")} after ${written(heads2[i - 1], "from")}`;
    say(heads2[i], "from", found, "dated heads in ascending order", "put them in order, each date once");
  }
};
var checkPauses = ({ values, say }, pool) => {
  for (const pause of pool.pauses ?? []) {
    if (!("when" in pause)) continue;
    const { when } = pause;
    const [above, below2] = ["above", "until-below"].map((key) => values.maybeNumber(when, key, "count"));
    if (above === void 0 || below2 === void 0 || below2 <= above) continue;
    const found = `${written(when, "until-below")} with ${written(when, "above")}`;
    const mend = "swap them, or lower `until-below`";
    say(when, "until-below", found, "a queue to open at that is no longer than the one to close at", mend);
  }
};
var checkPools = (checking) => {
  for (const [name2, pool] of Object.entries(checking.world.pools)) {
    checkWords(checking, name2, pool);
    if (pool.kind === "people") checkPeople(checking, name2, pool);
    else checkPlatform(checking, name2, pool);
    checkPauses(checking, pool);
    checkDay(checking, pool.day);
    checkHeads(checking, pool.heads);
    for (const crew of pool.crews ?? []) {
      checkDay(checking, crew.day);
      checkHeads(checking, crew.heads);
    }
  }
};

// src/scenario/meaning-cases.ts
var checkCases = ({ say }, cases2) => {
  for (const one of cases2.slice(0, -1))
    if (one.where === void 0)
      say(
        one,
        "is",
        "a case without `where` that is not the last",
        "only the last case to hold for whoever is left",
        "add a `where`, or move it to the end"
      );
};
var checkIfCases = (checking, field) => {
  if (Array.isArray(field)) checkCases(checking, field);
};

// src/scenario/meaning-faults.ts
var MOST_CLASSES = 8;
var checkFaults = (checking) => {
  const { world: world2, values, say } = checking;
  const { faults = {} } = world2.portfolio;
  const names = Object.keys(faults);
  if (names.length > MOST_CLASSES) {
    const expected = `at most ${MOST_CLASSES}, as a component has room for so many`;
    say(world2.portfolio, "faults", `${names.length} classes of fault`, expected, "put some of them together");
  }
  for (const [name2, { share: share2, together }] of Object.entries(faults)) {
    checkIfCases(checking, share2);
    const of = (key) => (together && values.maybeNumber(together, key, "share")) ?? 0;
    const total = of("submission") + of("model");
    if (total <= 1) continue;
    const found = `\`together\` of \`${name2}\` with shares that add to ${tidy(total)}`;
    say(faults[name2], "together", found, "at most 1, the whole of the variance", "lower one of them");
  }
};

// src/scenario/meaning-groups.ts
var TOLERANCE = 1e-9;
var groupSize = (values, group) => values.maybeNumber(group, "components", "components");
var checkSizes = ({ values, say }, name2, group) => {
  const size = (key) => values.maybeNumber(group, key, "components");
  const cmus = values.maybeNumber(group, "cmus", "count");
  const providers = values.maybeNumber(group, "providers", "count");
  const components2 = groupSize(values, group);
  const [smallest, largest, fresh2] = [size("smallest-cmu") ?? 1, size("largest-cmu") ?? Infinity, size("new-cmu")];
  const called = `the group \`${name2}\``;
  if (cmus !== void 0 && providers !== void 0 && providers > cmus)
    say(
      group,
      "providers",
      `${providers} providers of ${cmus} CMUs in ${called}`,
      "at least one CMU for each provider",
      "lower `providers`, or raise `cmus`"
    );
  if (smallest > largest) {
    const found2 = `${written(group, "smallest-cmu")} with ${written(group, "largest-cmu")}`;
    say(group, "smallest-cmu", found2, "a smallest CMU that is not above the largest", "swap the two");
    return;
  }
  if (fresh2 !== void 0 && (fresh2 < smallest || fresh2 > largest)) {
    const expected = "a size between the smallest and the largest CMU";
    say(group, "new-cmu", `${written(group, "new-cmu")} in ${called}`, expected, "change it, or widen these two");
  }
  if (cmus === void 0 || components2 === void 0) return;
  const found = `${components2} components in ${cmus} CMUs of ${called}`;
  if (components2 < cmus * smallest)
    say(
      group,
      "components",
      found,
      `at least ${cmus * smallest}, as no CMU is smaller than ${smallest}`,
      "lower `cmus` or `smallest-cmu`, or raise `components`"
    );
  if (components2 > cmus * largest)
    say(
      group,
      "components",
      found,
      `at most ${cmus * largest}, as no CMU is larger than ${largest}`,
      "raise `cmus` or `largest-cmu`, or lower `components`"
    );
};
var checkShares = ({ values, say }, name2, { arrives }) => {
  const missing = arrives.find((span) => span.share === void 0);
  if (missing && arrives.length > 1) {
    say(
      missing,
      void 0,
      `a span of \`${name2}\` without \`share\``,
      "a share for each of several spans",
      "write the share of the components that is notified in it"
    );
    return;
  }
  const shares = arrives.map((span) => span.share === void 0 ? 1 : values.maybeNumber(span, "share", "share"));
  const total = shares.reduce((sum2, share2) => sum2 + (share2 ?? Number.NaN), 0);
  if (total > 1 + TOLERANCE || total < 1 - TOLERANCE) {
    const rest = `${total > 1 ? "lower" : "raise"} them by ${tidy(Math.abs(1 - total))} together`;
    say(arrives, void 0, `arrivals of \`${name2}\` whose shares add to ${tidy(total)}`, "shares that add to 1", rest);
  }
};
var checkArrivals = ({ values, horizon, say }, name2, group) => {
  for (const span of group.arrives)
    for (const key of ["from", "to"]) {
      const day = values.maybeDate(span, key);
      if (day === void 0 || !horizon || day >= horizon.from && day < horizon.to) continue;
      const expected = `arrivals inside the horizon, ${horizonText(horizon)}`;
      say(
        span,
        key,
        `${written(span, key)} of the arrivals of \`${name2}\``,
        expected,
        "move the date, or widen the horizon"
      );
    }
};
var OF_ONE_DEVICE = ["device", "models", "rated-kw"];
var weighs = ({ values }, node) => (values.maybeNumber(node, "weight", "number") ?? 1) > 0;
var checkDevices = (checking, name2, group) => {
  const { say } = checking;
  const { devices } = group;
  const one = "either `device`, `models` and `rated-kw`, or `devices`";
  if (!devices) {
    for (const key of OF_ONE_DEVICE)
      if (group[key] === void 0)
        say(group, void 0, `the group \`${name2}\` without \`${key}\``, one, `add the key \`${key}\``);
    return;
  }
  for (const key of OF_ONE_DEVICE)
    if (group[key] !== void 0)
      say(group, key, `\`${key}\` beside \`devices\` in the group \`${name2}\``, one, "move it to the device types");
  if (devices.some((type) => weighs(checking, type))) return;
  const mend = "raise a `weight`";
  say(group, "devices", `devices of \`${name2}\` that all weigh 0`, "one of them with a weight above 0", mend);
};
var checkWeights = (checking, name2, group) => {
  const known = checking.world.portfolio.models ?? {};
  for (const of of [group, ...group.devices ?? []])
    if (of.models && !of.models.some((model) => weighs(checking, known[model] ?? {})))
      checking.say(
        of,
        "models",
        `models of \`${name2}\` that all weigh 0`,
        "one of them with a weight above 0",
        "raise a `weight`"
      );
};
var checkGroup = (checking, name2, group) => {
  checkSizes(checking, name2, group);
  checkShares(checking, name2, group);
  checkArrivals(checking, name2, group);
  checkDevices(checking, name2, group);
  checkWeights(checking, name2, group);
};

// src/scenario/meaning-portfolio.ts
var checkKind = ({ world: world2, say }) => {
  const { portfolio } = world2;
  const expected = "either `csv` or `groups`";
  const isSampled = Object.keys(portfolio.groups ?? {}).length > 0;
  if (portfolio.csv === void 0 && !isSampled) {
    const mend = "name a CSV of submissions in `csv`, or describe the population in `groups`";
    say(portfolio, void 0, `the portfolio \`${portfolio.id}\` without anybody in it`, expected, mend);
  }
  if (portfolio.csv === void 0) return;
  if (isSampled) say(portfolio, "groups", "a portfolio with `csv` and `groups`", expected, "remove one of them");
  if (portfolio.grows !== void 0)
    say(
      portfolio,
      "grows",
      `${written(portfolio, "grows")} beside \`csv\``,
      "`grows` only where groups are sampled",
      "remove it"
    );
};
var checkPrefixes = ({ world: world2, say }) => {
  const owners = /* @__PURE__ */ new Map();
  for (const [name2, group] of Object.entries(world2.portfolio.groups ?? {})) {
    const owner = owners.get(group.prefix);
    const expected = "a prefix for each group, so that names differ";
    if (owner !== void 0)
      say(
        group,
        "prefix",
        `${written(group, "prefix")} in \`${owner}\` and \`${name2}\``,
        expected,
        "change one of them"
      );
    owners.set(group.prefix, name2);
  }
};
var checkNotified = ({ world: world2, horizon, say }) => {
  const { portfolio, submissions } = world2;
  if (!submissions || !horizon) return;
  const isOutside = (day, s) => day >= horizon.to || day < horizon.from && !submissions.atStep?.[s];
  const first = submissions.notifiedDay.findIndex(isOutside);
  if (first < 0) return;
  const others = submissions.notifiedDay.reduce((sum2, day, s) => sum2 + (isOutside(day, s) ? 1 : 0), -1);
  const called = `submission \`${submissions.submission[first]}\` notified on ${dateText(submissions.notifiedDay[first])}`;
  const found = others > 0 ? `${called}, and ${others} more outside the horizon` : called;
  const expected = `every date inside the horizon, ${horizonText(horizon)}`;
  say(portfolio, "csv", found, expected, "mend the dates, remove the rows, or widen the horizon");
};
var baseOf2 = ({ portfolio, submissions }, { values }) => {
  if (submissions) return submissions.components.reduce((sum2, one) => sum2 + one, 0);
  const sizes = Object.values(portfolio.groups ?? {}).map((group) => groupSize(values, group));
  return sizes.length === 0 ? void 0 : sizes.reduce(
    (sum2, one) => sum2 === void 0 || one === void 0 ? void 0 : sum2 + one,
    0
  );
};
var levelsOf = (checking) => {
  const { components: components2 } = checking.world.scenario;
  const base = components2 ? void 0 : baseOf2(checking.world, checking);
  if (!components2) return base === void 0 ? void 0 : [base];
  return [...components2.keys()].flatMap((i) => checking.values.maybeNumber(components2, i, "components") ?? []);
};
var checkLevels = (checking) => {
  const { world: world2, values, say } = checking;
  const base = baseOf2(world2, checking);
  const levels = world2.scenario.components ?? [];
  let before = Number.NEGATIVE_INFINITY;
  for (const i of levels.keys()) {
    const level = values.maybeNumber(levels, i, "components");
    if (level === void 0) continue;
    const found = writtenAs(levels, i, String(level));
    if (level <= before)
      say(levels, i, `${found} after ${before}`, "growth levels in ascending order", "put them in order, each once");
    before = Math.max(before, level);
    if (base === void 0 || level === base) continue;
    if (world2.submissions) {
      const mend = `write \`components: [${base}]\` or leave it out; a portfolio that grows is sampled from \`groups\``;
      say(levels, i, `a level of ${found}`, `the ${base} components of the CSV`, mend);
    } else if (level < base)
      say(
        levels,
        i,
        `a level of ${found}`,
        `at least the base of ${base} components, which every level contains`,
        `write ${base} or more, or a smaller base`
      );
    else if (world2.portfolio.grows === void 0)
      say(
        levels,
        i,
        `a level of ${found}, above the base of ${base}`,
        "a group that takes the growth",
        "name it in `grows` of the portfolio"
      );
  }
};
var checkPortfolio = (checking) => {
  checkKind(checking);
  checkPrefixes(checking);
  checkNotified(checking);
  checkFaults(checking);
  for (const [name2, group] of Object.entries(checking.world.portfolio.groups ?? {})) checkGroup(checking, name2, group);
  checkLevels(checking);
};

// src/scenario/meaning-deadlines.ts
var ONE2 = "either `by`, or `within` with `of`";
var checkInstant = ({ values, horizon, say }, node, key) => {
  const instant2 = values.maybeInstant(node, key);
  if (instant2 === void 0 || !horizon) return;
  if (instant2 >= horizon.from * TICKS_PER_DAY && instant2 <= horizon.to * TICKS_PER_DAY) return;
  const expected = `a deadline inside the horizon, ${horizonText(horizon)}`;
  say(node, key, writtenInstant(node, key, instant2), expected, "move the deadline, or widen the horizon");
};
var checkDeadline = (checking, deadline, whose) => {
  const { say } = checking;
  const { by, within: within3, of } = deadline;
  if (by === void 0 && within3 === void 0 && of === void 0)
    say(
      deadline,
      void 0,
      `a deadline of ${whose} without a time`,
      ONE2,
      "write `by: 2027-08-16`, or `within: 10 working days` and `of: notified`"
    );
  else if (by !== void 0 && (within3 !== void 0 || of !== void 0)) {
    const other = within3 !== void 0 ? "within" : "of";
    say(
      deadline,
      other,
      `${written(deadline, "by")} with ${written(deadline, other)}`,
      ONE2,
      "keep one and remove the other"
    );
  } else if (by === void 0 && of === void 0)
    say(
      deadline,
      "within",
      `${written(deadline, "within")} without \`of\``,
      ONE2,
      "say after what, as in `of: notified`"
    );
  else if (by === void 0 && within3 === void 0)
    say(
      deadline,
      "of",
      `${written(deadline, "of")} without \`within\``,
      ONE2,
      "say how long after, as in `within: 10 working days`"
    );
  if (!Array.isArray(by)) {
    checkInstant(checking, deadline, "by");
    return;
  }
  checkCases(checking, by);
  for (const one of by) checkInstant(checking, one, "is");
};

// src/scenario/meaning-moves.ts
var FAILED = ".failed";
var checkCanFail = ({ say }, node, key, event, route) => {
  if (!event.endsWith(FAILED)) return;
  const id = event.slice(0, -FAILED.length);
  const step = route.steps.find((one) => one.id === id);
  if (!step || step.fails) return;
  const mend = `write \`fails\` in the step \`${id}\`, or \`${id}.passed\``;
  say(node, key, `${written(node, key)}, though nobody fails at \`${id}\``, "an event that can happen", mend);
};
var checkOne = (checking, id, route, move) => {
  const { values, horizon, say } = checking;
  const one = "either `on` or `date`";
  if (move.on === void 0 && move.date === void 0)
    say(move, void 0, `a move of \`${id}\` without an event`, one, "say when, as in `on: test.passed`");
  if (move.on !== void 0 && move.date !== void 0)
    say(move, "date", `${written(move, "on")} with ${written(move, "date")}`, one, "keep one and remove the other");
  if (move.on !== void 0) checkCanFail(checking, move, "on", move.on, route);
  if (move.then === id) {
    const mend = "name another route, or send them on by `then` of a step";
    say(move, "then", `a move of \`${id}\` back to itself`, "another route", mend);
  }
  const day = values.maybeDate(move, "date");
  if (day === void 0 || !horizon || day >= horizon.from && day < horizon.to) return;
  const expected = `a date inside the horizon, ${horizonText(horizon)}`;
  say(move, "date", writtenDate(move, "date", day), expected, "move the date, or widen the horizon");
};
var checkOrder = ({ say }, moves) => {
  for (const [i, move] of moves.entries()) {
    if (move.on === void 0) continue;
    const isAll = (one) => one.on === move.on && one.where === void 0 && one.share === void 0;
    if (!moves.slice(0, i).some(isAll)) continue;
    const found = `a second move ${written(move, "on")} after one that takes everybody`;
    say(move, "on", found, "a `where` or a `share` in all but the last", "remove one, or say whom each is for");
  }
};
var checkAt = (checking, regime, { takes }) => {
  if (takes?.at === void 0) return;
  const [other, ...event] = takes.at.split(".");
  checkCanFail(checking, takes, "at", event.join("."), regime.routes[other]);
  if (takes.otherwise === void 0) return;
  const expected = "`otherwise` only where a route is asked at notification";
  const mend = "remove it: who is refused goes on where he is";
  checking.say(takes, "otherwise", `${written(takes, "otherwise")} beside ${written(takes, "at")}`, expected, mend);
};
var checkTransition = ({ say }, id, { open }) => {
  if (open?.transition === void 0 || open.from !== void 0) return;
  const found = `${written(open, "transition")} of \`${id}\` without \`from\``;
  say(open, "transition", found, "the date on which the route opens", "write `from`, or remove `transition`");
};
var checkRevokes = (checking, regime, id) => {
  const route = regime.routes[id];
  const revoking = route.steps.filter((step) => step.revokes);
  if (revoking.length === 0 || comesFromElsewhere(regime, id)) return;
  const after = reach(waysOf(checking, regime, id), registerOf(route));
  for (const step of revoking)
    if (!after.has(route.steps.indexOf(step))) {
      const mend = "remove it, or name an earlier step in `register`";
      const found = `\`revokes\` in the step \`${step.id}\`, where nobody is registered yet`;
      checking.say(step, "revokes", found, "a step that follows registration", mend);
    }
};
var comesFromElsewhere = ({ routes }, id) => Object.entries(routes).some(
  ([other, route]) => other !== id && (route.moves?.some((move) => move.then === id) || route.steps.some((step) => step.fails?.finally === id))
) || routes[id].takes?.at !== void 0;
var checkMoves = (checking, regime) => {
  for (const [id, route] of Object.entries(regime.routes)) {
    const { moves = [] } = route;
    for (const move of moves) checkOne(checking, id, route, move);
    checkOrder(checking, moves);
    checkAt(checking, regime, route);
    checkTransition(checking, id, route);
    checkRevokes(checking, regime, id);
  }
};

// src/scenario/meaning-routes.ts
var refusals = (id, { takes }) => takes?.otherwise === void 0 ? [] : [{ from: id, to: takes.otherwise, node: takes, key: "otherwise" }];
var fallbacks = (id, route) => {
  const givesUp = route["gives-up"];
  const failing = route.steps.flatMap(
    ({ fails }) => fails?.finally === void 0 ? [] : [{ from: id, to: fails.finally, node: fails, key: "finally" }]
  );
  return givesUp ? [...failing, { from: id, to: givesUp.then, node: givesUp, key: "then" }] : failing;
};
var moved = (id, { moves = [] }) => moves.map((move) => ({ from: id, to: move.then, node: move, key: "then" }));
var checkRings = ({ say }, sendings, what) => {
  const leadsTo = /* @__PURE__ */ new Map();
  for (const { from, to } of sendings) leadsTo.set(from, [...leadsTo.get(from) ?? [], to]);
  for (const ring of ringsOf(leadsTo)) {
    const last = sendings.findLast(({ from, to }) => from === ring[ring.length - 1] && to === ring[0]);
    if (!last) continue;
    const found = ring.length > 1 ? `the routes ${listOf2(ring, "and")}, which send each other ${what}` : `the route ${listOf2(ring)}, which sends itself ${what}`;
    const expected = "a way that ends with a route that keeps them, or with `withdraw`";
    say(last.node, last.key, found, expected, `name another route in \`${last.key}\``);
  }
};
var checkTakes = (checking, { takes }) => {
  checkIfCases(checking, takes?.share);
  if (takes?.share === void 0 || takes.per !== void 0) return;
  const mend = "write `per: provider` if a firm decides for all its components";
  checking.say(
    takes,
    "share",
    `${written(takes, "share")} without \`per\``,
    "who decides: provider, cmu, submission or component",
    mend
  );
};
var checkOpen = ({ values, horizon, say }, id, { open }) => {
  if (!open || !horizon) return;
  const [from, to] = [values.maybeDate(open, "from"), values.maybeDate(open, "to")];
  const [key, day] = from !== void 0 && from >= horizon.to ? ["from", from] : ["to", to];
  if (day === void 0 || key === "to" && day >= horizon.from) return;
  const found = `the route \`${id}\`, open ${key} ${dateText(day)}`;
  const expected = `a route open on some day of the horizon, ${horizonText(horizon)}`;
  say(open, key, found, expected, "move the date, widen the horizon, or leave the route out");
};
var notifiedSpan = ({ world: world2, values }) => {
  const spans = Object.values(world2.portfolio.groups ?? {}).flatMap((group) => group.arrives);
  const days = world2.submissions ? [...world2.submissions.notifiedDay].filter((_, s) => !world2.submissions?.atStep?.[s]) : spans.flatMap((span) => [values.maybeDate(span, "from"), values.maybeDate(span, "to")]);
  const known = days.filter((day) => day !== void 0);
  if (known.length === 0) return void 0;
  return known.reduce(({ first, last }, day) => ({ first: Math.min(first, day), last: Math.max(last, day) }), {
    first: known[0],
    last: known[0]
  });
};
var checkEverybodyGoes = (checking, regime) => {
  const { values, say } = checking;
  const routes = Object.entries(regime.routes);
  if (routes.length === 0) {
    say(
      regime,
      "routes",
      `the regime \`${regime.id}\` without routes`,
      "at least one",
      "describe a route under `routes`"
    );
    return;
  }
  const keeper = routes.find(([, route]) => !route.takes);
  if (!keeper) {
    const last = routes.findLast(([, { takes }]) => takes?.at === void 0);
    if (last?.[1].takes?.otherwise === void 0) {
      const found2 = `the regime \`${regime.id}\`, all of whose routes choose whom they take`;
      const mend = "remove `takes` of one route, or name a route in `otherwise` of the last";
      say(regime, "routes", found2, "a route for whoever is left", mend);
    }
    return;
  }
  const [id, { open }] = keeper;
  const span = notifiedSpan(checking);
  if (!open || !span) return;
  const [from, to] = [values.maybeDate(open, "from") ?? span.first, values.maybeDate(open, "to") ?? span.last];
  if (from <= span.first && to >= span.last) return;
  const found = `the route \`${id}\`, which takes whoever is left, open ${dateText(from)} to ${dateText(to)}`;
  const expected = `open for all who are notified, ${dateText(span.first)} to ${dateText(span.last)}`;
  say(open, void 0, found, expected, "remove `open`, or add a route without `takes` and `open`");
};
var checkReached2 = ({ say }, regime, sendings) => {
  const [, ...others] = Object.entries(regime.routes).filter(([, route]) => !route.takes);
  for (const [id] of others)
    if (!sendings.some(({ to }) => to === id)) {
      const mend = "say in `takes` who takes it, or name it where a route sends components on";
      say(regime.routes, id, `the route \`${id}\`, which nobody takes`, "one route at most for whoever is left", mend);
    }
};
var checkGivesUp = ({ say }, route) => {
  const givesUp = route["gives-up"];
  const step = givesUp && route.steps.find((one) => one.id === givesUp.at);
  if (!givesUp || !step || step.by !== void 0 || step.per !== "component") return;
  const found = `\`at: ${givesUp.at}\`, a step where nobody waits`;
  say(givesUp, "at", found, "a step with `by`, where components wait in a queue", "name a step that a pool serves");
};
var checkRoutes = (checking, regime) => {
  const routes = Object.entries(regime.routes);
  const refused = routes.flatMap(([id, route]) => refusals(id, route));
  const fallen = routes.flatMap(([id, route]) => fallbacks(id, route));
  for (const [id, route] of routes) {
    checkTakes(checking, route);
    checkOpen(checking, id, route);
    if (route.deadline) checkDeadline(checking, route.deadline, `the route \`${id}\``);
    checkGivesUp(checking, route);
  }
  checkRings(checking, refused, "those they refuse");
  checkRings(checking, fallen, "those who fail or give up");
  checkMoves(checking, regime);
  checkEverybodyGoes(checking, regime);
  checkReached2(checking, regime, [...refused, ...fallen, ...routes.flatMap(([id, route]) => moved(id, route))]);
};

// src/scenario/meaning-beside.ts
var WAYS3 = ["over", "draws", "unlimited"];
var quoted = (keys) => keys.map((key) => `\`${key}\``).join(" and ");
var checkWay = ({ say }, id, beside) => {
  const ways = WAYS3.filter((key) => beside[key] !== void 0);
  const one = "exactly one of `over`, `draws` and `unlimited`";
  const called = `\`${id}\`, beside the ladder,`;
  if (ways.length === 0)
    say(beside, void 0, `${called} without anything to vary`, one, "write the assumptions to vary in `over`");
  if (ways.length > 1) say(beside, ways[1], `${called} with ${quoted(ways)}`, one, "make them two of their own");
  if (beside.over && Object.keys(beside.over).length === 0)
    say(beside, "over", `${called} over no assumption`, "an assumption and its values", "name one in `over`");
};
var misfit = (fields, value) => fields.find((kind2) => kind2.is === "number" && !(within2(value, kind2) && !(kind2.whole && !Number.isInteger(value))));
var checkGiven = (checking, name2, node, keys) => {
  const { world: world2, say } = checking;
  const assumption = Object.hasOwn(world2.assumptions, name2) ? world2.assumptions[name2] : void 0;
  if (!assumption) return;
  if (assumption.unit === "date") {
    const mend = "vary a number, as the days that a formula adds to a date";
    say(node, void 0, `\`${name2}\`, whose unit is date`, "an assumption that is a number", mend);
    return;
  }
  const fields = writtenFields(world2).flatMap((field) => field.value === name2 ? [field.kind] : []);
  for (const key of keys) {
    const value = Number(node[key]);
    const wants = breaksUnit(assumption, value) ? unitWants(assumption) : misfit(fields, value)?.wants;
    if (wants === void 0) continue;
    say(node, key, `${written(node, key)} for \`${name2}\``, wants, "change the value");
  }
};
var checkOver = (checking, over) => {
  for (const [name2, given] of Object.entries(over)) {
    checkGiven(checking, name2, given, [...given.keys()]);
    const twice = given.findIndex((value, i) => given.indexOf(value) < i);
    if (twice < 0) continue;
    const found = `${written(given, twice)} a second time for \`${name2}\``;
    checking.say(given, twice, found, "each value once", "remove one of them");
  }
};
var checkDraws = ({ world: world2, say }, { of }) => {
  for (const [i, name2] of of.entries()) {
    if (world2.assumptions[name2]?.distribution) continue;
    const mend = `write a \`distribution\` at \`${name2}\`, or leave it out`;
    say(of, i, `draws of \`${name2}\`, of which no distribution is known`, "what is believed of it", mend);
  }
};
var checkLevels2 = (checking, { components: components2 = [] }) => {
  const levels = levelsOf(checking);
  if (!levels) return;
  for (const i of components2.keys()) {
    const level = checking.values.maybeNumber(components2, i, "components");
    if (level === void 0 || levels.includes(level)) continue;
    const found = `a level of ${writtenAs(components2, i, String(level))}`;
    const expected = `a level of the scenario: ${levels.join(", ")}`;
    checking.say(components2, i, found, expected, "choose one of these, or add it to `components` of the scenario");
  }
};
var checkSame = ({ say }, { same = [], over }) => {
  for (const one of same) {
    if (one.regime === one.as)
      say(one, "as", `${written(one, "as")}, the same regime`, "another regime that plays alike", "name the other");
    for (const [name2, value] of Object.entries(one.when)) {
      const given = over?.[name2];
      if (!given || given.includes(value)) continue;
      const expected = `a value of \`${name2}\` in \`over\`: ${given.join(", ")}`;
      say(one.when, name2, written(one.when, name2), expected, "choose one of these");
    }
  }
};
var checkReplications = ({ world: world2, values, say }, beside) => {
  const asked = values.maybeNumber(beside, "replications", "count");
  const { replications } = world2.scenario;
  const key = replications?.exactly === void 0 ? "at-most" : "exactly";
  const most = replications && values.maybeNumber(replications, key, "count");
  if (!replications || asked === void 0 || most === void 0 || asked <= most) return;
  const found = `${written(beside, "replications")} with ${written(replications, key)} on the ladder`;
  say(beside, "replications", found, "no more than the ladder has, whose chance they share", `write at most ${most}`);
};
var checkBeside = (checking) => {
  for (const [id, beside] of Object.entries(checking.world.scenario.beside ?? {})) {
    checkWay(checking, id, beside);
    if (beside.over) checkOver(checking, beside.over);
    if (beside.draws) checkDraws(checking, beside.draws);
    checkLevels2(checking, beside);
    checkSame(checking, beside);
    checkReplications(checking, beside);
  }
};

// src/scenario/meaning-entry.ts
var checkEntry = ({ world: world2, say }) => {
  const { entry } = world2.scenario;
  if (!entry) return;
  const rule = written(entry, "rule");
  if (entry.rule === "margin") {
    if (entry.price === void 0)
      say(entry, "rule", `${rule} without \`price\``, "what a CMU earns", "write `price`, in GBP/kW/year");
    const free = world2.regimes.filter(({ entry: terms }) => Object.keys(terms?.costs ?? {}).length === 0);
    if (free.length > 0) {
      const ids2 = free.map((regime) => regime.id);
      const found = `${rule} with ${listOf2(ids2, "and")}, where entry costs nothing`;
      const mend = "write `entry: { costs: { per-component: ... } }` in each regime";
      say(entry, "rule", found, "costs of entry in every regime", mend);
    }
    return;
  }
  if (entry.price !== void 0) {
    const mend = "remove it, or write `rule: margin`";
    say(entry, "price", `${written(entry, "price")} beside ${rule}`, "`price` only where a margin decides", mend);
  }
  if (entry.rule === "induced" && world2.regimes.every(({ entry: terms }) => terms?.attracts === void 0)) {
    const mend = "write `entry: { attracts: 0.5 }` in the regimes that attract fewer";
    say(entry, "rule", `${rule} with regimes that all attract everybody`, "`attracts` in some regime", mend);
  }
};

// src/scenario/meaning-windows.ts
var isForAll2 = (where) => Object.keys(where ?? {}).length === 0;
var checkPrequalification = ({ say }, windows) => {
  for (const [id, window] of windows.slice(0, -1)) {
    if (!isForAll2(window.where)) continue;
    const found = `the prequalification window \`${id}\`, which is for everybody, before others`;
    say(window, "title", found, "a `where` in all but the last", "say whose window it is in `where`");
  }
};
var checkMetering = ({ values, say }, windows) => {
  const spans = windows.map(([id, window]) => ({
    id,
    window,
    from: values.maybeDate(window, "from") ?? Number.NaN,
    to: values.maybeDate(window, "to") ?? Number.NaN
  }));
  for (const [i, later2] of spans.entries()) {
    const isAlike = ({ where }) => isForAll2(where) || JSON.stringify(where) === JSON.stringify(later2.window.where);
    const other = spans.slice(0, i).find((one) => one.from <= later2.to && later2.from <= one.to && isAlike(one.window));
    if (!other) continue;
    const found = `the metering windows \`${other.id}\` and \`${later2.id}\`, which share days`;
    const mend = "move their dates, or say in `where` whose window each is";
    say(later2.window, "from", found, "one window for each day of notification", mend);
  }
};
var checkWindows = (checking) => {
  const windows = Object.entries(checking.world.scenario.windows ?? {});
  checkPrequalification(
    checking,
    windows.filter(([, { kind: kind2 }]) => kind2 === "prequalification")
  );
  checkMetering(
    checking,
    windows.filter(([, { kind: kind2 }]) => kind2 === "metering")
  );
};
var checkState = ({ say }, entry) => {
  const one = "either `holds` or `at`";
  if (entry.holds === void 0 && entry.at === void 0)
    say(
      entry,
      void 0,
      "an entry of `initial` without a state",
      one,
      "write `holds: certificate`, or a step in `at`"
    );
  if (entry.holds !== void 0 && entry.at !== void 0)
    say(
      entry,
      "at",
      `${written(entry, "holds")} with ${written(entry, "at")}`,
      one,
      "make them two entries, or remove one"
    );
};
var checkWaits = ({ world: world2, say }, entry) => {
  const [routeId, stepId] = (entry.at ?? "").split(".");
  const steps = world2.regimes.flatMap((regime) => regime.routes[routeId]?.steps ?? []);
  const step = steps.find((one) => one.id === stepId && one.by === void 0 && one.per === "component");
  if (!step) return;
  const found = `${written(entry, "at")}, a step where nobody waits`;
  say(entry, "at", found, "a step with `by`, where components wait in a queue", "name a step that a pool serves");
};
var checkInitial = (checking) => {
  const { initial = [] } = checking.world.scenario;
  for (const [i, entry] of initial.entries()) {
    checkState(checking, entry);
    checkWaits(checking, entry);
    if (i === initial.length - 1 || !isForAll2(entry.where) || entry.first !== void 0) continue;
    const found = "an entry of `initial` for everybody before others";
    checking.say(entry, void 0, found, "a `where` or `first` in all but the last", "add one, or move it to the end");
  }
};

// src/scenario/meaning-years.ts
var checkBackcast = ({ world: world2, say }) => {
  const { within: within3 = [] } = world2.scenario.backcast ?? {};
  const years = [world2, ...world2.backcast ? [world2.backcast] : []];
  for (const [i, name2] of within3.entries()) {
    if (years.every(({ assumptions }) => assumptions[name2]?.range)) continue;
    const mend = `write a \`range\` at \`${name2}\`, or leave it out`;
    say(within3, i, `${written(within3, i)}, of which no range is known`, "an assumption with a `range`", mend);
  }
};
var checkSolve = (checking) => {
  const { solve } = checking.world.scenario;
  if (!solve) return;
  const [low, high] = solve.between;
  checkGiven(checking, solve.change, solve.between, [0, 1]);
  if (low < high) return;
  const found = `\`between\` from ${low} to ${high}`;
  checking.say(solve, "between", found, "a low end below the high end", "swap the two, or move them apart");
};
var checkYears = (checking) => {
  checkBackcast(checking);
  checkSolve(checking);
};

// src/scenario/meaning-scenario.ts
var checkHorizon = ({ world: world2, values, horizon, say }) => {
  const span = world2.scenario.horizon;
  if (!span) {
    const mend = "add `horizon: { from: 2027-04-01, to: 2028-10-01 }` with dates of your own";
    say(
      world2.scenario,
      void 0,
      "a scenario without `horizon`",
      "the first day, and the day at whose start it ends",
      mend
    );
    return;
  }
  const [from, to] = [values.maybeDate(span, "from"), values.maybeDate(span, "to")];
  if (horizon || from === void 0 || to === void 0) return;
  const found = `a horizon with ${written(span, "from")} and ${written(span, "to")}`;
  say(span, "to", found, "an end after the start", "write a later day in `to`; it ends at 00:00 of that day");
};
var checkCutOff = ({ world: world2, values, horizon, say }) => {
  const cutOff = values.maybeInstant(world2.scenario, "cut-off");
  if (cutOff === void 0 || !horizon) return;
  if (cutOff >= horizon.from * TICKS_PER_DAY && cutOff <= horizon.to * TICKS_PER_DAY) return;
  const found = writtenInstant(world2.scenario, "cut-off", cutOff);
  say(
    world2.scenario,
    "cut-off",
    found,
    `an instant inside the horizon, ${horizonText(horizon)}`,
    "move it, or widen the horizon"
  );
};
var checkReplications2 = ({ world: world2, values, say }) => {
  const replications = world2.scenario.replications;
  if (!replications) return;
  if (replications.exactly !== void 0) {
    for (const key of ["at-least", "at-most", "seconds"])
      if (replications[key] !== void 0) {
        const found2 = `${written(replications, key)} beside ${written(replications, "exactly")}`;
        say(replications, key, found2, "either `exactly`, or bounds", "remove one of them");
      }
  }
  const least = values.maybeNumber(replications, "at-least", "count");
  const most = values.maybeNumber(replications, "at-most", "count");
  if (least === void 0 || most === void 0 || least <= most) return;
  const found = `${written(replications, "at-least")} with ${written(replications, "at-most")}`;
  say(replications, "at-most", found, "a most that is not below the least", "swap them, or raise `at-most`");
};
var checkScenario = (checking) => {
  const { world: world2, say } = checking;
  if (world2.regimes.length === 0)
    say(
      world2.scenario,
      "regimes",
      "a scenario without regimes",
      "at least one",
      "list the ids of regime files in `regimes`"
    );
  checkHorizon(checking);
  checkCutOff(checking);
  checkReplications2(checking);
  checkEntry(checking);
  checkWindows(checking);
  checkInitial(checking);
  checkBeside(checking);
  checkYears(checking);
};

// src/scenario/meaning-findings.ts
var FINDS = ["detects", "false-alarm"];
var ONE3 = "either `share`, or `detects` and `false-alarm`";
var classesOf = (byClass) => Object.keys(byClass ?? {});
var checkWay2 = ({ say }, fails, step) => {
  const finds = FINDS.filter((key) => fails[key] !== void 0);
  const [find] = finds;
  if (fails.share === void 0 && find === void 0)
    say(
      fails,
      void 0,
      `\`fails\` of \`${step}\` without a probability`,
      ONE3,
      "write `share: 0.1`, or name classes of fault in `detects`"
    );
  if (fails.share !== void 0 && find !== void 0)
    say(fails, find, `\`${find}\` beside ${written(fails, "share")}`, ONE3, "keep one and remove the other");
  if (fails.share !== void 0 || find === void 0) return;
  if (finds.every((key) => classesOf(fails[key]).length === 0))
    say(fails, find, `\`${find}\` of \`${step}\` without a class of fault`, "what is found", "name a class in it");
  if (fails.together) {
    const mend = "write `together` at the class under `faults` of the portfolio";
    say(fails, "together", `\`together\` beside \`${find}\``, "`together` only where a `share` fails", mend);
  }
};
var checkMends = ({ say }, fails, step) => {
  const { mends, detects } = fails;
  if (!mends) return;
  const found = classesOf(detects);
  for (const name2 of classesOf(mends).filter((one) => !found.includes(one))) {
    const expected = "`mends` only of classes in `detects`";
    const mend = `add \`${name2}\` to \`detects\`, or remove it from \`mends\``;
    say(mends, name2, `\`mends\` of \`${name2}\`, which \`${step}\` never detects`, expected, mend);
  }
};
var checkFindings = (checking, fails, step) => {
  for (const byClass of [fails.detects, fails["false-alarm"], fails.mends])
    for (const field of Object.values(byClass ?? {})) checkIfCases(checking, field);
  checkWay2(checking, fails, step);
  checkMends(checking, fails, step);
};
var sureFinding = ({ values }, fails, others) => {
  const { detects = {}, mends = {} } = fails;
  const alarms = fails["false-alarm"] ?? {};
  const reaches = (byClass, name2, fits) => casesOf3(values, byClass, name2, "share").some(fits);
  const alarm = classesOf(alarms).find((name2) => reaches(alarms, name2, (share2) => share2 >= 1));
  if (alarm !== void 0) return `\`${alarm}\` where it is not`;
  const isMended = (name2) => !Object.hasOwn(mends, name2) || !reaches(mends, name2, (share2) => share2 <= 0) || others.some((other) => "mends" in other && other.mends && reaches(other.mends, name2, (share2) => share2 > 0));
  const sure = classesOf(detects).find((name2) => reaches(detects, name2, (share2) => share2 >= 1) && !isMended(name2));
  return sure === void 0 ? void 0 : `\`${sure}\``;
};

// src/scenario/meaning-fails.ts
var checkUnlimited = (checking, fails, step, others) => {
  const { values, say } = checking;
  if (fails.attempts !== "unlimited") return;
  const sure = sureFinding(checking, fails, others);
  if (sure !== void 0)
    say(
      fails,
      "attempts",
      `\`attempts: unlimited\` of \`${step}\`, which at every attempt finds ${sure}`,
      "an attempt that can pass, or a number of attempts",
      "write `attempts: 3`, lower the probability, or let the fault be mended"
    );
  if (casesOf3(values, fails, "share", "share").some((share2) => share2 === 1)) {
    const found = `\`attempts: unlimited\` of \`${step}\` with a share of 1`;
    say(
      fails,
      "attempts",
      found,
      "a share below 1, or a number of attempts",
      "write `attempts: 3`, or lower the share"
    );
  }
  if (fails.finally !== void 0) {
    const mend = "remove `finally`, or write a number of attempts";
    say(
      fails,
      "finally",
      `${written(fails, "finally")} after unlimited attempts`,
      "a last attempt that it can follow",
      mend
    );
  }
};
var checkTogether = ({ values, say }, fails) => {
  const { together } = fails;
  if (!together) {
    if (fails.on !== void 0)
      say(
        fails,
        "on",
        `${written(fails, "on")} without \`together\``,
        "`on` only where failures hang together",
        "remove it, or add `together`"
      );
    return;
  }
  const total = (values.maybeNumber(together, "submission", "share") ?? 0) + (values.maybeNumber(together, "model", "share") ?? 0);
  if (total > 1) {
    const found = `\`together\` with shares that add to ${tidy(total)}`;
    say(fails, "together", found, "at most 1, the whole of the variance", "lower one of them");
  }
};
var checkAttempts = ({ say }, { attempts }) => {
  if (!Array.isArray(attempts) || attempts[attempts.length - 1].where === void 0) return;
  const found = "`attempts` by case, with none for whoever is left";
  say(attempts, void 0, found, "a last case without `where`", "add `- { is: 3 }` at the end");
};
var checkFails = (checking, fails, step, others) => {
  checkIfCases(checking, fails.share);
  checkIfCases(checking, fails.attempts);
  checkFindings(checking, fails, step);
  checkAttempts(checking, fails);
  checkUnlimited(checking, fails, step, others);
  checkTogether(checking, fails);
};

// src/scenario/meaning-samples.ts
var ONE4 = "either `count` or `share`";
var checkSize = ({ values, say }, sample, step) => {
  const { count: count2, share: share2 } = sample;
  if (count2 === void 0 && share2 === void 0)
    say(sample, void 0, `a sample of \`${step}\` without a size`, ONE4, "write `count: 5`, or `share: 0.1`");
  if (count2 !== void 0 && share2 !== void 0)
    say(
      sample,
      "share",
      `${written(sample, "count")} with ${written(sample, "share")}`,
      ONE4,
      "keep one and remove the other"
    );
  if (share2 === void 0 && sample["at-least"] !== void 0) {
    const mend = "remove it, or write `share` instead of `count`";
    say(sample, "at-least", `${written(sample, "at-least")} without \`share\``, "`at-least` only with `share`", mend);
  }
  const size = values.maybeNumber(sample, "count", "components");
  const accepted = values.maybeNumber(sample, "accept", "count");
  if (size !== void 0 && accepted !== void 0 && accepted >= size)
    say(
      sample,
      "accept",
      `${written(sample, "accept")} of ${written(sample, "count")}`,
      "fewer findings than components checked, or nobody could fail",
      "lower `accept`"
    );
};
var checkSample = (checking, work) => {
  const { sample } = work;
  if (!sample) return;
  const { say } = checking;
  if (work.per === "component") {
    const mend = "write `audit: 0.1` for a share of components, or give the step a coarser grain in `per`";
    const found = `\`sample\` in the step \`${work.id}\`, which is per component`;
    say(work, "sample", found, "`sample` only for grouped work", mend);
  }
  if (!work.fails) {
    const mend = "write in `fails` what it may find, or write `fixed` if it is only work";
    say(work, "sample", `a sample of \`${work.id}\` that nobody can fail`, "`fails` beside `sample`", mend);
  }
  checkSize(checking, sample, work.id);
};
var checkAudit = ({ say }, step) => {
  if (step.audit === void 0 || step.per === "component") return;
  const per = Array.isArray(step.per) ? `pair of ${step.per[0]} and ${step.per[1]}` : step.per;
  const found = `\`audit\` in the step \`${step.id}\`, which is per ${per}`;
  say(step, "audit", found, "`audit` only for work per component", "write `sample: { share: 0.1 }` instead");
};
var checkSamples = (checking, work) => {
  checkSample(checking, work);
  if ("audit" in work) checkAudit(checking, work);
  if ("mends" in work) for (const field of Object.values(work.mends ?? {})) checkIfCases(checking, field);
};

// src/scenario/meaning-steps.ts
var TIMES = ["minutes", "fixed"];
var GROUPED_ONLY = [
  ["fixed", "write `minutes`, or give the step a coarser grain in `per`"],
  ["starts", "remove it: a component starts when it arrives"],
  ["of", "remove it: a component waits for nobody"],
  ["again", "remove it: every component has work of its own"]
];
var checkGrain = ({ say }, work, isBefore) => {
  const called = `the step \`${work.id}\``;
  if (Array.isArray(work.per) && work.per[0] === work.per[1])
    say(
      work,
      "per",
      `${called} per pair of ${work.per[0]} and ${work.per[1]}`,
      "two different grains",
      `write \`per: ${work.per[0]}\``
    );
  if (work.per !== "component") return;
  if (isBefore) {
    const expected = "work of a coarser grain, as it stands outside the journeys of components";
    say(
      work,
      "per",
      `${called}, per component, under \`before\``,
      expected,
      "write `per: model`, or move it to `steps`"
    );
    return;
  }
  for (const [key, mend] of GROUPED_ONLY)
    if (work[key] !== void 0)
      say(work, key, `\`${key}\` in ${called}, which is per component`, `\`${key}\` only for grouped work`, mend);
};
var checkPool = ({ world: world2, say }, work) => {
  const called = `the step \`${work.id}\``;
  const times = TIMES.filter((key) => work[key] !== void 0);
  const pool = work.by === void 0 ? void 0 : world2.pools[work.by];
  if (work.by === void 0)
    for (const key of times) {
      const mend = "name the pool in `by`, or write the time as `lead` if it occupies nobody";
      say(work, key, `\`${key}\` without \`by\` in ${called}`, "a pool whose time it is", mend);
    }
  if (pool?.kind === "people" && times.length === 0) {
    const mend = work.per === "component" ? "write `minutes`" : "write `fixed`, or `minutes` for each component";
    say(work, "by", `${called} by the people \`${work.by}\` without minutes`, "the touch time of the work", mend);
  }
  if (pool?.kind === "platform")
    for (const key of times) {
      const mend = "remove it; the time of an item is the window divided by `per-working-day`";
      say(
        work,
        key,
        `\`${key}\` in ${called} by the platform \`${work.by}\``,
        "no minutes, as a platform has a throughput",
        mend
      );
    }
};
var checkTouch = ({ say }, touch2) => {
  const varies = touch2.varies ?? "fixed";
  if (varies === "lognormal" && touch2.cv === void 0)
    say(
      touch2,
      "varies",
      "`varies: lognormal` without `cv`",
      "how widely it varies",
      "write `cv: 1`, standard deviation over mean"
    );
  if (varies !== "lognormal" && touch2.cv !== void 0)
    say(
      touch2,
      "cv",
      `${written(touch2, "cv")} where minutes are ${varies}`,
      "`cv` only with `varies: lognormal`",
      "remove it, or write `varies: lognormal`"
    );
};
var checkTimes = (checking, work) => {
  for (const key of TIMES) {
    const field = work[key];
    const all = Array.isArray(field) ? field.map((one) => one.is) : [field];
    for (const touch2 of all) if (typeof touch2 === "object") checkTouch(checking, touch2);
    checkIfCases(checking, field);
  }
};
var DOES_SOMETHING = [
  "by",
  "minutes",
  "fixed",
  "lead",
  "fails",
  "limit",
  "deadline",
  "counts-as",
  "mends",
  "revokes"
];
var checkPurpose = ({ say }, work, route) => {
  const words = work;
  const gathers = words.starts !== void 0 && words.starts !== "first" && words.starts !== "first-intent";
  if (gathers || route.register === work.id || DOES_SOMETHING.some((key) => words[key] !== void 0)) return;
  const mend = "remove it, give it `by` and minutes or a `lead`, or name it in `register` if it only marks the end";
  say(
    work,
    "id",
    `the step \`${work.id}\`, which does nothing`,
    "work, an elapsed time, a check or a wait for others",
    mend
  );
};
var checkStarts = ({ say, values, horizon }, work) => {
  const { starts } = work;
  const gathers = starts === "all" || typeof starts === "object" && "share" in starts;
  if ("of" in work && work.of !== void 0 && work.per !== "component" && !gathers)
    say(
      work,
      "of",
      `${written(work, "of")} without \`starts: all\``,
      "`of` only where the work waits for all or for a share",
      "add `starts: all`, or remove `of`"
    );
  if (typeof starts !== "object" || !("date" in starts)) return;
  const day = values.maybeDate(starts, "date");
  if (day === void 0 || !horizon || day < horizon.to) return;
  const mend = "bring the date forward, or widen the horizon";
  say(starts, "date", `${written(starts, "date")} of \`${work.id}\``, "a date before the end of the horizon", mend);
};
var checkSteps = (checking, regime) => {
  for (const route of Object.values(regime.routes))
    for (const [works, isBefore] of [
      [route.before ?? [], true],
      [route.steps, false]
    ])
      for (const work of works) {
        checkGrain(checking, work, isBefore);
        checkPool(checking, work);
        checkTimes(checking, work);
        checkStarts(checking, work);
        checkPurpose(checking, work, route);
        if (work.fails) checkFails(checking, work.fails, work.id, works);
        checkSamples(checking, work);
        if ("deadline" in work && work.deadline) checkDeadline(checking, work.deadline, `the step \`${work.id}\``);
      }
};

// src/scenario/meaning-submissions.ts
var checkSubmissions = ({ world: world2, horizon, say }) => {
  const { joinedDay, submission } = world2.submissions ?? {};
  if (!horizon || !joinedDay || !submission) return;
  const isLate = (day) => day >= horizon.from;
  const first = joinedDay.findIndex(isLate);
  if (first < 0) return;
  const others = joinedDay.reduce((sum2, day) => sum2 + (isLate(day) ? 1 : 0), -1);
  const called = `submission \`${submission[first]}\` waiting since ${dateText(joinedDay[first])}`;
  const found = others > 0 ? `${called}, and ${others} more` : called;
  const expected = `a day before the horizon starts on ${dateText(horizon.from)}, when it stands in the queue`;
  say(joinedDay, first, found, expected, "mend `joined`, or leave `at_step` and `joined` of the row empty");
};

// src/scenario/meaning.ts
var checkMeaning = (world2, issues) => {
  const checking = checkingOf(world2, issues);
  checkAssumptions(checking);
  checkCalendars(checking);
  checkFields(checking, issues);
  checkScenario(checking);
  checkPools(checking);
  checkPortfolio(checking);
  checkSubmissions(checking);
  for (const regime of world2.regimes) {
    checkSteps(checking, regime);
    checkRoutes(checking, regime);
    checkJourneys(checking, regime);
  }
};

// src/scenario/names-beside.ts
var APPROVALS2 = "approvals";
var WITHOUT_LIMIT = {
  ...POOL,
  expected: "a pool of the scenario, or `approvals`"
};
var REGIME_BESIDE = {
  ...REGIME,
  mend: (it) => `${REGIME.mend(it)}, or remove plays beside the ladder as in \`beside: null\``
};
var VARIED = {
  noun: "varied assumption",
  expected: "an assumption of `over`",
  mend: (it) => `add ${it} to \`over\``
};
var there = (naming) => ({
  ...naming,
  mend: (it) => `${naming.mend(it)} of the scenario that is named`
});
var idsOf = (world2) => world2.regimes.map((regime) => regime.id);
var checkOne2 = (world2, beside, issues) => {
  const names = Object.keys(world2.assumptions);
  const { regimes: regimes2 = [], over = {}, draws, unlimited, same = [] } = beside;
  for (const [i, id] of regimes2.entries()) needsName(issues, placeOf(regimes2, i), REGIME_BESIDE, id, idsOf(world2));
  for (const name2 of Object.keys(over)) needsName(issues, placeOf(over, name2), ASSUMPTION, name2, names);
  for (const [i, name2] of (draws?.of ?? []).entries())
    needsName(issues, placeOf(draws?.of ?? [], i), ASSUMPTION, name2, names);
  if (Array.isArray(unlimited))
    for (const [i, pool] of unlimited.entries())
      needsName(issues, placeOf(unlimited, i), WITHOUT_LIMIT, pool, [...Object.keys(world2.pools), APPROVALS2]);
  for (const one of same) {
    const played = beside.regimes ?? idsOf(world2);
    needsName(issues, placeOf(one, "regime"), REGIME_BESIDE, one.regime, played);
    needsName(issues, placeOf(one, "as"), REGIME_BESIDE, one.as, idsOf(world2));
    for (const name2 of Object.keys(one.when))
      needsName(issues, placeOf(one.when, name2), VARIED, name2, Object.keys(over));
  }
};
var needsAssumption = (world2, year, place, name2, issues) => {
  needsName(issues, place, ASSUMPTION, name2, Object.keys(world2.assumptions));
  if (year !== world2) needsName(issues, place, there(ASSUMPTION), name2, Object.keys(year.assumptions));
};
var checkYear = (world2, issues, measures) => {
  const { backcast, solve } = world2.scenario;
  const backcastIn = backcast?.scenario === void 0 ? world2 : world2.backcast;
  if (backcast && backcastIn) {
    const { within: within3 = [] } = backcast;
    const naming2 = backcastIn === world2 ? REGIME : there(REGIME);
    needsName(issues, placeOf(backcast, "regime"), naming2, backcast.regime, idsOf(backcastIn));
    for (const [i, name2] of within3.entries()) needsAssumption(world2, backcastIn, placeOf(within3, i), name2, issues);
  }
  const solvedIn = solve?.scenario === void 0 ? world2 : world2.solves;
  if (!solve || !solvedIn) return;
  const naming = solvedIn === world2 ? REGIME : there(REGIME);
  needsName(issues, placeOf(solve, "regime"), naming, solve.regime, idsOf(solvedIn));
  needsAssumption(world2, solvedIn, placeOf(solve, "change"), solve.change, issues);
  if (measures) needsName(issues, placeOf(solve, "measure"), MEASURE, solve.measure, [...measures]);
};
var checkBesideNames = (world2, issues, measures) => {
  for (const beside of Object.values(world2.scenario.beside ?? {})) checkOne2(world2, beside, issues);
  checkYear(world2, issues, measures);
};

// src/scenario/names-formulas.ts
var INSTEAD = "give the number of retests a `value` instead of the formula";
var REGIME2 = {
  noun: "regime",
  expected: "a regime of `regimes`",
  mend: (it) => `add ${it} to \`regimes\`, or ${INSTEAD}`
};
var partOf = (noun, whole) => ({
  noun,
  expected: `a ${noun} of this ${whole}`,
  mend: () => INSTEAD
});
var checkPath = ({ regimes: regimes2 }, place, at2, issues) => {
  const regime = regimes2.find((one) => one.id === at2.regime);
  const routes = Object.keys(regime?.routes ?? {});
  const regimeIds = regimes2.map((one) => one.id);
  if (!regime) needsName(issues, place, REGIME2, at2.regime, regimeIds);
  else if (!routes.includes(at2.route)) needsName(issues, place, partOf("route", "regime"), at2.route, routes);
  else {
    const steps = regime.routes[at2.route].steps.map((one) => one.id);
    needsName(issues, place, partOf("step", "route"), at2.step, steps);
  }
};
var minusMeant = (name2, names) => {
  const stands = (part) => names.includes(part) || /^\d+$/.test(part);
  for (let cut = name2.indexOf("-"); cut >= 0; cut = name2.indexOf("-", cut + 1)) {
    const [left, right] = [name2.slice(0, cut), name2.slice(cut + 1)];
    if (stands(left) && stands(right)) return `${left} - ${right}`;
  }
  return void 0;
};
var checkFormulaNames = (world2, issues) => {
  const { assumptions } = world2;
  const names = Object.keys(assumptions);
  const uses = /* @__PURE__ */ new Map();
  for (const [name2, assumption] of Object.entries(assumptions)) {
    if (assumption.formula === void 0) continue;
    const place = placeOf(assumption, "formula");
    const { expression, problem } = parseFormula(assumption.formula);
    if (problem) {
      issues.add("names", place, problem.found, problem.expected, problem.mend);
      continue;
    }
    const used = namesIn(expression);
    const paths = partsOf(expression).flatMap((part) => part.kind === "retests" ? [part.of] : []);
    for (const path of paths) checkPath(world2, place, path, issues);
    const summed = paths.map((path) => termsOf2(world2, path).terms).flatMap((terms) => terms ? namesOfTerms(terms) : []);
    uses.set(name2, [...used, ...summed]);
    for (const other of used) {
      const meant = names.includes(other) ? void 0 : minusMeant(other, names);
      if (meant === void 0) needsName(issues, place, ASSUMPTION, other, names);
      else {
        const expected = "spaces round a minus between names, because names have hyphens";
        issues.add("names", place, `the assumption \`${other}\``, expected, `write \`${meant}\``);
      }
    }
  }
  for (const ring of ringsOf(uses)) {
    const whose = ring.length > 1 ? `the formulas of ${listOf2(ring, "and")}` : `the formula of ${listOf2(ring)}`;
    const found = ring.length > 1 ? `${whose}, each of which needs the next` : `${whose}, which needs itself`;
    const place = placeOf(assumptions[ring[0]], "formula");
    issues.add("names", place, found, "formulas that end at values", "give one of them a value instead");
  }
};

// src/scenario/names-routes.ts
var WAYS_OUT = { withdraw: "to leave for good", revoke: "to lose registration and leave" };
var WITHDRAW = "withdraw";
var happenings = ["joined", "started", "passed", "failed"];
var TURNS = ["passed", "failed"];
var REGISTERED2 = "registered";
var STEP = {
  noun: "step",
  expected: "a step of this route",
  mend: (it) => `add ${it} to the \`steps\` of this route`
};
var BEFORE = {
  noun: "work",
  expected: "work under `before`",
  mend: (it) => `add ${it} to the \`before\` of this route`
};
var ROUTE = {
  noun: "route",
  expected: "a route of this regime",
  mend: (it) => `add ${it} to the \`routes\` of this regime`
};
var EVENT = {
  noun: "event",
  expected: "notified, registered, or a step of this route with .joined, .started, .passed or .failed",
  mend: () => "count from `notified`"
};
var TURN = {
  noun: "event",
  expected: "registered, or a step of this route with .passed or .failed",
  mend: () => "name a step of this route with .passed or .failed"
};
var TURN_ELSEWHERE = {
  noun: "event",
  expected: "another route with .registered, or with a step of it and .passed or .failed",
  mend: () => "name an event of another route, as `bespoke.test.passed`"
};
var turnsOf2 = ({ steps }) => [
  REGISTERED2,
  ...steps.flatMap(({ id }) => TURNS.map((what) => `${id}.${what}`))
];
var use = (around, node, key, naming, known) => {
  const name2 = node[key];
  if (typeof name2 === "string") needsName(around.issues, placeOf(node, key), naming, name2, known);
};
var checkFaults2 = ({ issues, faults }, byClass) => {
  for (const name2 of Object.keys(byClass ?? {})) needsName(issues, placeOf(byClass ?? {}, name2), FAULT, name2, faults);
};
var checkWork = (around, work, naming, ids2) => {
  use(around, work, "by", POOL, around.pools);
  if ("mends" in work) checkFaults2(around, work.mends);
  const { fails } = work;
  if (!fails) return;
  use(around, fails, "then", naming, ids2);
  use(around, fails, "finally", ROUTE, [...around.routes, ...Object.keys(WAYS_OUT)]);
  for (const byClass of [fails.detects, fails["false-alarm"], fails.mends]) checkFaults2(around, byClass);
};
var checkDeadline2 = (around, deadline) => {
  if (deadline) use(around, deadline, "of", EVENT, around.events);
};
var checkIds = (around, id, works) => {
  const seen = /* @__PURE__ */ new Set();
  for (const work of works) {
    if (seen.has(work.id)) {
      const expected = "an id of its own for every step of a route";
      around.issues.at(
        "names",
        work,
        "id",
        `\`${work.id}\` a second time in the route \`${id}\``,
        expected,
        "rename one"
      );
    }
    seen.add(work.id);
  }
};
var checkRoute = (around, id, route) => {
  const before = route.before ?? [];
  checkIds(around, id, [...before, ...route.steps]);
  for (const work of before)
    checkWork(
      around,
      work,
      BEFORE,
      before.map((one) => one.id)
    );
  for (const step of route.steps) {
    checkWork(around, step, STEP, around.steps);
    use(around, step, "then", STEP, around.steps);
    checkDeadline2(around, step.deadline);
  }
  use(around, route, "register", STEP, around.steps);
  if (route.takes) {
    use(around, route.takes, "otherwise", ROUTE, around.routes);
    use(around, route.takes, "at", TURN_ELSEWHERE, around.turnsElsewhere);
  }
  for (const move of route.moves ?? []) {
    use(around, move, "on", TURN, around.turns);
    use(around, move, "then", ROUTE, around.routes);
  }
  if (!route["gives-up"]) return;
  use(around, route["gives-up"], "at", STEP, around.steps);
  use(around, route["gives-up"], "then", ROUTE, [...around.routes, WITHDRAW]);
};
var checkRouteNames = (world2, regime, issues) => {
  const pools = Object.keys(world2.pools);
  const faults = Object.keys(world2.portfolio.faults ?? {});
  const routes = Object.keys(regime.routes);
  for (const [word2, means] of Object.entries(WAYS_OUT))
    if (routes.includes(word2)) {
      const expected = `a route of another name: \`${word2}\` means ${means}`;
      issues.at("names", regime.routes, word2, `a route called \`${word2}\``, expected, "rename the route");
    }
  for (const [id, route] of Object.entries(regime.routes)) {
    const steps = route.steps.map((step) => step.id);
    const events = ["notified", REGISTERED2, ...steps.flatMap((step) => happenings.map((what) => `${step}.${what}`))];
    const others = Object.entries(regime.routes).filter(([other]) => other !== id);
    const turnsElsewhere = others.flatMap(([other, one]) => turnsOf2(one).map((turn) => `${other}.${turn}`));
    const turns = turnsOf2(route);
    checkRoute({ issues, pools, faults, routes, steps, events, turns, turnsElsewhere }, id, route);
  }
};

// src/scenario/csv.ts
var spotOf = (row2, field) => {
  if (row2.begins) return row2.begins[Math.min(field, row2.begins.length - 1)];
  let column = 1;
  for (let k = 0; k < field && k < row2.fields.length; k++) column += row2.fields[k].length + 1;
  return { line: row2.line, column: field < row2.fields.length ? column : column - 1 };
};
var quotedRow = (text, from, firstLine) => {
  const begins = [];
  const row2 = { fields: [], line: firstLine, begins };
  let line = firstLine;
  let lineStart = from;
  let at2 = from;
  for (; ; ) {
    const begin = { line, column: at2 - lineStart + 1 };
    begins.push(begin);
    let field = "";
    if (text[at2] === '"') {
      for (at2++; ; at2++) {
        const quote = text.indexOf('"', at2);
        const end = quote < 0 ? text.length : quote;
        field += text.slice(at2, end);
        for (let cut = text.indexOf("\n", at2); cut >= 0 && cut < end; cut = text.indexOf("\n", cut + 1)) {
          line++;
          lineStart = cut + 1;
        }
        at2 = end + 1;
        if (quote < 0) row2.badQuote = begin;
        if (text[at2] !== '"') break;
        field += '"';
      }
      if (at2 < text.length && !/[,\r\n]/.test(text[at2])) row2.badQuote ??= begin;
    }
    const rest = at2;
    while (at2 < text.length && text[at2] !== "," && text[at2] !== "\n") at2++;
    field += text.slice(rest, text[at2] !== "," && text[at2 - 1] === "\r" && at2 > rest ? at2 - 1 : at2);
    row2.fields.push(field);
    if (text[at2] !== ",") return { row: row2, next: at2 + 1, line: line + 1 };
    at2++;
  }
};
var eachRow = (text, visit2) => {
  let line = 1;
  let quote = text.indexOf('"');
  for (let at2 = 0; at2 < text.length; ) {
    const newline = text.indexOf("\n", at2);
    const end = newline < 0 ? text.length : newline;
    if (quote >= 0 && quote < at2) quote = text.indexOf('"', at2);
    if (quote >= 0 && quote < end) {
      const read2 = quotedRow(text, at2, line);
      visit2(read2.row);
      at2 = read2.next;
      line = read2.line;
      continue;
    }
    const content = text.slice(at2, text[end - 1] === "\r" && end > at2 ? end - 1 : end);
    if (content !== "") visit2({ fields: content.split(","), line });
    at2 = end + 1;
    line++;
  }
};

// src/scenario/submission-state.ts
var WHOLE = /^[1-9]\d*$/;
var FirstNamed = class {
  constructor(file) {
    this.places = /* @__PURE__ */ new Map();
    this.known = /* @__PURE__ */ new Set();
    this.file = file;
  }
  note(name2, index, row2, field) {
    if (this.known.has(name2)) return;
    this.known.add(name2);
    if (!this.places.has(index)) this.places.set(index, { file: this.file, ...spotOf(row2, field) });
  }
  /** The column, which now knows these places. */
  remembered(column) {
    remember(column, { file: this.file, line: 0, column: 0 }, this.places);
    return column;
  }
};
var StateReader = class {
  constructor(at2, file, say) {
    this.cmus = /* @__PURE__ */ new Set();
    this.truth = [];
    this.atStep = [];
    this.joined = [];
    this.adds = [];
    this.at = at2;
    this.say = say;
    this.faults = new FirstNamed(file);
    this.steps = new FirstNamed(file);
    this.days = new FirstNamed(file);
  }
  add(row2, around) {
    const { truth, at_step: step, joined, adds_to: addsTo } = this.at;
    if (truth !== void 0) this.truth.push(this.faultsOf(row2, truth, around.components));
    if (step !== void 0) this.addStep(row2, step);
    if (step !== void 0 && joined !== void 0) this.addJoined(row2, row2.fields[step], joined, around);
    if (addsTo !== void 0) this.addAdds(row2, addsTo, around.cmu);
    this.cmus.add(around.cmu);
  }
  /** The columns that the register has. */
  columns() {
    const { truth, at_step: step, joined, adds_to: addsTo } = this.at;
    return {
      ...truth === void 0 ? {} : { truth: this.faults.remembered(this.truth) },
      ...step === void 0 ? {} : { atStep: this.steps.remembered(this.atStep) },
      ...joined === void 0 ? {} : { joinedDay: this.days.remembered(Float64Array.from(this.joined)) },
      ...addsTo === void 0 ? {} : { adds: Uint8Array.from(this.adds) }
    };
  }
  /** `document-defect ct-ratio:3`: a class of fault alone is on all components of the row. */
  faultsOf(row2, field, components2) {
    const found = [];
    for (const word2 of row2.fields[field].split(/\s+/)) {
      if (word2 === "") continue;
      const [fault2, times, ...more] = word2.split(":");
      const count2 = times === void 0 ? components2 : Number(times);
      if (!idPattern.test(fault2) || more.length > 0 || !(times === void 0 || WHOLE.test(times))) {
        const expected = "classes of fault, each alone or with a count of 1 or more, as `document-defect:3`";
        const mend = /[,;|/]/.test(word2) ? "put a space between one class and the next" : "write each class as `faults` of the portfolio spells it, and spaces between them";
        this.say(row2, field, `\`${word2}\` in the column \`truth\``, expected, mend);
      } else if (components2 > 0 && count2 > components2) {
        const expected = `no more than the components of the row, ${components2}`;
        this.say(row2, field, `\`${word2}\``, expected, `write \`${fault2}\` alone if all of them have it`);
      } else if (found.some((one) => one.fault === fault2)) {
        this.say(row2, field, `the fault \`${fault2}\` a second time`, "each class once", "delete one of the two");
      } else {
        this.faults.note(fault2, this.truth.length, row2, field);
        found.push({ fault: fault2, count: count2 });
      }
    }
    return found;
  }
  addStep(row2, field) {
    const text = row2.fields[field];
    const parts = text.split(".");
    if (text !== "" && !(parts.length === 2 && parts.every((part) => idPattern.test(part)))) {
      const expected = "a route and a step of it, as `bespoke.test`, or nothing";
      const mend = "write the two ids with a full stop between them, or leave the field empty";
      this.say(row2, field, `\`${text}\` in the column \`at_step\``, expected, mend);
    }
    this.steps.note(text, this.atStep.length, row2, field);
    this.atStep.push(text);
  }
  addJoined(row2, step, field, { notified, dayAt }) {
    const text = row2.fields[field];
    const day = text === "" ? Number.NaN : dayAt(field);
    if (text !== "" && step === "") {
      const expected = "a day only where `at_step` says what it has waited for since";
      const mend = "fill `at_step`, or leave `joined` empty";
      this.say(row2, field, `\`${text}\` in the column \`joined\` of a row that waits nowhere`, expected, mend);
    } else if (day < notified) {
      const found = `\`${text}\` in the column \`joined\`, before the notification on ${dateText(notified)}`;
      this.say(row2, field, found, "the day of the notification or a later one", "mend one of the two dates");
    }
    this.days.note(text, this.joined.length, row2, field);
    this.joined.push(day);
  }
  addAdds(row2, field, cmu) {
    const text = row2.fields[field];
    const mend = "leave `adds_to` empty if the row begins a CMU";
    if (cmu !== "" && text !== "" && text !== cmu)
      this.say(row2, field, `\`${text}\` in the column \`adds_to\``, `the CMU of the row, \`${cmu}\``, mend);
    else if (cmu !== "" && text !== "" && !this.cmus.has(text)) {
      const expected = "a CMU that stands in an earlier row";
      this.say(row2, field, `an addition to \`${text}\``, expected, `move the row below one of \`${text}\`, or ${mend}`);
    }
    this.adds.push(text === "" ? 0 : 1);
  }
};
var stepsIn = ({ atStep = [] }) => [...new Set(atStep)].flatMap((name2) => name2 === "" ? [] : { name: name2, place: placeOf(atStep, atStep.indexOf(name2)) });
var faultsIn = ({ truth = [] }) => {
  const places = /* @__PURE__ */ new Map();
  truth.forEach((faults, s) => {
    for (const { fault: fault2 } of faults) if (!places.has(fault2)) places.set(fault2, placeOf(truth, s));
  });
  return [...places].map(([name2, place]) => ({ name: name2, place }));
};

// src/scenario/names-submissions.ts
var FAULT2 = {
  noun: "class of fault",
  expected: "a class of `faults` of the portfolio",
  mend: (it) => `describe ${it} under \`faults\` of the portfolio`
};
var checkSubmissionNames = ({ portfolio, submissions }, issues) => {
  const known = Object.keys(portfolio.faults ?? {});
  for (const { name: name2, place } of submissions ? faultsIn(submissions) : []) needsName(issues, place, FAULT2, name2, known);
};

// src/scenario/wheres.ts
var notsOf = ({ not }) => Array.isArray(not) ? not : not ? [not] : [];
var wheresOf = ({ scenario, regimes: regimes2, portfolio }) => {
  const written2 = [
    ...spotsAt(scenario, "windows|initial.*.where"),
    ...regimes2.flatMap((regime) => [...spotsAt(regime, "exempt"), ...spotsAt(regime, "routes.**.where")]),
    ...spotsAt(portfolio, "faults.**.where")
  ];
  return written2.flatMap(({ value }) => [value, ...notsOf(value)]);
};

// src/scenario/names-where.ts
var attributes2 = ["provider", "cmu", "model", "device", "cohort", "settlement", "agent", "mark"];
var knownOf = ({ portfolio, submissions }) => {
  const groups = Object.values(portfolio.groups ?? {});
  const types = groups.flatMap((group) => [group, ...group.devices ?? []]);
  const models = Object.entries(portfolio.models ?? {});
  const described = {
    model: ["approved", ...models.map(([name2]) => name2), ...types.flatMap((type) => type.models ?? [])],
    device: [...types.map((type) => type.device), ...models.map(([, model]) => model.device)],
    agent: groups.flatMap((group) => group.agents ?? []),
    mark: groups.flatMap((group) => Object.keys(group.marks ?? {}))
  };
  const columns = { ...submissions };
  const all = (attribute) => [
    ...new Set([...described[attribute] ?? [], ...columns[attribute] ?? []].filter((name2) => name2 !== void 0))
  ];
  return Object.fromEntries(attributes2.map((one) => [one, all(one)]));
};
var checkWhereNames = (world2, issues) => {
  const known = knownOf(world2);
  for (const where of wheresOf(world2))
    for (const attribute of attributes2) {
      const written2 = where[attribute] ?? [];
      const names = Array.isArray(written2) ? written2 : [written2];
      for (const [i, name2] of names.entries()) {
        if (/\d/.test(name2) || known[attribute].includes(name2)) continue;
        const near = suggest(name2, known[attribute]);
        if (near === void 0) continue;
        const place = Array.isArray(written2) ? placeOf(written2, i) : placeOf(where, attribute);
        const expected = `a ${attribute} of the portfolio${attribute === "model" ? ", or `approved`" : ""}`;
        issues.add("names", place, `the ${attribute} \`${name2}\``, expected, `write ${listOf2([near])}`);
      }
    }
};

// src/scenario/names.ts
var CALENDAR = {
  noun: "calendar",
  expected: "the id of a calendar file",
  mend: (it) => `write a calendar file of the id ${it}`
};
var GROUP = {
  noun: "group",
  expected: "a group of `groups`",
  mend: (it) => `describe ${it} under \`groups\``
};
var WAITING = {
  noun: "step",
  expected: "a route and a step of it, in some regime of the scenario, as `bespoke.test`",
  mend: () => "name a route and one of its steps, joined by a dot"
};
var MODEL = {
  noun: "device model",
  expected: "a model of `models`",
  mend: (it) => `describe ${it} under \`models\` of the portfolio`
};
var checkScenario2 = (world2, issues, measures) => {
  const { scenario, regimes: regimes2 } = world2;
  const ids2 = regimes2.map((regime) => regime.id);
  const reference = scenario.reference ?? [];
  if (typeof reference === "string") needsName(issues, placeOf(scenario, "reference"), REGIME, reference, ids2);
  else for (const [i, id] of reference.entries()) needsName(issues, placeOf(reference, i), REGIME, id, ids2);
  for (const [i, regime] of regimes2.entries())
    if (ids2.indexOf(regime.id) < i)
      issues.at(
        "names",
        regime,
        "id",
        `a second regime \`${regime.id}\``,
        "regimes with ids of their own",
        "rename one"
      );
  for (const [i, name2] of (scenario.decides ?? []).entries())
    needsName(issues, placeOf(scenario.decides ?? [], i), ASSUMPTION, name2, Object.keys(world2.assumptions));
  for (const precision of measures ? scenario.precision ?? [] : [])
    needsName(issues, placeOf(precision, "measure"), MEASURE, precision.measure, [...measures ?? []]);
};
var checkSet = (world2, issues) => {
  const names = Object.keys(world2.assumptions);
  const set2 = world2.scenario.set ?? {};
  for (const name2 of Object.keys(set2)) needsName(issues, placeOf(set2, name2), ASSUMPTION, name2, names);
  const commandLine = { file: "--set", line: 0, column: 0 };
  for (const name2 of Object.keys(world2.set)) needsName(issues, commandLine, ASSUMPTION, name2, names);
};
var checkCalendars2 = (world2, issues) => {
  const known = Object.keys(world2.calendars);
  const { scenario } = world2;
  if (scenario.calendar !== void 0 && !calendarOf(world2))
    needsName(issues, placeOf(scenario, "calendar"), CALENDAR, scenario.calendar, known);
  for (const pool of Object.values(world2.pools))
    if (pool.calendar !== void 0 && !calendarOf(world2, pool.calendar))
      needsName(issues, placeOf(pool, "calendar"), CALENDAR, pool.calendar, known);
};
var checkStart = ({ scenario, regimes: regimes2, pools, submissions }, issues) => {
  for (const pool of Object.values(pools))
    for (const pause of pool.pauses ?? [])
      if ("when" in pause && pause.when["queue-of"] !== void 0)
        needsName(issues, placeOf(pause.when, "queue-of"), POOL, pause.when["queue-of"], Object.keys(pools));
  const routes = regimes2.flatMap((regime) => Object.entries(regime.routes));
  const steps = [...new Set(routes.flatMap(([id, route]) => route.steps.map((step) => `${id}.${step.id}`)))];
  for (const entry of scenario.initial ?? [])
    if (entry.at !== void 0) needsName(issues, placeOf(entry, "at"), WAITING, entry.at, steps);
  for (const { name: name2, place } of submissions ? stepsIn(submissions) : []) needsName(issues, place, WAITING, name2, steps);
};
var checkPortfolio2 = ({ portfolio, submissions }, issues) => {
  const groups = portfolio.groups ?? {};
  const models = portfolio.models ?? {};
  if (portfolio.grows !== void 0)
    needsName(issues, placeOf(portfolio, "grows"), GROUP, portfolio.grows, Object.keys(groups));
  for (const { models: used } of Object.values(groups).flatMap((group) => [group, ...group.devices ?? []]))
    for (const [i, model] of (used ?? []).entries())
      needsName(issues, placeOf(used ?? [], i), MODEL, model, Object.keys(models));
  const reserved = "a model of another name: `approved` means type approval in force";
  if (Object.hasOwn(models, "approved"))
    issues.at("names", models, "approved", "a device model `approved`", reserved, "rename the model");
  if (submissions?.model.includes("approved"))
    issues.at("names", portfolio, "csv", "a device model `approved` in the CSV", reserved, "rename the model");
};
var checkFields2 = (world2, issues) => {
  const names = Object.keys(world2.assumptions);
  for (const { node, key, value } of writtenFields(world2))
    if (typeof value === "string" && idPattern.test(value))
      needsName(issues, placeOf(node, key), ASSUMPTION, value, names);
};
var checkNames = (world2, issues, measures) => {
  checkScenario2(world2, issues, measures);
  checkSet(world2, issues);
  checkCalendars2(world2, issues);
  checkPortfolio2(world2, issues);
  checkSubmissionNames(world2, issues);
  checkStart(world2, issues);
  checkBesideNames(world2, issues, measures);
  checkFields2(world2, issues);
  checkFormulaNames(world2, issues);
  for (const regime of world2.regimes) checkRouteNames(world2, regime, issues);
  checkWhereNames(world2, issues);
};

// src/scenario/yaml.ts
import { LineCounter, parseDocument } from "yaml";

// src/scenario/capped.ts
var Capped = class {
  constructor(issues, phase, most) {
    /** How many there were, told or not. */
    this.count = 0;
    this.issues = issues;
    this.phase = phase;
    this.most = most;
  }
  add(place, found, expected, mend) {
    this.count++;
    if (this.count <= this.most) this.issues.add(this.phase, place, found, expected, mend);
  }
  /** To be called when the file has been read: says how many were not told. */
  close(file) {
    const more = this.count - this.most;
    if (more <= 0) return;
    const found = `these and ${more} more problem${more === 1 ? "" : "s"}`;
    this.issues.add(this.phase, { file, line: 0, column: 0 }, found, "none", "mend them, then check again");
  }
};

// src/scenario/grower.ts
import { isAlias, isMap, isScalar, isSeq } from "yaml";
var MOST_REPEATED = 1e4;
var FORBIDDEN = ["__proto__", "constructor", "prototype"];
var Grower = class {
  constructor(placeOf2, say) {
    this.anchors = /* @__PURE__ */ new Map();
    this.open = /* @__PURE__ */ new Set();
    this.repeated = 0;
    this.placeOf = placeOf2;
    this.say = say;
  }
  /** A node as plain data. `isCopy`: it stands here by reference, so it counts towards the most that may. */
  grow(node, isCopy = false) {
    if (node === null || this.repeated > MOST_REPEATED) return null;
    if (isCopy) this.repeated++;
    if (isAlias(node)) return this.growReference(node, node.source);
    if (node.anchor && !isCopy) this.anchors.set(node.anchor, node);
    if (!isMap(node) && !isSeq(node)) return this.growValue(node);
    this.open.add(node);
    const grown = isMap(node) ? this.growMap(node, isCopy) : this.growList(node, node.items, isCopy);
    this.open.delete(node);
    return grown;
  }
  growReference(node, name2) {
    const meant = this.anchors.get(name2);
    if (!meant) {
      const mend = "write the value out, or put it in quotes if the * is meant";
      this.say(node, `\`*${name2}\`, but nothing is named so`, `\`&${name2}\` before a value further up`, mend);
    } else if (this.open.has(meant)) {
      this.say(node, `\`*${name2}\` inside what it stands for`, "something that has an end", "write the value out");
    } else {
      const grown = this.grow(meant, true);
      if (this.repeated <= MOST_REPEATED) return grown;
      if (this.repeated < Number.POSITIVE_INFINITY) {
        this.repeated = Number.POSITIVE_INFINITY;
        const found = `\`*${name2}\`, with which the file repeats more than ${MOST_REPEATED} values`;
        this.say(node, found, "few repetitions", "write out what is meant, without & and *");
      }
    }
    return null;
  }
  growValue(node) {
    const value = isScalar(node) ? node.value : void 0;
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
    this.say(
      node,
      "a value of another kind",
      "a text, a number, true or false",
      "write it out, without signs like ! before it"
    );
    return null;
  }
  growMap(node, isCopy) {
    const tree = {};
    const keys = /* @__PURE__ */ new Map();
    for (const pair of node.items) {
      const keyNode = pair.key;
      const key = isScalar(keyNode) ? String(keyNode.value ?? "") : "";
      const first = keys.get(key);
      if (FORBIDDEN.includes(key))
        this.say(keyNode, `the key \`${key}\``, "a word of the language", "choose another word");
      else if (first) {
        const expected = `one \`${key}\`; the first stands at line ${first.line}, column ${first.column}`;
        this.say(keyNode, `the key \`${key}\` a second time`, expected, "delete one of the two, or rename it");
      } else {
        keys.set(key, this.placeOf(keyNode));
        tree[key] = this.grow(pair.value, isCopy);
      }
    }
    remember(tree, this.placeOf(node), keys);
    return tree;
  }
  growList(node, items, isCopy) {
    const list = items.map((item) => this.grow(item, isCopy));
    remember(list, this.placeOf(node), new Map(items.map((item, at2) => [at2, this.placeOf(item)])));
    return list;
  }
};

// src/scenario/nesting.ts
import { Lexer } from "yaml";
var DEEPEST2 = 100;
var SCALAR_FOLLOWS = "";
var isSpace = (token) => /^[ \t]*$/.test(token);
var isLineEnd = (token) => token === "\n" || token === "\r\n";
var tooDeep = (text) => {
  const columns = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let opens = true;
  let isScalar2 = false;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR_FOLLOWS) {
      isScalar2 = true;
      continue;
    }
    if (token === "" || token === "") continue;
    if (!isScalar2 && (token === "[" || token === "{")) brackets++;
    if (!isScalar2 && (token === "]" || token === "}")) brackets = Math.max(0, brackets - 1);
    const isIndicator = !isScalar2 && (token === "-" || token === "?");
    if (isLineEnd(token)) opens = true;
    else if (brackets === 0 && (isIndicator || opens && !isSpace(token))) {
      const column = offset - lineStart;
      while (columns.length > 0 && columns[columns.length - 1] >= column) columns.pop();
      columns.push(column);
      opens = isIndicator;
    }
    if (columns.length + brackets > DEEPEST2) return offset;
    offset += token.length;
    const newline = token.lastIndexOf("\n");
    if (newline >= 0) lineStart = offset - token.length + newline + 1;
    isScalar2 = false;
  }
  return void 0;
};

// src/scenario/yaml-faults.ts
var fault = (found, expected, mend) => ({ found, expected, mend });
var HARMLESS2 = [
  "TAB_AS_INDENT",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
  "TAG_RESOLVE_FAILED",
  "BAD_ALIAS"
];
var QUOTES = "put a text that holds : # , [ ] { } & * ! | > % @ or ` in quotes";
var FAULTS = {
  BAD_ALIAS: fault("a word that begins with *", "a plain word", "write it in quotes if the * is meant"),
  BAD_DIRECTIVE: fault("a line that begins with %", "no such line", "delete it, or put the text in quotes"),
  BAD_DQ_ESCAPE: fault(
    "a backslash before a character that it does not escape",
    "a text whose backslashes are doubled",
    "write \\\\ for a backslash, or use single quotes"
  ),
  BAD_INDENT: fault(
    "a line that is indented like neither the line above nor its beginning",
    "keys of one mapping under each other, what belongs to a key two spaces further in",
    "move the line to the column where its neighbours begin, and close every quote and bracket before it"
  ),
  BAD_SCALAR_START: fault("a text that begins with a sign of YAML", "a plain word or a text in quotes", QUOTES),
  BLOCK_AS_IMPLICIT_KEY: fault("two colons on one line", "one key and its value", QUOTES),
  BLOCK_IN_FLOW: fault(
    "a second key inside brackets where a comma was due",
    "a comma between the things in brackets",
    "put a comma there, and keep indented blocks out of brackets"
  ),
  KEY_OVER_1024_CHARS: fault(
    "a key of more than 1,024 characters",
    "a short key",
    "close the quote or the bracket before the colon"
  ),
  MULTILINE_IMPLICIT_KEY: fault(
    "a key that goes over more than one line",
    "a key, a colon and a value on one line",
    "put a colon after the key, or take away the words that stand alone"
  ),
  MULTIPLE_DOCS: fault(
    "a second document in the file",
    "one document in a file",
    "delete the line --- or ... before it, or put the rest into a file of its own"
  ),
  NON_STRING_KEY: fault(
    "a key that is no word",
    "a word before the colon",
    "put the key in quotes, or take the brackets away"
  ),
  RESOURCE_EXHAUSTION: fault("more brackets within brackets than can be read", "at most 100", "close the brackets"),
  TAB_AS_INDENT: fault("a tab at the beginning of a line", "spaces", "replace every tab by spaces"),
  TAG_RESOLVE_FAILED: fault("a word that begins with !", "a plain value", "delete the word, or put the text in quotes")
};
var BY_SENTENCE = [
  [
    /Missing closing .quote/,
    fault("a quote that is never closed", "a closing quote", "close the text with the quote it began with")
  ],
  [/Missing , /, fault("two values side by side in brackets", "a comma between them", "put a comma there")],
  [
    /map.* must end with a \}/,
    fault("a bracket { that is never closed", "a closing }", "close the bracket, and put commas between what is in it")
  ],
  [
    /must end with a \]/,
    fault("a bracket [ that is never closed", "a closing ]", "close the bracket, and put commas between what is in it")
  ],
  [
    /Implicit map keys need/,
    fault("words without a colon", "a key, a colon, a space and a value", "put a colon and a space after the key")
  ],
  [
    /Sequence item without/,
    fault("a line of a list without its dash", "a dash and a space before each item", "put `- ` before it")
  ],
  [/Missing space after :/, fault("a colon without a space", "a space after the colon", "put a space there")],
  [
    /Comments must be separated/,
    fault("a # right behind a word", "a space before a comment", "put a space before the #, or the text in quotes")
  ],
  [
    /Unexpected ,|Unexpected empty item/,
    fault("a comma with nothing before it", "a value before each comma", "take the comma away")
  ]
];
var LONGEST_SHOWN = 24;
var LONGEST_LINE = 2e3;
var unreadable = (text, at2) => {
  const rest = text.slice(at2, at2 + LONGEST_SHOWN + 1).split(/[\r\n]/, 1)[0];
  const shown = rest.length > LONGEST_SHOWN ? `${rest.slice(0, LONGEST_SHOWN)}...` : rest;
  const found = shown.trim() === "" ? "a line that YAML cannot read" : `\`${shown.trim()}\`, which YAML cannot read here`;
  return fault(found, "keys and values, each as `key: value`", QUOTES);
};
var OPEN_BRACKET = fault(
  "a new line while a bracket is still open",
  "a closing bracket before it",
  "close the bracket, or indent the line if it belongs inside"
);
var TOO_DEEP_BELOW = fault(
  "a value with keys indented under it",
  "either a value, or keys under it",
  "move the lines below to the column where their neighbours begin, or delete the value"
);
var faultOf = (error, text, lineStart) => {
  const [line] = text.slice(lineStart, lineStart + LONGEST_LINE).split("\n", 1);
  if (/^[ -]*\t/.test(line)) return FAULTS.TAB_AS_INDENT;
  if (error.code === "BAD_INDENT" && /flow/i.test(error.message)) return OPEN_BRACKET;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && !/:(\s|$)/.test(line.slice(error.pos[0] - lineStart)))
    return TOO_DEEP_BELOW;
  const known = FAULTS[error.code] ?? BY_SENTENCE.find(([sentence]) => sentence.test(error.message))?.[1];
  return known ?? unreadable(text, error.pos[0]);
};
var isHarmless = (errors) => errors.every(({ code }) => HARMLESS2.includes(code));

// src/scenario/yaml.ts
var MOST_TOLD = 20;
var complaintsOf2 = (document, text, lineStartOf) => {
  const byLine = /* @__PURE__ */ new Map();
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const at2 = Math.min(Math.max(0, error.pos[0]), text.length);
    const start = lineStartOf(at2);
    if (!byLine.has(start)) byLine.set(start, { at: at2, ...faultOf(error, text, start) });
  }
  return [...byLine.values()];
};
var treeOf = (text, file, issues) => {
  const counter = new LineCounter();
  const placeAt = (offset) => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const told2 = new Capped(issues, "yaml", MOST_TOLD);
  const deep = tooDeep(text);
  if (deep !== void 0) {
    counter.addNewLine(0);
    for (let at2 = text.indexOf("\n"); at2 >= 0 && at2 < deep; at2 = text.indexOf("\n", at2 + 1)) counter.addNewLine(at2 + 1);
    const mend = "close the brackets, or check that it is the file you mean";
    told2.add(placeAt(deep), `more than ${DEEPEST2} levels, one within the other`, `at most ${DEEPEST2}`, mend);
    return void 0;
  }
  const document = parseDocument(text, {
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: counter
  });
  const problems = complaintsOf2(document, text, (at2) => counter.lineStarts[placeAt(at2).line - 1] ?? 0);
  const sound = isHarmless(document.errors) ? text.length + 1 : problems[0]?.at ?? 0;
  const complained = new Set(problems.map(({ at: at2 }) => at2));
  const grower = new Grower(
    (node) => placeAt(node.range?.[0] ?? 0),
    (node, found, expected, mend) => {
      const at2 = node.range?.[0] ?? 0;
      if (at2 < sound && !complained.has(at2)) problems.push({ at: at2, found, expected, mend });
    }
  );
  const tree = grower.grow(document.contents);
  if (problems.length === 0 && !isTree(tree)) {
    const found = Array.isArray(tree) ? "a list" : tree === null ? "nothing but comments" : "a text without keys";
    const at2 = document.contents?.range?.[0] ?? 0;
    problems.push({
      at: at2,
      found,
      expected: "keys and values, such as `id: my-scenario`",
      mend: "begin with a key, a colon and a value"
    });
  }
  for (const { at: at2, found, expected, mend } of problems.sort((a, b) => a.at - b.at))
    told2.add(placeAt(at2), found, expected, mend);
  told2.close(file);
  return told2.count === 0 && isTree(tree) ? tree : void 0;
};

// src/scenario/reader.ts
var FILE = ".yaml";
var Reader2 = class {
  constructor(library, issues) {
    /** In the order first read. */
    this.texts = /* @__PURE__ */ new Map();
    /** A chain of `extends` has no end, so that a tree is missing though all files were read. */
    this.isTorn = false;
    this.trees = /* @__PURE__ */ new Map();
    this.library = library;
    this.issues = issues;
  }
  /** The text of a file; undefined, and an issue at the place that named it, where there is none. */
  text(path, namedAt, largest) {
    const known = this.texts.get(path);
    if (known !== void 0) return known;
    const read2 = this.library.read(path);
    if ("problem" in read2) return this.refuse(read2.problem, path, namedAt);
    const text = textOf(read2.bytes, path, largest, this.issues);
    if (text !== void 0) this.texts.set(path, text);
    return text;
  }
  /** The tree of a YAML file, read once. */
  tree(path, namedAt) {
    if (this.trees.has(path)) return this.trees.get(path);
    const text = this.text(path, namedAt, LARGEST_YAML);
    const tree = text === void 0 ? void 0 : treeOf(text, path, this.issues);
    this.trees.set(path, tree);
    return tree;
  }
  /**
   * Where a name leads: a path where it is one, else `<folder of the kind>/<name>.yaml` beside the naming file,
   * in a folder above it, or in the library. Undefined, and an issue, where there is no such file.
   */
  find(kind2, name2, namedAt) {
    const beside = folderOf(namedAt.file);
    if (name2.includes("/") || name2.endsWith(FILE)) return joinPath(beside, name2);
    const { root } = this.library;
    const folders = [.../* @__PURE__ */ new Set([...foldersUp(beside, root), root])].map((folder) => joinPath(folder, kind2.folder));
    const paths = folders.map((folder) => joinPath(folder, name2 + FILE));
    const found = paths.find((path) => path !== namedAt.file && this.isThere(path)) ?? paths.find(this.isThere, this);
    if (found !== void 0) return found;
    const known = [...new Set(folders.flatMap((folder) => this.library.list(folder)))].filter((file) => file.endsWith(FILE)).map(stemOf);
    const expected = known.length > 0 ? `a file of this kind: ${listed(known)}` : `a file ${name2}${FILE}`;
    const mend = advise(name2, known, `write the file ${joinPath(folders[0], name2 + FILE)}`);
    this.issues.add("bytes", namedAt, `the ${kind2.name} \`${name2}\`, of which there is no file`, expected, mend);
    return void 0;
  }
  isThere(path) {
    const read2 = this.library.read(path);
    return !("problem" in read2) || read2.problem !== "absent";
  }
  refuse(problem, path, namedAt) {
    const place = namedAt.file === "" ? { file: path, line: 0, column: 0 } : namedAt;
    const inside = this.library.list(problem === "folder" ? path : folderOf(path));
    const files = inside.filter((name2) => /\.(yaml|csv)$/.test(name2));
    if (problem === "unreadable")
      this.issues.add(
        "bytes",
        place,
        `\`${path}\`, which may not be read`,
        "a file that may be read",
        "ask for the right to read it"
      );
    else if (problem === "folder")
      this.issues.add(
        "bytes",
        place,
        `\`${path}\`, which is a folder`,
        "a file",
        files.length > 0 ? `name a file in it: ${listed(files)}` : "name a file"
      );
    else {
      const expected = files.length > 0 ? `a file that exists; its folder holds ${listed(files, 12, "and")}` : "a file that exists";
      this.issues.add("bytes", place, `no file \`${path}\``, expected, advise(nameOf(path), files, "check the path"));
    }
    return void 0;
  }
};

// src/scenario/settle.ts
var inOrder2 = (issues) => {
  const lineOf2 = ({ line }) => line > 0 ? line : Number.MAX_SAFE_INTEGER;
  const files = [...new Set(issues.map(({ file }) => file))];
  return [...issues].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || lineOf2(a) - lineOf2(b) || a.column - b.column
  );
};
var problemsOf = (issues, phase) => {
  const wrong = issues.list.filter((issue) => issue.phase === phase);
  return [...new Map(wrong.map((issue) => [JSON.stringify(issue), issue])).values()];
};
var firstFailure = (issues) => {
  const failed = phases.find((phase) => issues.list.some((issue) => issue.phase === phase)) ?? "bytes";
  return new InputError(inOrder2(problemsOf(issues, failed)));
};
var settle = (issues, upTo) => {
  const passed = phases.slice(0, phases.indexOf(upTo) + 1);
  if (issues.list.some(({ phase }) => passed.includes(phase))) throw firstFailure(issues);
};

// src/scenario/shape.ts
import { z as z8 } from "zod";

// src/scenario/holds.ts
var defOf = (schema) => schema._zod.def;
var inner = (schema) => {
  const def = defOf(schema);
  return def.type === "optional" ? inner(def.innerType) : schema;
};
var optionsOf = (schema) => {
  const def = defOf(inner(schema));
  return def.type === "union" ? def.options.flatMap(optionsOf) : [inner(schema)];
};
var checkOf = (schema, name2) => {
  const checks = defOf(schema).checks ?? [];
  return checks.map((check) => check._zod.def).find((def) => def.check === name2);
};
var patternOf = (schema) => {
  const pattern = checkOf(schema, "string_format")?.pattern;
  return pattern instanceof RegExp ? pattern : void 0;
};
var wordsOf = (schema) => {
  const def = defOf(schema);
  if (def.type === "enum") return Object.values(def.entries).map(String);
  return def.type === "literal" ? def.values.map(String) : [];
};
var PATTERNS = {
  [idPattern.source]: "an id (lower-case words joined by hyphens)",
  [datePattern.source]: "a date (2027-04-15)",
  [instantPattern.source]: "an instant (2027-04-15T17:00)",
  [quantityPattern.source]: "an elapsed time (10 working days)",
  "^([01]\\d|2[0-4]):[0-5]\\d$": 'a clock time ("09:00")',
  "^\\d{2}-\\d{2}$": "a month and a day (12-25)"
};
var isId = (schema) => patternOf(schema)?.source === idPattern.source;
var textWords = (schema) => {
  const pattern = patternOf(schema);
  return pattern ? PATTERNS[pattern.source] ?? "a text of another form" : "a text";
};
var numberWords = (schema) => {
  const noun = checkOf(schema, "number_format") ? "a whole number" : "a number";
  const [least, most] = [checkOf(schema, "greater_than"), checkOf(schema, "less_than")];
  return least && most ? `${noun} from ${least.value} to ${most.value}` : noun;
};
var isNumeric = (schema) => defOf(schema).type === "number" || patternOf(schema) !== void 0 && !isId(schema);
var SHORT_OBJECT = 5;
var SHORT_ELEMENT = 60;
var wordsForOne = (schema) => {
  const def = defOf(schema);
  if (def.type === "string") return textWords(schema);
  if (def.type === "number") return numberWords(schema);
  if (def.type === "boolean") return "true or false";
  if (def.type === "array") {
    const each = holds(def.element);
    const length = checkOf(schema, "length_equals")?.length;
    const list = length === void 0 ? "a list" : `a list of ${length}`;
    return each.length <= SHORT_ELEMENT ? `${list} (each: ${each})` : list;
  }
  if (def.type === "tuple") return `a list of ${def.items.length} (each: ${holds(def.items[0])})`;
  if (def.type === "record") return "names and what they stand for";
  if (def.type === "object") {
    const keys = Object.keys(def.shape);
    return keys.length <= SHORT_OBJECT ? `{ ${keys.join(", ")} }` : "keys and values";
  }
  return "something else";
};
var holds = (schema) => {
  const options = optionsOf(schema);
  const named = options.some(isNumeric);
  const words = options.flatMap((option) => {
    if (named && isId(option)) return ["the name of an assumption"];
    const own = wordsOf(option).map((word2) => `\`${word2}\``);
    return own.length > 0 ? own : [wordsForOne(option)];
  });
  return listed([...new Set(words)]);
};

// src/scenario/advice.ts
var LONGEST_SHOWN2 = 60;
var MOST_KEYS_SHOWN = 5;
var ELAPSED2 = ["minutes", "hours", "days", "working days", "weeks", "months"];
var shownValue = (value) => {
  if (value === null || value === void 0) return "nothing (an empty value)";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (isTree(value)) return "keys and values";
  if (typeof value === "string") {
    const short = value.length > LONGEST_SHOWN2 ? `${value.slice(0, LONGEST_SHOWN2)}...` : value;
    return value === "" ? "an empty text" : `${JSON.stringify(short)} (a text)`;
  }
  return `\`${value}\`${typeof value === "number" ? " (a number)" : ""}`;
};
var asId = (text) => {
  const id = text.trim().toLowerCase().replace(/[\s_]+/g, "-");
  return idPattern.test(id) ? id : void 0;
};
var takesNumber = (option) => defOf(option).type === "number";
var takesPattern = (pattern) => (option) => patternOf(option)?.source === pattern.source;
var mendText = (text, options) => {
  const words = options.flatMap(wordsOf);
  const near = suggest(text, words);
  if (near !== void 0) return `did you mean \`${near}\`? If not, choose one of those expected`;
  if (options.some((option) => defOf(option).type === "boolean")) {
    if (/^(yes|on|y)$/i.test(text)) return "write true";
    if (/^(no|off|n)$/i.test(text)) return "write false";
  }
  const amount = /^([-+]?[\d.,]*\d)\s*(.*)$/.exec(text.trim());
  const number2 = amount ? Number(amount[1].replace(/,(?=\d{3})/g, "")) : Number.NaN;
  if (options.some(takesNumber) && amount && Number.isFinite(number2)) {
    if (amount[2] === "") return `write ${number2}, without quotes or commas`;
    if (amount[2] === "%") return `write ${Number((number2 / 100).toPrecision(12))}`;
    return `write ${number2} alone: the unit is the key's own`;
  }
  if (options.some(takesPattern(quantityPattern)) && amount && Number.isFinite(number2)) {
    const unit = suggest(amount[2].replace(/s?$/, "s"), ELAPSED2);
    return `write the amount, a space and one of ${ELAPSED2.join(", ")}: \`${number2} ${unit ?? "working days"}\``;
  }
  if (options.some(takesPattern(datePattern)) && /\d/.test(text)) return "write year, month and day as in 2027-04-15";
  const id = options.some(isId) ? asId(text) : void 0;
  return id === void 0 ? void 0 : `write \`${id}\``;
};
var mendNumber3 = (value, options) => {
  if (options.some(takesPattern(quantityPattern))) return `write it with its unit: \`${value} working days\``;
  if (options.some((option) => defOf(option).type === "string" && patternOf(option) === void 0))
    return `put it in quotes: "${value}"`;
  if (options.some((option) => defOf(option).type === "boolean") && (value === 0 || value === 1))
    return `write ${value === 1}`;
  return void 0;
};
var mendObject = (options) => {
  const [option] = options;
  const def = defOf(option);
  if (options.length > 1 || def.type !== "object") return void 0;
  const keys = Object.keys(def.shape);
  if (keys.length > MOST_KEYS_SHOWN) return "write its keys under it, one a line";
  return `write it as { ${keys.map((key) => `${key}: ...`).join(", ")} }, with the keys that are needed`;
};
var mendValue = (value, schema) => {
  const options = optionsOf(schema);
  if (value === null) return "write a value, or delete the key";
  const special = typeof value === "string" ? mendText(value, options) : typeof value === "number" ? mendNumber3(value, options) : void 0;
  if (special !== void 0) return special;
  if (Array.isArray(value) && value.length === 0) return "put something into it, or delete the key";
  if (value === Number.POSITIVE_INFINITY || Number.isNaN(value)) return "write an ordinary number";
  const isScalar2 = typeof value !== "object";
  if (isScalar2 && options.some((option) => defOf(option).type === "array")) return `put it in brackets: [${value}]`;
  const words = options.flatMap(wordsOf);
  if (typeof value === "string" && words.length > 0) return advise(value, words, `choose one of those expected`);
  return mendObject(options) ?? `write ${holds(schema)}`;
};

// src/scenario/schema-at.ts
var isOfKind = (schema, value) => {
  const { type } = defOf(schema);
  if (Array.isArray(value)) return type === "array" || type === "tuple";
  return isTree(value) ? type === "object" || type === "record" : false;
};
var below = (schema, key) => {
  const def = defOf(schema);
  if (def.type === "object") return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : void 0;
  if (def.type === "array") return def.element;
  if (def.type === "tuple") return def.items[Number(key)];
  return def.type === "record" ? def.valueType : void 0;
};
var valueAt = (value, path) => {
  for (const key of path) {
    if (typeof value !== "object" || value === null) return void 0;
    value = value[key];
  }
  return value;
};
var schemaAt = (schema, value, path) => {
  if (path.length === 0) return inner(schema);
  const [key, ...rest] = path;
  const next = valueAt(value, [key]);
  for (const option of optionsOf(schema)) {
    const child = isOfKind(option, value) ? below(option, key) : void 0;
    const found = child && schemaAt(child, next, rest);
    if (found) return found;
  }
  return void 0;
};
var keysAt = (schema) => {
  const keys = optionsOf(schema).flatMap((option) => {
    const def = defOf(option);
    return def.type === "object" ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
};
var kinOf = (schema, value) => optionsOf(schema).filter((one) => isOfKind(one, value));

// src/scenario/shape.ts
var labelOf2 = (path) => {
  const key = path[path.length - 1];
  if (typeof key !== "number") return `\`${String(key)}\``;
  return path.length > 1 ? `item ${key + 1} of ${labelOf2(path.slice(0, -1))}` : `item ${key + 1}`;
};
var Teller = class {
  constructor(tree, issues) {
    this.told = /* @__PURE__ */ new Set();
    this.tree = tree;
    this.issues = issues;
  }
  /** Checks what stands at a path against a schema. */
  check(schema, at2) {
    const value = valueAt(this.tree, at2);
    const { error } = z8.core.safeParse(schema, value);
    for (const issue of error?.issues ?? []) {
      const path = [...at2, ...issue.path];
      const rules = schemaAt(schema, value, issue.path);
      if (issue.code === "unrecognized_keys") this.tellUnknown(issue.keys, path, rules ?? schema);
      else if (issue.code === "invalid_key") this.tellName(path);
      else if (issue.code === "invalid_union" && issue.discriminator !== void 0)
        this.tellKind(path, schemaAt(schema, value, issue.path.slice(0, -1)) ?? schema);
      else if (!rules) this.tellValue(path, schema);
      else if (valueAt(this.tree, path) === void 0)
        this.tellMissing(path, rules, schemaAt(schema, value, issue.path.slice(0, -1)) ?? schema);
      else this.tellWrong(path, rules);
    }
  }
  say(path, found, expected, mend) {
    const name2 = path.map(String).join("\n");
    if (this.told.has(name2)) return;
    this.told.add(name2);
    const above = valueAt(this.tree, path.slice(0, -1));
    const key = path[path.length - 1];
    const node = typeof above === "object" && above !== null ? above : this.tree;
    this.issues.at("shape", node, typeof key === "symbol" ? void 0 : key, found, expected, mend);
  }
  tellUnknown(keys, path, rules) {
    const known = keysAt(rules);
    const expected = known.length === 1 ? `\`${known[0]}\`` : `one of ${listed(known, 40)}`;
    for (const key of keys)
      this.say([...path, key], `the unknown key \`${key}\``, expected, advise(key, known, `delete \`${key}\``));
  }
  tellMissing(path, rules, around) {
    const key = String(path[path.length - 1]);
    const above = valueAt(this.tree, path.slice(0, -1));
    const known = keysAt(around);
    const isMisspelt = isTree(above) && Object.keys(above).some((one) => !known.includes(one) && suggest(one, known) === key);
    if (!isMisspelt) this.say(path, `no \`${key}\``, `\`${key}\`: ${holds(rules)}`, `add the key \`${key}\``);
  }
  tellName(path) {
    const name2 = String(path[path.length - 1]);
    const id = name2.trim().toLowerCase().replace(/[\s_]+/g, "-");
    this.say(
      path,
      `the name \`${name2}\``,
      "lower-case words joined by hyphens",
      `write it as in \`${id === name2 ? "test-minutes" : id}\``
    );
  }
  /** An object that must say of which kind it is, and does not. */
  tellKind(path, rules) {
    const key = String(path[path.length - 1]);
    const words = optionsOf(rules).flatMap((option) => {
      const def = defOf(option);
      return def.type === "object" ? wordsOf(def.shape[key]) : [];
    });
    const value = valueAt(this.tree, path);
    const expected = `\`${key}\`: ${listed(words)}`;
    if (value === void 0) this.say(path, `no \`${key}\``, expected, `add the key \`${key}\``);
    else
      this.say(
        path,
        `${shownValue(value)} for \`${key}\``,
        expected,
        advise(String(value), words, "choose one of those expected")
      );
  }
  /** Of several alternatives, the mistakes of the one that was probably meant: of the value's kind, with the fewest mistakes. */
  tellWrong(path, rules) {
    const value = valueAt(this.tree, path);
    const kin = kinOf(rules, value);
    if (optionsOf(rules).length < 2 || kin.length === 0) {
      this.tellValue(path, rules);
      return;
    }
    const cost = (option) => {
      const { error } = z8.core.safeParse(option, value);
      const known = keysAt(option);
      const slips = isTree(value) ? Object.keys(value).filter((key) => !known.includes(key) && suggest(key, known)) : [];
      return (error?.issues.length ?? 0) - slips.length / 2;
    };
    const meant = kin.reduce((best, option) => cost(option) < cost(best) ? option : best);
    this.check(meant, path);
  }
  tellValue(path, rules) {
    const value = valueAt(this.tree, path);
    const label = path.length > 0 ? ` for ${labelOf2(path)}` : "";
    this.say(path, `${shownValue(value)}${label}`, holds(rules), mendValue(value, rules));
  }
};
var checkShape = (schema, tree, issues) => new Teller(tree, issues).check(schema, []);

// src/scenario/submission-columns.ts
var REQUIRED = ["submission", "cmu", "provider", "model", "notified", "components", "derated_kw"];
var OPTIONAL = ["device", "cohort", "settlement", "agent"];
var STATE = ["truth", "at_step", "joined", "adds_to"];
var KNOWN = [...REQUIRED, ...OPTIONAL, ...STATE];
var otherSeparator = (header) => {
  if (header.fields.length > 1) return void 0;
  return [";", "	", "|"].find((one) => header.fields[0].split(one).length >= REQUIRED.length);
};
var columnsOf2 = (header, say) => {
  const separator = otherSeparator(header);
  if (separator !== void 0) {
    const sign = separator === "	" ? "tabs" : `\`${separator}\``;
    say(header, 0, `columns separated by ${sign}`, "commas", "save it as CSV with commas between the columns");
    return void 0;
  }
  let isRight = true;
  const refuse2 = (...what) => {
    isRight = false;
    say(...what);
  };
  const places = /* @__PURE__ */ new Map();
  header.fields.forEach((name2, at2) => {
    const first = places.get(name2);
    if (first !== void 0)
      refuse2(header, at2, `the column \`${name2}\` a second time`, `one \`${name2}\``, "delete one of the two");
    else places.set(name2, at2);
  });
  const missing = REQUIRED.filter((name2) => !places.has(name2));
  const meant = /* @__PURE__ */ new Set();
  for (const name2 of missing) {
    const unknown = header.fields.filter(
      (one) => !KNOWN.includes(one) && !meant.has(one) && suggest(one, missing) === name2
    );
    const expected = `the columns ${listed(REQUIRED, 24, "and")}`;
    const found = `no column \`${name2}\``;
    if (unknown.length === 0) refuse2(header, header.fields.length, found, expected, `add the column \`${name2}\``);
    else {
      meant.add(unknown[0]);
      const rename = `did you mean it by \`${unknown[0]}\`? If so, rename that to \`${name2}\`; if not, add the column`;
      refuse2(header, header.fields.indexOf(unknown[0]), found, expected, rename);
    }
  }
  header.fields.forEach((name2, at2) => {
    if (KNOWN.includes(name2) || meant.has(name2)) return;
    refuse2(
      header,
      at2,
      `the unknown column \`${name2}\``,
      `no others than ${listed(KNOWN, 24, "and")}`,
      advise(name2, KNOWN, "delete the column")
    );
  });
  const [joined, atStep] = [places.get("joined"), places.get("at_step")];
  if (joined !== void 0 && atStep === void 0) {
    const expected = "a column `at_step`, which says where a row has waited since it joined";
    refuse2(header, joined, "the column `joined` without `at_step`", expected, "add `at_step`, or delete `joined`");
  }
  return isRight ? places : void 0;
};

// src/scenario/submissions.ts
var MOST_TOLD2 = 50;
var LARGEST_COUNT = 2147483648 - 1;
var WHOLE2 = /^\d+$/;
var AMOUNT = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;
var COUNT_WORDS = "a whole number of 1 or more";
var KW_WORDS = "a number of 0 or more, in kW of one component";
var mendNumber4 = (text, otherwise) => {
  const plain2 = text.trim().replace(/(\d)[,\s](?=\d{3})/g, "$1");
  if (plain2 !== text && AMOUNT.test(plain2)) return `write ${plain2}`;
  return /^\d+\.0+$/.test(text) ? `write ${Number(text)}` : otherwise;
};
var mendDate = (text) => {
  const other = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim());
  const [day, month] = other ? [other[1].padStart(2, "0"), other[2].padStart(2, "0")] : ["", ""];
  return other && !Number.isNaN(dayOf(`${other[3]}-${month}-${day}`)) ? `write year, month and day: ${other[3]}-${month}-${day}, if that is the day meant` : "write year, month and day as in 2027-04-15";
};
var TEXTS = ["submission", "cmu", "provider", "model", ...OPTIONAL];
var isOptional = (column) => OPTIONAL.some((one) => one === column);
var Register = class {
  constructor(columns, file, say) {
    this.notified = [];
    this.components = [];
    this.deratedKw = [];
    this.lineOfSubmission = /* @__PURE__ */ new Map();
    this.lineOfCmu = /* @__PURE__ */ new Map();
    this.providerOfCmu = /* @__PURE__ */ new Map();
    this.days = /* @__PURE__ */ new Map();
    this.say = say;
    this.width = columns.size;
    this.at = Object.fromEntries(columns);
    this.state = new StateReader(this.at, file, say);
    const here = TEXTS.filter((name2) => columns.has(name2));
    this.texts = here.map((name2) => ({ name: name2, at: this.at[name2], needed: !isOptional(name2), values: [] }));
  }
  add(row2) {
    const { length } = row2.fields;
    if (length !== this.width) {
      const mend = length < this.width ? "add what is missing" : "put a field that has a comma in it in quotes";
      const found = `a row of ${length} field${length === 1 ? "" : "s"}`;
      this.say(row2, Math.min(length, this.width), found, `${this.width}, as in the header`, mend);
      return;
    }
    for (const { name: name2, at: at2, needed, values } of this.texts) {
      const text = row2.fields[at2];
      if (needed && text === "") this.say(row2, at2, `an empty field in the column \`${name2}\``, "a name", "fill it");
      values.push(text);
    }
    const notified = this.day(row2, this.at.notified);
    const components2 = this.count(row2);
    this.notified.push(notified);
    this.components.push(components2);
    this.deratedKw.push(this.amount(row2));
    this.checkSubmission(row2);
    this.checkProvider(row2);
    const cmu = row2.fields[this.at.cmu];
    this.state.add(row2, { cmu, components: components2, notified, dayAt: (field) => this.day(row2, field) });
  }
  day(row2, at2) {
    const text = row2.fields[at2];
    let day = this.days.get(text);
    if (day === void 0) {
      day = datePattern.test(text) ? dayOf(text) : Number.NaN;
      this.days.set(text, day);
    }
    if (Number.isNaN(day)) this.say(row2, at2, `\`${text}\``, "a date of the calendar, as 2027-04-15", mendDate(text));
    return day;
  }
  count(row2) {
    const at2 = this.at.components;
    const text = row2.fields[at2];
    const value = Number(text);
    const mend = "write how many components the submission has";
    if (!WHOLE2.test(text) || value < 1)
      this.say(row2, at2, `\`${text}\` components`, COUNT_WORDS, mendNumber4(text, mend));
    else if (value > LARGEST_COUNT) this.say(row2, at2, `\`${text}\` components`, `at most ${LARGEST_COUNT}`, mend);
    return value;
  }
  amount(row2) {
    const at2 = this.at.derated_kw;
    const text = row2.fields[at2];
    const value = Number(text);
    const mend = "write the de-rated kW of one component";
    if (!AMOUNT.test(text) || !Number.isFinite(value))
      this.say(row2, at2, `\`${text}\` kW`, KW_WORDS, mendNumber4(text, mend));
    return value;
  }
  checkSubmission(row2) {
    const at2 = this.at.submission;
    const submission = row2.fields[at2];
    const first = this.lineOfSubmission.get(submission);
    if (first === void 0) this.lineOfSubmission.set(submission, row2.line);
    else if (submission !== "") {
      const expected = `an id of its own; the first stands at line ${first}`;
      this.say(row2, at2, `the submission \`${submission}\` a second time`, expected, "give each row its own id");
    }
  }
  checkProvider(row2) {
    const cmu = row2.fields[this.at.cmu];
    const provider = row2.fields[this.at.provider];
    const owner = this.providerOfCmu.get(cmu);
    if (cmu === "" || provider === "" || owner === provider) return;
    if (owner === void 0) {
      this.providerOfCmu.set(cmu, provider);
      this.lineOfCmu.set(cmu, row2.line);
      return;
    }
    const expected = `its provider of line ${this.lineOfCmu.get(cmu)}, \`${owner}\``;
    const mend = "give the CMU one provider, or each provider a CMU of its own";
    this.say(row2, this.at.provider, `the CMU \`${cmu}\` under \`${provider}\``, expected, mend);
  }
};
var columnsFrom = ({ texts, notified, components: components2, deratedKw, state }) => ({
  ...Object.fromEntries(texts.map(({ name: name2, values }) => [name2, values])),
  notifiedDay: Int32Array.from(notified),
  components: Int32Array.from(components2),
  deratedKw: Float64Array.from(deratedKw),
  ...state.columns()
});
var submissionsOf = (text, file, issues) => {
  const told2 = new Capped(issues, "shape", MOST_TOLD2);
  const say = (row2, field, found, expected, mend) => told2.add({ file, ...spotOf(row2, field) }, found, expected, mend);
  let register;
  let isHeader = true;
  const lines = text.includes("\n") ? text : text.replaceAll("\r", "\n");
  eachRow(lines, (row2) => {
    if (row2.badQuote) {
      const at2 = row2.begins?.indexOf(row2.badQuote) ?? 0;
      say(
        row2,
        at2,
        "a quote that is not closed at the end of its field",
        "a field that begins and ends with a quote",
        "close it, and write a quote inside it twice"
      );
    } else if (isHeader) {
      const columns = columnsOf2(row2, say);
      if (columns) register = new Register(columns, file, say);
    } else register?.add(row2);
    isHeader = false;
  });
  const isEmpty = told2.count === 0 && !register?.notified.length;
  if (isEmpty)
    told2.add(
      { file, line: 0, column: 0 },
      "a header without rows",
      "a row for each submission",
      "write rows under the header"
    );
  told2.close(file);
  return register && told2.count === 0 ? columnsFrom(register) : void 0;
};

// src/scenario/years.ts
var YEARS_OF = { backcast: "backcast", solve: "solves" };
var gatherYears = (reader, scenarioPath, { scenario }) => {
  const years = { paths: {}, gathered: /* @__PURE__ */ new Map() };
  for (const word2 of Object.keys(YEARS_OF)) {
    const said = scenario[word2];
    if (!isTree(said) || typeof said.scenario !== "string") continue;
    const at2 = placeOf(said, "scenario");
    const path = reader.find(KINDS.scenario, said.scenario, at2);
    if (path === void 0) continue;
    if (path === scenarioPath) {
      const mend = `leave \`scenario\` out if ${word2 === "solve" ? "this one is played" : "this is the year known"}`;
      const found = `the scenario \`${said.scenario}\`, which names itself in \`${word2}\``;
      reader.issues.add("names", at2, found, "the id of another scenario", mend);
      reader.isTorn = true;
      continue;
    }
    const gathered2 = years.gathered.get(path) ?? gather(reader, path, at2);
    if (!gathered2) continue;
    years.gathered.set(path, gathered2);
    years.paths[word2] = path;
  }
  return years;
};

// src/scenario/load.ts
var CHECKS = { names: checkNames, meaning: checkMeaning };
var NOWHERE2 = { file: "", line: 0, column: 0 };
var NEEDED = { regimes: "a list of regimes, as [bmcs-only]", portfolio: "the id of a portfolio" };
var checkShapes = (gathered2, issues) => {
  const { scenario } = gathered2;
  checkShape(KINDS.scenario.schema, scenario, issues);
  for (const [key, expected] of Object.entries(NEEDED))
    if (!Object.hasOwn(scenario, key))
      issues.at(
        "shape",
        scenario,
        void 0,
        `a scenario without \`${key}\``,
        `\`${key}\`: ${expected}`,
        `add the key \`${key}\``
      );
  for (const regime of gathered2.regimes) checkShape(KINDS.regime.schema, regime, issues);
  if (gathered2.portfolio) checkShape(KINDS.portfolio.schema, gathered2.portfolio, issues);
  for (const file of gathered2.assumptionFiles) checkShape(KINDS.assumptions.schema, file, issues);
  for (const file of gathered2.poolFiles) checkShape(KINDS.pools.schema, file, issues);
  for (const file of Object.values(gathered2.calendars)) checkShape(KINDS.calendar.schema, file, issues);
};
var manifestOf = (reader, scenarioPath) => {
  const { root } = reader.library;
  const home = folderOf(scenarioPath);
  return [...reader.texts].map(([path, text]) => ({ path: wayFrom(liesIn(root, path) ? root : home, path), text }));
};
var partOf2 = (gathered2, issues) => {
  checkShapes(gathered2, issues);
  return { gathered: gathered2, submissions: gathered2.csv && submissionsOf(gathered2.csv.text, gathered2.csv.path, issues) };
};
var worldOf = ({ gathered: gathered2, submissions }, set2, issues) => {
  const scenario = gathered2.scenario;
  const assumptions = recordsOf(gathered2.assumptionFiles, "assumptions", scenario.add);
  giveValues(assumptions, scenario.set ?? {}, set2, issues);
  return {
    scenario,
    regimes: gathered2.regimes,
    portfolio: gathered2.portfolio,
    ...submissions ? { submissions } : {},
    assumptions,
    pools: gathered2.pools,
    calendars: gathered2.calendars,
    files: [],
    set: { ...set2 }
  };
};
var setIn = (set2, { gathered: gathered2 }) => {
  const { add } = gathered2.scenario;
  const known = recordsOf(gathered2.assumptionFiles, "assumptions", add);
  return Object.fromEntries(Object.entries(set2).filter(([name2]) => Object.hasOwn(known, name2)));
};
var loadWorld = (library, scenarioPath, overrides = {}, checks = CHECKS) => {
  const issues = new Issues();
  const reader = new Reader2(library, issues);
  const path = normal(scenarioPath);
  const gathered2 = gather(reader, path, NOWHERE2);
  if (!gathered2) throw firstFailure(issues);
  const { paths, gathered: others } = gatherYears(reader, path, gathered2);
  settle(issues, "yaml");
  const part = partOf2(gathered2, issues);
  const years = new Map([...others].map(([at2, one]) => [at2, partOf2(one, issues)]));
  settle(issues, "shape");
  const set2 = overrides.set ?? {};
  const world2 = worldOf(part, set2, issues);
  const worlds = new Map([...years].map(([at2, year]) => [at2, worldOf(year, setIn(set2, year), issues)]));
  settle(issues, "shape");
  if (reader.isTorn) throw firstFailure(issues);
  for (const [word2, key] of Object.entries(YEARS_OF)) {
    const year = worlds.get(paths[word2] ?? "");
    if (year) world2[key] = year;
  }
  const all = [world2, ...worlds.values()];
  const files = manifestOf(reader, path);
  for (const one of all) one.files = files;
  for (const one of all) checks.names(one, issues, overrides.measures);
  settle(issues, "names");
  for (const one of all) checks.meaning(one, issues);
  settle(issues, "meaning");
  return world2;
};

// ../../tmp/sc/time.ts
var [name, regimesArg, componentsArg, reps, measuresArg, ...sets] = process.argv.slice(2);
var set = Object.fromEntries(sets.map((s) => s.split("=")));
var world = loadWorld(diskLibrary(), libraryPath("scenarios/" + name + ".yaml"), { set });
var game = openGame(world);
var regimes = regimesArg === "all" ? world.regimes.map((r) => r.id) : regimesArg.split(",");
var ids = measuresArg === "all" ? MEASURES.map((m) => m.id) : measuresArg.split(",");
for (const regime of regimes) for (const level of componentsArg.split(",")) {
  const rows = [];
  let ms = 0;
  for (let r = 0; r < Number(reps); r++) {
    const t = performance.now();
    const row2 = game.play({ regime, components: Number(level), replication: r });
    ms += performance.now() - t;
    rows.push(row2);
  }
  const pos = ids.map((id) => MEASURES.findIndex((m) => m.id === id));
  console.log(regime.padEnd(20), level, (ms / rows.length).toFixed(0) + "ms", ids.map((id, i) => id + "=" + rows.map((row2) => +row2.values[pos[i]].toPrecision(4)).join("|")).join(" "));
  if (process.env.ROUTES) console.log("   ", rows.map((row2) => row2.routes.map((x) => `${x.route}:${x.took}/${x.registered}/${x.onTime}`).join(" ")).join(" || "));
  if (process.env.STEPS) for (const s of rows[0].steps) console.log("     ", s.route, s.step, s.started, s.finished, s.failed, s.busyHours.toFixed(0), s.meanWaitDays?.toFixed(1), s.peakQueue);
}
