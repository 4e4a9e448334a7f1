import type { Boss, Theme } from "@undercroft/client";

import { roomOf, type Cell } from "./room";

/** A picture of the theme in its own glyphs, by the light of one torch. */
export function Room({ theme, boss }: { theme: Theme; boss: Boss | undefined }) {
  const seen = boss === undefined ? "nobody" : boss.name;
  return (
    <figure className="room">
      <pre role="img" aria-label={`A room of ${theme.name}, drawn in the glyphs of the map; ${seen} waits across from you.`}>
        {roomOf(theme, boss).map((row, y) => (
          <span key={y} className="room-row">
            {runs(row).map(({ kind, text }, x) => (
              <span key={x} data-cell={kind}>
                {text}
              </span>
            ))}
          </span>
        ))}
      </pre>
    </figure>
  );
}

/** Neighbours of one kind together: a row is a handful of elements instead of one for each cell. */
function runs(row: readonly Cell[]): { kind: Cell["kind"]; text: string }[] {
  const found: { kind: Cell["kind"]; text: string }[] = [];
  for (const { kind, glyph } of row) {
    const last = found.at(-1);
    if (last?.kind === kind) {
      last.text += glyph;
    } else {
      found.push({ kind, text: glyph });
    }
  }
  return found;
}
