// How series are told apart: few of them, named where they are, and by more than colour, whoever looks.
import type { Json, Spec } from './chart.ts';
import { contrast, isLighter } from './contrast.ts';
import { MOST_SERIES } from './style.ts';
import { VISIONS } from './vision.ts';

/** Between one shade of a map and the next, and between series that colour alone may tell apart. */
const LEAST = { shade: 1.3, series: 1.3 };
/** Channels for which Vega would draw a key. */
const KEYED = ['color', 'fill', 'stroke', 'shape', 'strokeDash', 'size', 'opacity'] as const;

type Encoding = { [channel: string]: Spec | undefined };
const encodingOf = (unit: Spec): Encoding => (unit.encoding ?? {}) as Encoding;
const scaleOf = (channel: Spec | undefined): { domain: Json[]; range: Json[] } => {
  const scale = (channel?.scale ?? {}) as Spec;
  return { domain: (scale.domain as Json[] | undefined) ?? [], range: (scale.range as Json[] | undefined) ?? [] };
};

/** Shades that mean more and more, as some eyes see them: each must be darker than the one before. */
const shadeFaults = (shades: readonly string[]): string[] =>
  VISIONS.filter(({ rows }) =>
    shades.some((shade, i) => i > 0 && !isLighter(shades[i - 1], shade, LEAST.shade, rows)),
  ).map(({ title }) => `shades not in order of lightness: ${title.toLowerCase()}`);

/** Whether two series differ in dash or marker somewhere in the picture. */
const isCodedTwice = (units: readonly Spec[], one: Json, other: Json): boolean =>
  units.some((unit) =>
    (['strokeDash', 'shape'] as const).some((channel) => {
      const { domain, range } = scaleOf(encodingOf(unit)[channel]);
      const [a, b] = [domain.indexOf(one), domain.indexOf(other)];
      return a >= 0 && b >= 0 && JSON.stringify(range[a]) !== JSON.stringify(range[b]);
    }),
  );

/** Series that some eyes cannot tell apart by colour, though nothing else tells them apart. */
const alikeFaults = (units: readonly Spec[], { domain, range }: ReturnType<typeof scaleOf>): string[] => {
  // A value written beside every mark names its series.
  const isLabelled = units.some((unit) => encodingOf(unit).text?.field === 'label');
  if (isLabelled) return [];
  const pairs = domain.flatMap((one, i) => domain.slice(i + 1).map((other, k) => [i, i + 1 + k, one, other] as const));
  return pairs.flatMap(([i, j, one, other]) => {
    if (isCodedTwice(units, one, other)) return [];
    const vision = VISIONS.find(
      ({ rows }) => rows && contrast(String(range[i]), String(range[j]), rows) < LEAST.series,
    );
    return vision ? [`series told apart by colour alone, ${vision.title.toLowerCase()}: ${one} | ${other}`] : [];
  });
};

/** Faults of all encodings of a specification, whose objects are given. */
export const seriesFaults = (units: readonly Spec[]): string[] =>
  units.flatMap((unit) => {
    const encoding = encodingOf(unit);
    const { color } = encoding;
    const scale = scaleOf(color);
    const isOrder = color?.type === 'ordinal';
    return [
      ...KEYED.filter((channel) => encoding[channel]?.field !== undefined && encoding[channel]?.legend !== null).map(
        (channel) => `a key apart from the marks: ${channel}`,
      ),
      ...(isOrder ? shadeFaults(scale.range as string[]) : []),
      ...(!isOrder && scale.domain.length > MOST_SERIES ? [`${scale.domain.length} series`] : []),
      ...(isOrder ? [] : alikeFaults(units, scale)),
    ];
  });
