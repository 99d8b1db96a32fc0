// A portfolio file: who notifies what and when, sampled from a described population or read from a CSV.
import { z } from 'zod';
import { ClockTime, DateRef, heading, Num, Sentence, Text } from './common.ts';

export const Model = z.strictObject({
  approved: DateRef.optional().describe(
    'type approval in force from 00:00 of this day; never unless said (or by `before` work)',
  ),
  device: Text.optional().describe('the device type, where the CSV has no such column'),
  weight: Num.optional().describe('sampled: share of domestic CMUs that use it, relative to the others'),
});

const Arrivals = z.strictObject({
  share: Num.optional().describe(
    "share of the group's components that is notified in this span; the spans' shares add to 1",
  ),
  from: DateRef,
  to: DateRef.describe('the last day, included'),
  rush: Num.optional().describe('1 is even; 2 puts three quarters in the later half; higher is a later rush'),
  tranches: Num.optional().describe('submissions a CMU makes in this span; 1 unless said'),
});

export const Group = z.strictObject({
  title: Sentence.optional(),
  cmus: Num.describe('CMUs in the base'),
  components: Num.describe('components in the base'),
  'largest-cmu': Num.optional().describe('components; no CMU is larger'),
  'smallest-cmu': Num.optional().describe('components; no CMU is smaller'),
  'new-cmu': Num.optional().describe(
    'components: median of a CMU that comes with growth; the mean of the base unless said',
  ),
  spread: Num.optional().describe('coefficient of variation of CMU sizes (lognormal); 0 means all alike'),
  providers: Num.describe('firms that own the CMUs'),
  concentration: Num.optional().describe('weight of the k-th firm is k to the minus this; 0 means all alike'),
  prefix: Text.describe('letter that begins the names of its providers and CMUs'),
  device: Text,
  models: z.array(Text).min(1).describe('device models used, one by CMU'),
  agents: z.array(Text).min(1).optional().describe('asset metering agents, one by provider'),
  'rated-kw': Num.describe('contracted kW a component'),
  derating: Num.describe('de-rating factor: share'),
  'half-hourly': Num.optional().describe('share of CMUs whose sites are half-hourly settled; 1 unless said'),
  arrives: z.array(Arrivals).min(1),
});

export const PortfolioFile = z.strictObject({
  ...heading('portfolio'),
  population: Sentence.optional().describe('one line for chart subtitles'),
  'notified-at': ClockTime.optional().describe(
    'the clock time at which a notified submission arrives; 09:00 unless said',
  ),
  models: z.record(Text, Model).optional(),
  csv: Text.optional().describe('path of a CSV of submissions, relative to this file'),
  groups: z.record(Text, Group).optional().describe('sampled: the described population'),
  grows: Text.optional().describe('sampled: the group that takes the growth beyond the base'),
});
export type PortfolioFile = z.infer<typeof PortfolioFile>;
export type Group = z.infer<typeof Group>;
