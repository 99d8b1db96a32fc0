// `pinchpoint trace`: follows one component through the rules.
import { problemWith } from '../exits.ts';
import type { TraceOptions } from '../program.ts';

export const trace = async (_scenario: string, _options: TraceOptions): Promise<number> => {
  throw problemWith('trace', 'x', 'y', 'z');
};
