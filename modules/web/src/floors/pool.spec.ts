import { create } from "@bufbuild/protobuf";
import { ContentSchema } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { depthsOf } from "./depths";
import { inWords, percent, sharesOf } from "./pool";

const content = create(ContentSchema, {
  enemies: [{ id: "rat", name: "Rat" }],
  floors: [
    {
      number: 1,
      pool: [
        { enemyId: "rat", weight: 30 },
        { enemyId: "moon_rat", weight: 10 },
      ],
      zones: [
        { zoneId: "nest", spawnModifiers: [{ enemyId: "rat", weightMultiplier: 3 }] },
        { zoneId: "trap", spawnModifiers: [{ enemyId: "rat", weightMultiplier: 0 }] },
        { zoneId: "void", spawnModifiers: [{ enemyId: "rat", weightMultiplier: 0 }, { enemyId: "moon_rat", weightMultiplier: 0 }] },
      ],
    },
  ],
});
const depths = depthsOf(content);
const floor = depths.floors[0]!;
const [nest, trap, nothing] = floor.zones;

describe("shares", () => {
  it("should be the weights as parts of their sum", () => {
    expect(parts()).toEqual([0.75, 0.25]);
  });

  it("should follow the factors of a zone", () => {
    expect(parts(nest)).toEqual([0.9, 0.1]);
    expect(parts(trap)).toEqual([0, 1]);
  });

  it("should all be nothing where a zone keeps everything out", () => {
    expect(parts(nothing)).toEqual([0, 0]);
  });

  it("should name an enemy that the release does not hold by its id", () => {
    expect(inWords(sharesOf(floor, depths))).toBe("Rat 75%, moon_rat 25%");
  });

  it("should never call something nothing", () => {
    expect([0, 0.001, 0.004, 0.006, 0.5, 1].map(percent)).toEqual(["0%", "<1%", "<1%", "1%", "50%", "100%"]);
  });
});

function parts(zone?: (typeof floor.zones)[number]): number[] {
  return sharesOf(floor, depths, zone).map(({ part }) => part);
}
