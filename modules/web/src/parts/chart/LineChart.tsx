import { figure } from "../figure";
import { scaleOf, stepAt } from "./scale";

export interface LineChartProps {
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  /** The names of the steps, from left to right. */
  readonly steps: readonly { readonly name: string; readonly marked?: boolean }[];
  /** A value for each step; the line leaves out the undefined. */
  readonly values: readonly (number | undefined)[];
  /** Where the values of others lie. */
  readonly band?: { readonly name: string; readonly low: readonly number[]; readonly high: readonly number[] } | undefined;
  /** Index of the step that is looked at. */
  readonly chosen: number;
}

/** How many names of steps stand side by side in a small chart; of more steps, every second or third is named. */
const NAMES = 10;

/**
 * One line over a row of steps, its last value at its end. Everything stands in percent of the picture, whose text so
 * keeps its size on every screen; the shapes, which know no percent, are stretched over it.
 */
export function LineChart({ label, steps, values, band, chosen }: LineChartProps) {
  const points = values.flatMap((value, step) => (value === undefined ? [] : [{ step, value }]));
  const scale = scaleOf([...points.map(({ value }) => value), ...(band?.high ?? []), ...(band?.low ?? [])]);
  const x = (step: number) => stepAt(step, steps.length);
  const y = (value: number) => 100 - scale.at(value);
  const path = (row: readonly { step: number; value: number }[]) => row.map(({ step, value }) => `${x(step)},${y(value)}`).join(" ");
  const every = Math.ceil(steps.length / NAMES);
  const last = points.at(-1);
  const now = points.find(({ step }) => step === chosen);
  return (
    <svg className="chart" role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
          <text x="0" y={`${y(tick)}%`} dx="-0.75rem" dy="0.35em" textAnchor="end">
            {figure(tick)}
          </text>
        </g>
      ))}
      {steps.map(({ name, marked }, step) => (
        <g key={step} textAnchor="middle">
          {step % every === 0 && (
            <text x={`${x(step)}%`} y="100%" dy="1.25rem" data-chosen={step === chosen || undefined}>
              {name}
            </text>
          )}
          {marked && (
            <text className="chart-mark" x={`${x(step)}%`} y="100%" dy="2.25rem">
              ◆
            </text>
          )}
        </g>
      ))}
      <line className="chart-chosen" x1={`${x(chosen)}%`} x2={`${x(chosen)}%`} y1="0" y2="100%" />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {band && <polygon className="chart-band" points={path([...rowOf(band.low), ...rowOf(band.high).reverse()])} />}
        <polyline className="chart-line" points={path(points)} />
      </svg>
      {band && <BandName {...band} x={x} y={y} />}
      {now && <circle className="chart-dot" cx={`${x(now.step)}%`} cy={`${y(now.value)}%`} r="5" />}
      {last && (
        <text className="chart-end" x={`${x(last.step)}%`} y={`${y(last.value)}%`} dx="0.5rem" dy="0.35em">
          {figure(last.value)}
        </text>
      )}
    </svg>
  );
}

function rowOf(values: readonly number[]) {
  return values.map((value, step) => ({ step, value }));
}

interface BandNameProps {
  readonly name: string;
  readonly high: readonly number[];
  x(step: number): number;
  y(value: number): number;
}

/** Above the band's upper edge, before the middle: curves that rise leave room there. */
function BandName({ name, high, x, y }: BandNameProps) {
  const step = high.length >> 1;
  return (
    <text className="chart-name" x={`${x(step)}%`} y={`${y(high[step] ?? 0)}%`} dy="-1rem" textAnchor="end">
      {name}
    </text>
  );
}
