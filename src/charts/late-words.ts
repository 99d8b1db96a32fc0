// Why components are late, in words: what causes are called, and how the two accounts of lateness agree.
import type { LatenessRow } from '../experiment/study.ts';
import { measureTitle } from './axis.ts';
import { idWords } from './names.ts';

type Cause = Pick<LatenessRow, 'kind' | 'cause'>;

/** As a head beside a bar, and as the subject of a sentence. */
const NAMED: Readonly<Record<string, readonly [string, string]>> = {
  group: ['Waiting for others of a group', 'waiting for a group'],
  turn: ['Waiting for a turn to enter', 'waiting for a turn'],
  rework: ['Rework after a failure', 'rework'],
  'notified-too-late': ['Notified too late for the fastest journey', 'late notification'],
  withdrawn: ['Withdrawn', 'withdrawal'],
  revoked: ['Registration lost', 'loss of registration'],
  'put-off': ['Put off to the next window', 'putting off'],
  open: ['Still open at the end', 'work left open'],
};

const named = ({ cause }: Cause): readonly [string, string] =>
  Object.hasOwn(NAMED, cause) ? NAMED[cause] : [idWords(cause), idWords(cause)];

export const causeHead = (one: Cause): string =>
  one.kind === 'pool' ? `Queue for the ${idWords(one.cause)}` : named(one)[0];

export const causeSubject = (one: Cause): string =>
  one.kind === 'pool' ? `the queue for the ${idWords(one.cause)}` : named(one)[1];

export const ACCOUNTING = `${measureTitle('late-components')}, each shared by where its time over its fastest journey went; rows add up to all that are late`;
export const CAUSAL = `${measureTitle('on-time-components')}, how many more where one pool has no limit, others as they are and the draws the same; rows need not add up`;
/** Why both pictures may be believed. */
export const BOTH_RIGHT =
  'Accounting and cause are both right: the one says where time went, the other what would change; whoever leaves one queue may wait in the next.';
