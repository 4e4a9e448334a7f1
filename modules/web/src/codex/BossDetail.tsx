import type { Boss } from "@undercroft/client";

import { Abilities } from "./Abilities";
import type { Codex } from "./codex";
import type { Entry } from "./entry";
import { Fields } from "./Fields";
import { Figure, Figures } from "./Figures";
import { NamedBy } from "./NamedBy";
import { RecordHead } from "./RecordHead";
import { RecordLink } from "./RecordLink";
import { Room } from "./Room";
import { floors } from "./words";

export function BossDetail({ boss, entry, codex }: { boss: Boss; entry: Entry; codex: Codex }) {
  const theme = codex.theme(boss.theme);
  return (
    <article className="record">
      <RecordHead symbol={boss.symbol} name={boss.name} kind="Boss" boss>
        <span>{floors(boss.floor, boss.floor)}</span>
      </RecordHead>
      <p className="lore">
        Guards <RecordLink kind="themes" id={boss.theme} name={theme?.name} />.
      </p>

      <Figures title="In a fight">
        <Figure name="Health">{boss.hp}</Figure>
        <Figure name="Damage">{boss.damage}</Figure>
        <Figure name="Experience">{boss.xp}</Figure>
        <Figure name="Size, tiles">
          {boss.sizeWidth}×{boss.sizeHeight}
        </Figure>
      </Figures>

      <Abilities ids={boss.abilities} codex={codex} />
      {boss.loot.length > 0 && (
        <section>
          <h2>Leaves behind</h2>
          <ul className="plates">
            {boss.loot.map(({ itemId, quantity }, place) => (
              <li key={place}>
                <RecordLink kind="items" id={itemId} name={codex.catalogue.find("items", itemId)?.name} /> <span className="times">× {quantity}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {theme && <Room theme={theme} boss={boss} />}
      <Fields entry={entry} codex={codex} without={SHOWN} />
      <NamedBy entry={entry} codex={codex} />
    </article>
  );
}

/** What stands above; the rest of a boss is for those who want to know. */
const SHOWN = ["id", "symbol", "name", "hp", "damage", "xp", "floor", "theme", "abilities", "loot", "size_width", "size_height"];
