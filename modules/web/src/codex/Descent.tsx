import type { Codex } from "./codex";
import { FLOORS } from "./codex";
import { GlyphTile } from "./GlyphTile";
import { RecordLink } from "./RecordLink";

/** Where a visitor stands who has chosen nothing yet: the eight floors, one below the other. */
export function Descent({ codex }: { codex: Codex }) {
  return (
    <article className="record">
      <header className="descent-head">
        <p className="kind">The codex</p>
        <h1>Eight floors down</h1>
      </header>
      <p className="lore">
        Every floor has a look of its own, a guardian at its end, and things that live in between. Open a kind in the
        list, search for a name, or go down from here.
      </p>
      <ol className="descent">
        {FLOORS.map((floor) => (
          <Step key={floor} floor={floor} codex={codex} />
        ))}
      </ol>
    </article>
  );
}

function Step({ floor, codex }: { floor: number; codex: Codex }) {
  const { theme, boss, enemies } = codex.on(floor);
  return (
    <li>
      <span className="descent-floor">
        <span className="visually-hidden">Floor </span>
        {floor}
      </span>
      <GlyphTile symbol={boss?.symbol ?? "·"} boss={boss !== undefined} />
      <div>
        <p className="descent-theme">{theme ? <RecordLink kind="themes" id={theme.id} name={theme.name} /> : "Bare rock"}</p>
        <p className="descent-boss">
          {boss ? <RecordLink kind="bosses" id={boss.id} name={boss.name} /> : "Unguarded"}
        </p>
      </div>
      <p className="descent-dwellers">
        <span className="visually-hidden">Enemies that may be met: {enemies.length}</span>
        {enemies.map(({ id, symbol, element }) => (
          <span key={id} className="glyph" data-element={element} aria-hidden="true">
            {symbol}
          </span>
        ))}
      </p>
    </li>
  );
}
