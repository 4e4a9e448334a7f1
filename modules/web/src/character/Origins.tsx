import type { PlayerClass, Race } from "@undercroft/client";
import { Link } from "wouter";

import { addressOf as codexAddressOf } from "../codex/address";
import type { Roster } from "./roster";
import { abilityFigures, armour, blow, primary, traitFigure } from "./words";

/** What the race brings along. */
export function OfRace({ race }: { race: Race }) {
  return (
    <section>
      <h2>By birth: {race.name}</h2>
      <p className="lore">{race.description}</p>
      <ul className="plates">
        <li>
          <strong>{race.traitName}</strong>
        </li>
        {race.traitEffect.map(({ effect, value }, place) => (
          <li key={place}>{traitFigure(effect, value)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the class has taught: what its heroes live by and may wear, its blow, and its abilities. */
export function OfClass({ playerClass, roster }: { playerClass: PlayerClass; roster: Roster }) {
  const { name, description, primaryStat, hitDie, armorProficiency, basicAttack, activeAbilities, passiveAbilities } = playerClass;
  return (
    <>
      <section>
        <h2>By trade: {name}</h2>
        <p className="lore">{description}</p>
        <ul className="plates">
          <li>lives by {primary(primaryStat)}</li>
          <li>hit die {hitDie}</li>
          {armorProficiency.map((proficiency) => (
            <li key={proficiency}>{armour(proficiency)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Abilities from the start</h2>
        <dl className="taught">
          {basicAttack && (
            <div>
              <dt>
                {basicAttack.name} <span className="note">{blow(basicAttack)}</span>
              </dt>
              <dd>The plain blow. It costs nothing and never rests.</dd>
            </div>
          )}
          {activeAbilities.map((id) => (
            <TaughtAbility key={id} id={id} roster={roster} />
          ))}
        </dl>
      </section>
      {passiveAbilities.length > 0 && (
        <section>
          <h2>Always at work</h2>
          <dl className="taught">
            {passiveAbilities.map((id) => (
              <TaughtAbility key={id} id={id} roster={roster} />
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** One that the release does not hold is shown by its id and leads nowhere. */
function TaughtAbility({ id, roster }: { id: string; roster: Roster }) {
  const ability = roster.ability(id);
  if (ability === undefined) {
    return (
      <div>
        <dt>
          <code>{id}</code>
        </dt>
        <dd className="note">not in this release</dd>
      </div>
    );
  }
  return (
    <div>
      <dt>
        <Link href={codexAddressOf("abilities", id)}>{ability.name}</Link>{" "}
        <span className="note">{abilityFigures(ability)}</span>
      </dt>
      <dd>{ability.description}</dd>
    </div>
  );
}
