import type { Content, Run } from "@undercroft/client";

import { FLOORS } from "../codex/codex";

const FORMAT = "undercroft-sample/1";

/** What the run state of a sample says: a stand-in for what a game would keep. */
export interface Sample {
  readonly format: typeof FORMAT;
  /** Such as "Dwarf Warrior". */
  readonly hero: string;
  readonly floor: number;
  /** Id of the floor's theme; empty when the release has none there. */
  readonly theme: string;
  /** Names of what the hero carries. */
  readonly pack: readonly string[];
  /** Ids of the enemies in sight. */
  readonly inSight: readonly string[];
}

/** Makes up a run on the release: a hero somewhere on the way down, as far as a real one could be. */
export function sampleRun(content: Content, release: number, random: () => number = Math.random): Run {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const any = <T>(of: readonly T[], count: number) => of.toSorted(() => random() - 0.5).slice(0, count);
  const [floor = 1] = any(FLOORS, 1);
  const level = Math.min(10, floor + whole(0, 2));
  const maxHp = 20 + 10 * (level - 1);
  const [race] = any(content.races, 1);
  const [profession] = any(content.classes, 1);
  const hero = [race?.name, profession?.name].filter((name) => name !== undefined).join(" ") || "Wanderer";
  const enemies = content.enemies.filter(({ minFloor, maxFloor }) => minFloor <= floor && floor <= maxFloor);
  const sample: Sample = {
    format: FORMAT,
    hero,
    floor,
    theme: content.themes.find((theme) => theme.floor === floor)?.id ?? "",
    pack: any(content.items, 3).map(({ name }) => name),
    inSight: any(enemies, 2).map(({ id }) => id),
  };
  return {
    name: `Sample: ${hero}`,
    floor,
    level,
    hp: whole(1, maxHp),
    maxHp,
    score: 1000 * floor + 100 * whole(3, 9) * floor,
    turns: whole(60, 140) * floor,
    release,
    runState: new TextEncoder().encode(JSON.stringify(sample)),
  };
}

/** Reads a run state; undefined when it is none of the samples: a game's run states are its own business. */
export function sampleIn(runState: Uint8Array): Sample | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(runState));
    return isSample(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isSample(read: unknown): read is Sample {
  return typeof read === "object" && read !== null && "format" in read && read.format === FORMAT;
}
