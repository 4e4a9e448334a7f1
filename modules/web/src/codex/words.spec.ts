import { describe, expect, it } from "vitest";

import { floors, modifier, resistance, signed, spoken } from "./words";

describe("words", () => {
  it("should speak an id", () => {
    expect(spoken("assassin_backstab")).toBe("assassin backstab");
  });

  it("should tell immunity, resistance and weakness apart", () => {
    expect(resistance(1)).toBe("immune");
    expect(resistance(0.5)).toBe("takes 50% less");
    expect(resistance(-0.25)).toBe("weak, takes 25% more");
  });

  it("should name one floor or a range", () => {
    expect(floors(2, 2)).toBe("Floor 2");
    expect(floors(2, 5)).toBe("Floors 2–5");
  });

  it("should round a modifier down, as the rules do", () => {
    expect([8, 9, 10, 11, 16].map(modifier)).toEqual([-1, -1, 0, 0, 3]);
    expect([3, 0, -1].map(signed)).toEqual(["+3", "0", "−1"]);
  });
});
