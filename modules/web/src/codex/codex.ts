import type { Boss, Content, Enemy, Theme } from "@undercroft/client";

import { catalogueOf, type Catalogue } from "./catalogue";

/** The floors of the dungeon, from the entrance down. */
export const FLOORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The content of a release, in the orders and by the names that pages ask for. */
export interface Codex {
  /** Everything, whatever its kind. */
  readonly catalogue: Catalogue;
  /** In the order of their names. */
  readonly enemies: readonly Enemy[];
  /** In the order of their floors, as are the themes. */
  readonly bosses: readonly Boss[];
  readonly themes: readonly Theme[];
  enemy(id: string): Enemy | undefined;
  boss(id: string): Boss | undefined;
  theme(id: string): Theme | undefined;
  /** What lives or stands on a floor; a release may leave a floor without a theme or a boss. */
  on(floor: number): { theme: Theme | undefined; boss: Boss | undefined; enemies: readonly Enemy[] };
}

/** Indexes the content once, so that pages look up instead of searching. */
export function codexOf(content: Content): Codex {
  const enemies = content.enemies.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  const bosses = content.bosses.toSorted((a, b) => a.floor - b.floor);
  const themes = content.themes.toSorted((a, b) => a.floor - b.floor);
  const enemyById = byId(enemies);
  const bossById = byId(bosses);
  const themeById = byId(themes);
  return {
    catalogue: catalogueOf(content),
    enemies,
    bosses,
    themes,
    enemy: (id) => enemyById.get(id),
    boss: (id) => bossById.get(id),
    theme: (id) => themeById.get(id),
    on: (floor) => ({
      theme: themes.find((theme) => theme.floor === floor),
      boss: bosses.find((boss) => boss.floor === floor),
      enemies: enemies.filter((enemy) => enemy.minFloor <= floor && floor <= enemy.maxFloor),
    }),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
