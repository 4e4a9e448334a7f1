import { describe, expect, it } from "vitest";

import { scaleOf, stepAt } from "./scale";

describe("a scale", () => {
  it("should start at 0 and end at a round value above all others", () => {
    const { at, ticks } = scaleOf([31, 121]);

    expect(ticks).toEqual([0, 50, 100, 150]);
    expect([0, 75, 150].map(at)).toEqual([0, 50, 100]);
  });

  it("should reach below 0 for what stands there", () => {
    const { at, ticks } = scaleOf([-10, 10]);

    expect(ticks).toEqual([-10, -5, 0, 5, 10]);
    expect(at(0)).toBe(50);
  });

  it("should have a length even where there is nothing to show", () => {
    expect([scaleOf([]).at(0), scaleOf([0, 0]).at(0)]).toEqual([0, 0]);
  });
});

describe("steps", () => {
  it("should stand from end to end, and alone in the middle", () => {
    expect([0, 1, 2].map((index) => stepAt(index, 3))).toEqual([0, 50, 100]);
    expect(stepAt(0, 1)).toBe(50);
  });
});
