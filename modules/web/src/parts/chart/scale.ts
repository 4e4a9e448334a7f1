import { nice, ticks } from "d3-array";

/** Where values stand along an axis, in percent of its length. */
export interface Scale {
  at(value: number): number;
  /** Round values to draw lines at, both ends among them. */
  readonly ticks: readonly number[];
}

/** About as many lines as a small chart bears. */
const TICKS = 4;

/** An axis that starts at 0, so that no rise looks steeper than it is, and ends at a round value that none goes beyond. */
export function scaleOf(values: readonly number[]): Scale {
  // An axis has a length, even where every value is 0.
  const [from, to] = nice(Math.min(0, ...values), Math.max(1, ...values), TICKS);
  return { at: (value) => ((value - from) / (to - from)) * 100, ticks: ticks(from, to, TICKS) };
}

/** Where the steps of a row stand, the first and the last at its ends; a single one stands in the middle. */
export function stepAt(index: number, count: number): number {
  return count === 1 ? 50 : (index / (count - 1)) * 100;
}
