import type { Enemy } from "@undercroft/client";

import { Abilities } from "./Abilities";
import type { Codex } from "./codex";
import { Figure, Figures } from "./Figures";
import { FloorStrip } from "./FloorStrip";
import { RecordHead } from "./RecordHead";
import { behaviour, floors, modifier, resistance, signed, spoken } from "./words";

export function EnemyDetail({ enemy, codex }: { enemy: Enemy; codex: Codex }) {
  return (
    <article className="record">
      <RecordHead symbol={enemy.symbol} element={enemy.element} name={enemy.name} kind="Enemy">
        {enemy.element !== undefined && (
          <span className="element" data-element={enemy.element}>
            {spoken(enemy.element)}
          </span>
        )}
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
                <span className="element" data-element={damageType}>
                  {spoken(damageType)}
                </span>{" "}
                {resistance(fraction)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Abilities ids={enemy.abilities} />
      <FloorStrip codex={codex} first={enemy.minFloor} last={enemy.maxFloor} />
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
