// A growth path: components in force by Delivery Year, as a list of years or as a shape between two of them.
import { z } from 'zod';
import { confidences } from './assumption.ts';
import { heading, Text } from './common.ts';

const Year = z.int().describe('first calendar year of the Delivery Year, as 2027 of 2027/28');
const Count = z.int().describe('components in force');

export const PathFile = z.strictObject({
  ...heading('growth path'),
  components: z
    .array(z.strictObject({ year: Year, is: Count }))
    .min(1)
    .optional()
    .describe(
      'by year, ascending; between two of them the straight line, before the first and after the last nothing is known',
    ),
  shape: z
    .enum(['linear', 's-curve', 'step'])
    .optional()
    .describe('or how `from` becomes `to`: on the straight line, slowly at both ends, or at once; it then stays there'),
  from: z.strictObject({ year: Year, components: Count }).optional().describe('of a shape: where it starts'),
  to: z.strictObject({ year: Year, components: Count }).optional().describe('of a shape: where it ends'),
  at: Year.optional().describe('of a step: the first year that has the components of `to`'),
  date: Text.optional().describe('when the source said so, or when it was assumed'),
  confidence: z.enum(confidences).optional(),
  basis: z.enum(['stated', 'stated-second-hand', 'inferred', 'assumed']).optional(),
});
export type PathFile = z.infer<typeof PathFile>;
