import { group } from "d3-array";

import { scaleOf, stepAt } from "../../parts/chart/scale";
import { figure } from "../../parts/figure";

export interface MoveChartProps {
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  /** The names of the steps, from left to right. */
  readonly steps: readonly string[];
  /** A value for each step, in percent of a whole; the undefined are left out. */
  readonly before: readonly (number | undefined)[];
  readonly after: readonly (number | undefined)[];
  /** The highest value of all pictures that stand side by side. */
  readonly most: number;
}

/** Two lines over a row of steps, what was and what is, each named at its end. In percent of the picture, as all charts. */
export function MoveChart({ label, steps, before, after, most }: MoveChartProps) {
  const scale = scaleOf([most]);
  const x = (step: number) => stepAt(step, steps.length);
  const y = (value: number) => 100 - scale.at(value);
  const line = (part: readonly Point[]) => part.map(({ step, value }) => `${x(step)},${y(value)}`).join(" ");
  const [was, is] = [pointsOf(before), pointsOf(after)];
  const [lastWas, lastIs] = [was.at(-1), is.at(-1)];
  const higher = lastWas !== undefined && lastIs !== undefined && lastWas.value > lastIs.value;
  return (
    <svg className="chart move-chart" role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
          <text x="0" y={`${y(tick)}%`} dx="-0.5rem" dy="0.35em" textAnchor="end">
            {figure(tick)}%
          </text>
        </g>
      ))}
      {steps.map((name, step) => (
        <text key={name} x={`${x(step)}%`} y="100%" dy="1.25rem" textAnchor="middle">
          {name}
        </text>
      ))}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {runsOf(was).map((run) => (
          <polyline key={run[0]?.step} className="chart-was" points={line(run)} />
        ))}
        {runsOf(is).map((run) => (
          <polyline key={run[0]?.step} className="chart-line" points={line(run)} />
        ))}
      </svg>
      {was.map(({ step, value }) => (
        <circle key={step} className="chart-dot-was" cx={`${x(step)}%`} cy={`${y(value)}%`} r="3" />
      ))}
      {is.map(({ step, value }) => (
        <circle key={step} className="chart-dot" cx={`${x(step)}%`} cy={`${y(value)}%`} r="4" />
      ))}
      {lastWas && <End name="before" x={x(lastWas.step)} y={y(lastWas.value)} above={higher} />}
      {lastIs && <End name="after" x={x(lastIs.step)} y={y(lastIs.value)} above={!higher} />}
    </svg>
  );
}

/** The higher line is named above its end, the lower one below: so the names never meet. */
function End({ name, x, y, above }: { name: string; x: number; y: number; above: boolean }) {
  return (
    <text
      className="chart-name"
      data-line={name}
      x={`${x}%`}
      y={`${y}%`}
      dy={above ? "-0.75rem" : "1.25rem"}
      // At the first floor it would stand on the figures of the axis.
      textAnchor={x < 10 ? "start" : "middle"}>
      {name}
    </text>
  );
}

interface Point {
  readonly step: number;
  readonly value: number;
}

function pointsOf(values: readonly (number | undefined)[]): Point[] {
  return values.flatMap((value, step) => (value === undefined ? [] : { step, value }));
}

/** Points side by side belong to one line; where a step is left out, the line is broken. */
function runsOf(points: readonly Point[]): Point[][] {
  return [...group(points, ({ step }) => step - points.findIndex((each) => each.step === step)).values()];
}
