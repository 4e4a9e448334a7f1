import { GlyphTile } from "../codex/GlyphTile";
import { RecordLink } from "../codex/RecordLink";
import type { DeepFloor, Depths } from "./depths";
import { percent, sharesOf } from "./pool";
import { PoolBar } from "./PoolBar";
import { PoolTable } from "./PoolTable";

/** What spawns on a floor: the bar, its glyphs by name, and all of it in figures for who asks. */
export function Pool({ floor, depths }: { floor: DeepFloor; depths: Depths }) {
  const shares = sharesOf(floor, depths);
  return (
    <section>
      <h2>What spawns here</h2>
      <PoolBar shares={shares} of="Shares of what spawns" figures />
      <ul className="met pool-names">
        {shares.map(({ enemyId, enemy, part, guest }) => (
          <li key={enemyId}>
            <GlyphTile symbol={enemy?.symbol ?? "?"} element={enemy?.element} />
            <span>
              <RecordLink kind="enemies" id={enemyId} name={enemy?.name} />
              <span className="note"> {guest ? `${percent(part)}, a guest` : percent(part)}</span>
            </span>
          </li>
        ))}
      </ul>
      <PoolTable floor={floor} depths={depths} />
    </section>
  );
}
