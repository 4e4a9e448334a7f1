import type { Boss } from "@undercroft/client";

import { Abilities } from "./Abilities";
import type { Codex } from "./codex";
import { Figure, Figures } from "./Figures";
import { RecordHead } from "./RecordHead";
import { RecordLink } from "./RecordLink";
import { Room } from "./Room";
import { floors, spoken } from "./words";

export function BossDetail({ boss, codex }: { boss: Boss; codex: Codex }) {
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

      <Abilities ids={boss.abilities} />
      {boss.loot.length > 0 && (
        <section>
          <h2>Leaves behind</h2>
          <ul className="plates">
            {boss.loot.map(({ itemId, quantity }, place) => (
              <li key={place}>
                {spoken(itemId)} <span className="times">× {quantity}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {theme && <Room theme={theme} boss={boss} />}
    </article>
  );
}
