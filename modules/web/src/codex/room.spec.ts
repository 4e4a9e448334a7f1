import { describe, expect, it } from "vitest";

import { seedContent } from "../../test/seeds";
import { ROOM_HEIGHT, ROOM_WIDTH, roomOf } from "./room";

const { themes, bosses } = seedContent();

describe("a room", () => {
  it("should be the same each time it is drawn", () => {
    for (const theme of themes) {
      expect(roomOf(theme, undefined)).toEqual(roomOf(theme, undefined));
    }
  });

  it("should be walled, of one size, and hold the player and the whole boss", () => {
    for (const boss of bosses) {
      const theme = themes.find(({ id }) => id === boss.theme);
      const rows = roomOf(theme!, boss);
      const cells = rows.flat();

      expect(rows.map((row) => row.length)).toEqual(Array(ROOM_HEIGHT).fill(ROOM_WIDTH));
      expect(cells.filter(({ kind }) => kind === "wall")).toHaveLength(2 * (ROOM_WIDTH + ROOM_HEIGHT) - 4);
      expect(cells.filter(({ kind }) => kind === "player")).toHaveLength(1);
      expect(cells.filter(({ kind }) => kind === "boss")).toHaveLength(boss.sizeWidth * boss.sizeHeight);
    }
  });
});
