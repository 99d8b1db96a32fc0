// A made-up study of limits and one of stress, small and whole: every kind of row, what is refused, and what is not known.
export { exampleHead } from './example-head.ts';
export { exampleLimits } from './example-limits.ts';
export { exampleStress } from './example-stress.ts';
