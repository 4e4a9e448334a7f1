import type { PlayerClass, Race } from "@undercroft/client";
import { Link } from "wouter";

import { Figure, Figures } from "../codex/Figures";
import { spoken } from "../codex/words";
import { recordAddress } from "./address";
import type { Roster } from "./roster";
import { abilityFigures, armour, primary, traitFigure } from "./words";

/** What the race brings along. */
export function OfRace({ race }: { race: Race }) {
  return (
    <section>
      <h2>Born with: {race.traitName}</h2>
      <ul className="plates">
        {race.traitEffect.map(({ effect, value }, place) => (
          <li key={place}>{traitFigure(effect, value)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the class has taught: its way to strike, what it may wear, and its abilities. */
export function OfClass({ playerClass, roster }: { playerClass: PlayerClass; roster: Roster }) {
  const { basicAttack, activeAbilities, passiveAbilities, armorProficiency, primaryStat, hitDie } = playerClass;
  return (
    <>
      <Figures title={`Trained as a ${playerClass.name.toLowerCase()}`}>
        {basicAttack && (
          <>
            <Figure name={basicAttack.name} note="× attack">
              {basicAttack.tacticalDamageMult}
            </Figure>
            <Figure name="Reach" note={basicAttack.tacticalRange === 1 ? "tile" : "tiles"}>
              {basicAttack.tacticalRange}
            </Figure>
          </>
        )}
        <Figure name="Hit die">{hitDie}</Figure>
      </Figures>
      <p className="below">
        Lives by {primary(primaryStat)}.{" "}
        {armorProficiency.length > 0 ? `Wears ${armorProficiency.map(armour).join(", ")}.` : "Wears no armour."}
      </p>
      <Abilities title="Abilities from the start" ids={activeAbilities} roster={roster} />
      <Abilities title="Always at work" ids={passiveAbilities} roster={roster} />
    </>
  );
}

function Abilities({ title, ids, roster }: { title: string; ids: readonly string[]; roster: Roster }) {
  if (ids.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{title}</h2>
      <dl className="taught">
        {ids.map((id) => (
          <TaughtAbility key={id} id={id} roster={roster} />
        ))}
      </dl>
    </section>
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
        <Link href={recordAddress("abilities", id)}>{ability.name || spoken(id)}</Link>{" "}
        <span className="note">{abilityFigures(ability)}</span>
      </dt>
      <dd>{ability.description}</dd>
    </div>
  );
}
