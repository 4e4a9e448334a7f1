import type { Boss, Theme } from "@undercroft/client";

/** What a cell of the drawing is, which decides its colour. */
export type CellKind = "wall" | "ground" | "decoration" | "terrain" | "boss" | "player";

export interface Cell {
  readonly kind: CellKind;
  readonly glyph: string;
  /** Id of the terrain, which colours it. */
  readonly of?: string;
}

export const ROOM_WIDTH = 31;
export const ROOM_HEIGHT = 9;

/**
 * A room as the map would draw it with the theme's own glyphs: walls around, terrain in a pool, decorations strewn
 * about, the boss at its true size on one side and the player's `@` on the other. The same theme gives the same room.
 */
export function roomOf(theme: Theme, boss: Boss | undefined): Cell[][] {
  const random = randomFrom(theme.id);
  const cells = Array.from({ length: ROOM_HEIGHT }, (_, y) =>
    Array.from({ length: ROOM_WIDTH }, (_, x): Cell => {
      if (x === 0 || y === 0 || x === ROOM_WIDTH - 1 || y === ROOM_HEIGHT - 1) {
        return { kind: "wall", glyph: theme.wallUnicode };
      }
      return terrainAt(theme, x, y) ?? ground(theme, random);
    }),
  );
  if (boss !== undefined) {
    place(cells, { kind: "boss", glyph: boss.symbol }, boss.sizeWidth, boss.sizeHeight);
  }
  const middle = cells[ROOM_HEIGHT >> 1];
  if (middle !== undefined) {
    middle[7] = { kind: "player", glyph: "@" };
  }
  return cells;
}

/** Pools of terrain, one for each sort, along the middle of the room. */
function terrainAt(theme: Theme, x: number, y: number): Cell | undefined {
  const sorts = theme.terrainFeatures;
  const index = sorts.findIndex((_, i) => {
    const centre = 13 + i * 5;
    const row = i % 2 === 0 ? 2 : ROOM_HEIGHT - 3;
    return (x - centre) ** 2 / 9 + (y - row) ** 2 < 1.6;
  });
  const sort = sorts[index];
  return sort && { kind: "terrain", glyph: sort.unicode, of: sort.terrainId };
}

function ground(theme: Theme, random: () => number): Cell {
  const decorations = theme.decorationsUnicode;
  const glyph = random() < 0.06 ? decorations[Math.floor(random() * decorations.length)] : undefined;
  return glyph === undefined ? { kind: "ground", glyph: theme.floorUnicode } : { kind: "decoration", glyph };
}

function place(cells: Cell[][], cell: Cell, width: number, height: number): void {
  const left = Math.max(1, ROOM_WIDTH - 8 - (width >> 1));
  const top = Math.max(1, (ROOM_HEIGHT >> 1) - (height >> 1));
  for (const row of cells.slice(top, top + height)) {
    row.fill(cell, left, left + width);
  }
}

/** Numbers from 0 to 1, always the same for the same word: a linear congruential generator seeded by its letters. */
function randomFrom(word: string): () => number {
  let state = [...word].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
