import type { Enemy } from "@undercroft/client";

import { Abilities } from "./Abilities";
import type { Codex } from "./codex";
import { ElementWord } from "./ElementWord";
import type { Entry } from "./entry";
import { Figure, Figures } from "./Figures";
import { FloorStrip } from "./FloorStrip";
import { NamedBy } from "./NamedBy";
import { RecordHead } from "./RecordHead";
import { behaviour, floors, modifier, resistance, signed } from "./words";

export function EnemyDetail({ enemy, entry, codex }: { enemy: Enemy; entry: Entry; codex: Codex }) {
  return (
    <article className="record">
      <RecordHead symbol={enemy.symbol} element={enemy.element} name={enemy.name} kind="Enemy">
        {enemy.element !== undefined && <ElementWord id={enemy.element} codex={codex} />}
        <span>{floors(enemy.minFloor, enemy.maxFloor)}</span>
      </RecordHead>
      <p className="lore">{behaviour(enemy.aiType)}</p>

      <Figures title="In a fight">
        <Figure name="Health">{enemy.hp}</Figure>
        <Figure name="Damage">{enemy.damage}</Figure>
        <Figure name="Dice">{enemy.damageDice}</Figure>
        <Figure name="To hit">{signed(enemy.attackBonus)}</Figure>
        <Figure name="Armour">{enemy.armorClass}</Figure>
        <Figure name="Experience">{enemy.xp}</Figure>
      </Figures>

      <Figures title="Build">
        <Score name="Strength" score={enemy.strScore} />
        <Score name="Dexterity" score={enemy.dexScore} />
        <Score name="Constitution" score={enemy.conScore} />
        <Figure name="Size, tiles">
          {enemy.sizeWidth}×{enemy.sizeHeight}
        </Figure>
        <Figure name="Spawn weight">{enemy.weight}</Figure>
      </Figures>

      {enemy.resistances.length > 0 && (
        <section>
          <h2>Shrugs off</h2>
          <ul className="plates">
            {enemy.resistances.map(({ damageType, fraction }) => (
              <li key={damageType}>
                <ElementWord id={damageType} codex={codex} /> {resistance(fraction)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Abilities ids={enemy.abilities} codex={codex} />
      <FloorStrip codex={codex} first={enemy.minFloor} last={enemy.maxFloor} />
      <NamedBy entry={entry} codex={codex} />
    </article>
  );
}

function Score({ name, score }: { name: string; score: number }) {
  return (
    <Figure name={name} note={signed(modifier(score))}>
      {score}
    </Figure>
  );
}
