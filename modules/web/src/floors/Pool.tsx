import { GlyphTile } from "../codex/GlyphTile";
import { RecordLink } from "../codex/RecordLink";
import { Figured } from "../parts/chart/Figured";
import type { Row } from "../parts/FiguresTable";
import type { DeepFloor, Depths } from "./depths";
import { percent, sharesOf, type Share } from "./pool";
import { PoolBar } from "./PoolBar";

/** What spawns on a floor: the bar, its glyphs by name, and behind them the figures of the floor and all its zones. */
export function Pool({ floor, depths }: { floor: DeepFloor; depths: Depths }) {
  const shares = sharesOf(floor, depths);
  const row = (name: string, of: readonly Share[]): Row => [name, ...of.map(({ part }) => percent(part))];
  return (
    <Figured
      title="What spawns here"
      head={["Where", ...shares.map(({ enemy, enemyId }) => enemy?.name ?? enemyId)]}
      rows={[
        ["Weight", ...shares.map(({ weight }) => weight)],
        row("Whole floor", shares),
        ...floor.zones.map((zone) => row(zone.name, sharesOf(floor, depths, zone))),
      ]}
    >
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
    </Figured>
  );
}
