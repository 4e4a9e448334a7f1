// Each marked line is a mistake that must not compile: tsc fails when one of them does.
import {
  refusalOf,
  useEnemy,
  useFloor,
  useSave,
  type AnyEnemyId,
  type BossId,
  type Enemy,
  type EnemyId,
  type Reason,
  type Run,
} from "@undercroft/client";
import type * as json from "@undercroft/client/json";
import { createMockTransport } from "@undercroft/client/testing";

export const known: EnemyId = "goblin";
// @ts-expect-error no seed holds such an enemy
export const misspelt: EnemyId = "goblim";
// @ts-expect-error a boss is not an enemy
export const otherKind: EnemyId = "goblin_king";
// @ts-expect-error nor is an enemy a boss
export const otherKindToo: BossId = "goblin";

// A release may be newer than the page: answers may hold ids that nobody has heard of.
export const newer: AnyEnemyId = "moss_golem";
// @ts-expect-error an id is a string
export const number: AnyEnemyId = 7;

export function wrongFields(enemy: Enemy, boss: json.Boss, answer: json.ListEnemiesResponse) {
  // @ts-expect-error the field is hp
  enemy.health;
  // @ts-expect-error JSON has camel case
  answer.enemies[0]?.min_floor;
  // @ts-expect-error a theme's id is text
  const theme: number = boss.theme;
  // @ts-expect-error may be absent
  const element: string = answer.enemies[0]!.element;
  // @ts-expect-error no such behaviour
  const behaviour: json.AIBehavior = "AI_BEHAVIOR_SLEEP";
  return [theme, element, behaviour];
}

export function useWrongArguments(fromAnAddress: string) {
  // @ts-expect-error no seed holds such an enemy
  useEnemy("goblim");
  // @ts-expect-error ids are strings
  useEnemy(7);
  // @ts-expect-error no seed holds a ninth floor
  useFloor(9);
  return useEnemy(fromAnAddress);
}

export function useWrongRun(run: Run, save: json.Save) {
  // @ts-expect-error slots are numbers
  useSave("1");
  // @ts-expect-error a run says on which release it was played
  const unbound: Run = { ...run, release: undefined };
  // @ts-expect-error lists have no run states, and empty slots no names
  const name: string = save.name;
  // @ts-expect-error in JSON bytes are base64
  const bytes: Uint8Array = save.runState;
  return [unbound, name, bytes];
}

export const incomplete: json.Enemy_Resistance = {
  damageType: "fire",
  // @ts-expect-error a fraction is a number
  fraction: "0.5",
};

export function wrongReasons(error: unknown) {
  // @ts-expect-error no such reason
  const misspelt: Reason = "RECORD_NOT_FOUN";
  // @ts-expect-error a server that does not answer gives none, a newer one may give another
  const reason: Reason = refusalOf(error).reason;
  return [misspelt, reason];
}

// @ts-expect-error the kind is called enemies
createMockTransport({ enemy: [] });
// @ts-expect-error an enemy's hit points are a number
createMockTransport({ enemies: [{ hp: "8" }] });
