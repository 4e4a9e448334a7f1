import { create } from "@bufbuild/protobuf";
import { AbilitySchema, type AbilityScore, type ArmorProficiency, TraitEffect } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { abilityFigures, armour, primary, traitFigure } from "./words";

describe("words for a character", () => {
  it("should say what a trait does, in the unit of each figure", () => {
    expect(traitFigure(TraitEffect.XP_MULTIPLIER_ADD, 0.1)).toBe("10% more experience");
    expect(traitFigure(TraitEffect.STARTING_FEATS, 1)).toBe("a feat at the start");
    expect(traitFigure(TraitEffect.VISION_BONUS, 2)).toBe("sees 2 tiles further");
    expect(traitFigure(TraitEffect.DAMAGE_MULTIPLIER, 1.5)).toBe("deals 1.5 × the damage");
    expect(traitFigure(TraitEffect.WHEN_HP_FRACTION_LTE, 0.25)).toBe("only while health is at 25% or less");
  });

  it("should say the number of what it does not know", () => {
    expect(traitFigure(99 as TraitEffect, 0.3)).toBe("effect 99: 0.3");
    expect(primary(99 as AbilityScore)).toBe("score 99");
    expect(armour(99 as ArmorProficiency)).toBe("armour of sort 99");
  });

  it("should say of an ability what its record says, and nothing else", () => {
    expect(abilityFigures(create(AbilitySchema, { damage: 8, cooldown: 2 }))).toBe("8 damage, again after 2 turns");
    expect(abilityFigures(create(AbilitySchema, { explore: { damage: -10 }, cooldown: 1 }))).toBe("heals 10, again after 1 turn");
    expect(abilityFigures(create(AbilitySchema, { passiveBonus: 0.15 }))).toBe("by 15%");
    expect(abilityFigures(create(AbilitySchema, {}))).toBe("");
  });
});
