// A portfolio file: who notifies what and when, sampled from a described population or read from a CSV.
import { z } from 'zod';
import { ClockTime, casesOf, DateRef, heading, Id, Num, Sentence, Text } from './common.ts';

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
  adds: z.boolean().optional().describe('components added to a CMU that stands already (in-year, Rule 8.3.4(e))'),
});

export const DeviceType = z.strictObject({
  device: Text,
  weight: Num.optional().describe('share of CMUs of this device type, relative to the others; 1 unless said'),
  models: z.array(Text).min(1).describe('device models used, one by CMU'),
  'rated-kw': Num.describe('contracted kW a component'),
  derating: Num.optional().describe("de-rating factor, if not the group's: share"),
});

/** A hidden state of components: what is wrong with some of them, whether or not anybody finds out. */
export const Fault = z.strictObject({
  title: Sentence,
  share: casesOf(Num).describe('share of components that have it when they are notified'),
  together: z
    .strictObject({ submission: Num.optional(), model: Num.optional() })
    .optional()
    .describe(
      'share of the latent variance common to the submission, to the model; model: 1 is all or none of a model',
    ),
  matters: z
    .boolean()
    .optional()
    .describe('it affects data: whoever is registered with it is wrongly accepted; true unless said'),
});

export const Group = z.strictObject({
  title: Sentence.optional(),
  cmus: Num.describe('CMUs in the base'),
  components: Num.describe('components in the base'),
  'largest-cmu': Num.optional().describe('components; no CMU is larger'),
  'smallest-cmu': Num.optional().describe('components; no CMU is smaller'),
  'least-mw': Num.optional().describe('no CMU has less de-rated MW: device types that would make one so are not drawn'),
  'new-cmu': Num.optional().describe(
    'components: median of a CMU that comes with growth; the mean of the base unless said',
  ),
  spread: Num.optional().describe('coefficient of variation of CMU sizes (lognormal); 0 means all alike'),
  providers: Num.describe('firms that own the CMUs'),
  concentration: Num.optional().describe('weight of the k-th firm is k to the minus this; 0 means all alike'),
  prefix: Text.describe('letter that begins the names of its providers and CMUs'),
  device: Text.optional().describe('the device type of all its CMUs; else `devices`'),
  models: z.array(Text).min(1).optional().describe('device models used, one by CMU'),
  devices: z.array(DeviceType).min(1).optional().describe('several device types, one by CMU, instead of one `device`'),
  agents: z.array(Text).min(1).optional().describe('asset metering agents, one by provider'),
  'rated-kw': Num.optional().describe('contracted kW a component; else by device type'),
  derating: Num.describe('de-rating factor: share'),
  marks: z
    .record(Id, Num)
    .optional()
    .describe('marks by which `where` knows CMUs, each with the share of CMUs that bear it'),
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
  faults: z.record(Id, Fault).optional().describe('hidden truth: what may be wrong with a component, by class'),
  csv: Text.optional().describe('path of a CSV of submissions, relative to this file'),
  groups: z.record(Text, Group).optional().describe('sampled: the described population'),
  grows: Text.optional().describe('sampled: the group that takes the growth beyond the base'),
});
export type PortfolioFile = z.infer<typeof PortfolioFile>;
export type Fault = z.infer<typeof Fault>;
export type DeviceType = z.infer<typeof DeviceType>;
export type Group = z.infer<typeof Group>;
