import { describe, expect, it } from "vitest";

import { seedContent } from "../../test/seeds";
import { sampleIn, sampleRun } from "./sample";

const content = seedContent();

describe("a sample run", () => {
  it("should be one that the API takes, whatever comes up", () => {
    for (const chance of [0, 0.25, 0.5, 0.75, 0.999]) {
      const run = sampleRun(content, 7, () => chance);

      expect(run.floor).toBeGreaterThanOrEqual(1);
      expect(run.floor).toBeLessThanOrEqual(8);
      expect(run.level).toBeLessThanOrEqual(10);
      expect(run.hp).toBeGreaterThanOrEqual(1);
      expect(run.hp).toBeLessThanOrEqual(run.maxHp);
      expect(run.name.length).toBeLessThanOrEqual(100);
      expect([run.score, run.turns].every((figure) => Number.isInteger(figure) && figure > 0)).toBe(true);
      expect(run.runState.length).toBeLessThan(2000);
    }
  });

  it("should name only what the release has on that floor", () => {
    const run = sampleRun(content, 7, () => 0.4);

    const sample = sampleIn(run.runState);

    const theme = content.themes.find(({ id }) => id === sample?.theme);
    expect(theme?.floor).toBe(run.floor);
    for (const id of sample?.inSight ?? []) {
      const enemy = content.enemies.find((each) => each.id === id);
      expect(enemy && enemy.minFloor <= run.floor && run.floor <= enemy.maxFloor).toBe(true);
    }
  });

  it("should be told from what a game saves", () => {
    const texts = ["", "{}", "null", '"undercroft-sample/1"', '{"format":"other"}'].map((text) => new TextEncoder().encode(text));

    expect([...texts, new Uint8Array([255, 254, 0])].map(sampleIn)).toEqual(Array(6).fill(undefined));
  });
});
