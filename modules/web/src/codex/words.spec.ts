import { describe, expect, it } from "vitest";

import { figure, floorList, floors, modifier, resistance, signed, spoken, unit, worded } from "./words";

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
    expect([[3], [4, 5, 6], [4, 8]].map(floorList)).toEqual(["Floor 3", "Floors 4–6", "Floors 4, 8"]);
  });

  it("should say a field's name as people do, and leave alone what it can't say better", () => {
    expect(worded("atk_modifier")).toBe("attack modifier");
    expect(worded("is_ranged")).toBe("ranged");
    expect(worded("moon_phase")).toBe("moon phase");
  });

  it("should tell factors, parts of a whole and what is added from plain figures", () => {
    expect(figure("abilities.tactical.damage_mult", 1.2, true)).toBe("×1.2");
    expect(figure("items.block_chance", 0.15, true)).toBe("15%");
    expect(figure("feats.damage_bonus", -0.1, true)).toBe("−10%");
    expect(figure("races.hp_modifier", 4, false)).toBe("+4");
    expect(figure("bosses.hp", 80, false)).toBe("80");
  });

  it("should know what turns and tiles are counted in", () => {
    expect(["cooldown", "effect_duration", "aoe_radius", "battle_move_range", "hp"].map(unit)).toEqual(["turns", "turns", "tiles", "tiles", undefined]);
  });

  it("should round a modifier down, as the rules do", () => {
    expect([8, 9, 10, 11, 16].map(modifier)).toEqual([-1, -1, 0, 0, 3]);
    expect([3, 0, -1].map(signed)).toEqual(["+3", "0", "−1"]);
  });
});
