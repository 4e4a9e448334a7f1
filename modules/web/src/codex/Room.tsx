import type { Boss, Theme } from "@undercroft/client";

import { roomOf, type Cell, type CellKind } from "./room";

/** A picture of the theme in its own glyphs, by the light of one torch. */
export function Room({ theme, boss }: { theme: Theme; boss: Boss | undefined }) {
  const seen = boss === undefined ? "nobody" : boss.name;
  return (
    <figure className="room">
      <pre role="img" aria-label={`A room of ${theme.name}, drawn in the glyphs of the map; ${seen} waits across from you.`}>
        {roomOf(theme, boss).map((row, y) => (
          <span key={y} className="room-row">
            {runs(row).map(({ kind, of, text }, x) => (
              <span key={x} data-cell={kind} data-of={of}>
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
function runs(row: readonly Cell[]): Run[] {
  const found: Run[] = [];
  for (const { kind, of, glyph } of row) {
    const last = found.at(-1);
    if (last?.kind === kind && last.of === of) {
      last.text += glyph;
    } else {
      found.push({ kind, of, text: glyph });
    }
  }
  return found;
}

interface Run {
  readonly kind: CellKind;
  readonly of: string | undefined;
  text: string;
}
