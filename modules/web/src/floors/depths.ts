import type { Boss, Content, Enemy, Floor, LoreEntry, Theme } from "@undercroft/client";

/** The floors of a release from the entrance down, and what their ids name. */
export interface Depths {
  readonly floors: readonly DeepFloor[];
  enemy(id: string): Enemy | undefined;
}

/** A floor with what belongs to it; a release may name a theme or a boss that it does not hold. */
export interface DeepFloor extends Pick<Floor, "number" | "aspect" | "hint" | "pool" | "zones"> {
  /** Its theme's name; the id of one that the release does not hold. */
  readonly name: string;
  readonly themeId: string;
  readonly theme: Theme | undefined;
  readonly bossId: string;
  readonly boss: Boss | undefined;
  /** What is said on entering. */
  readonly intro: string | undefined;
  /** What lies about to be read, in reading order. */
  readonly lore: readonly LoreEntry[];
}

/** Joins the content by floor once, so that pages look up instead of searching. */
export function depthsOf(content: Content): Depths {
  const enemies = new Map(content.enemies.map((enemy) => [enemy.id, enemy]));
  const lore = content.lore.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const floors = content.floors
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, aspect, hint, pool, zones, theme: themeId, boss: bossId }): DeepFloor => {
      const theme = content.themes.find(({ id }) => id === themeId);
      const boss = content.bosses.find(({ id }) => id === bossId);
      const intro = content.narrative?.floorIntros.find(({ floor }) => floor === number)?.text;
      const found = lore.filter(({ floor }) => floor === number);
      return { number, aspect, hint, pool, zones, name: theme?.name ?? themeId, themeId, theme, bossId, boss, intro, lore: found };
    });
  return { floors, enemy: (id) => enemies.get(id) };
}
