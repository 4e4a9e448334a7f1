import type { Enemy } from "@undercroft/client";

import type { DeepFloor, Depths } from "./depths";

type Zone = DeepFloor["zones"][number];

/** What an enemy is among everything that spawns at a place. */
export interface Share {
  readonly enemyId: string;
  /** Undefined when the release does not hold it. */
  readonly enemy: Enemy | undefined;
  readonly weight: number;
  /** What the place makes of the weight: 1 leaves it as it is. */
  readonly factor: number;
  /** Part of all that spawns there, 0 to 1. */
  readonly part: number;
  readonly guest: boolean;
}

/** Weights of the pool as shares, on the whole floor or in a zone that changes them. */
export function sharesOf({ pool }: DeepFloor, depths: Depths, zone?: Zone): Share[] {
  const factors = new Map(zone?.spawnModifiers.map(({ enemyId, weightMultiplier }) => [enemyId, weightMultiplier]));
  const factorOf = (id: string) => factors.get(id) ?? 1;
  const sum = pool.reduce((all, { enemyId, weight }) => all + weight * factorOf(enemyId), 0);
  return pool.map(({ enemyId, weight, guest = false }) => {
    const factor = factorOf(enemyId);
    // A zone may keep everything out.
    const part = sum === 0 ? 0 : (weight * factor) / sum;
    return { enemyId, enemy: depths.enemy(enemyId), weight, factor, part, guest };
  });
}

/** A part of the whole in words: "42%". What is there at all is never said to be nothing. */
export function percent(part: number): string {
  const whole = Math.round(part * 100);
  return part > 0 && whole === 0 ? "<1%" : `${whole}%`;
}

/** All shares in a line, for who can't see the bar. */
export function inWords(shares: readonly Share[]): string {
  return shares.map(({ enemy, enemyId, part }) => `${enemy?.name ?? enemyId} ${percent(part)}`).join(", ");
}
