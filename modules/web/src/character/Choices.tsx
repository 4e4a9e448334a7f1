import { useLocation } from "wouter";

import { addressOf } from "./address";
import { Choice } from "./Choice";
import type { Chosen, Roster } from "./roster";

/** Race, class and level; the address follows what is chosen. What the address names wrongly is chosen anew by the first pick. */
export function Choices({ roster, chosen }: { roster: Roster; chosen: Chosen }) {
  const [, navigate] = useLocation();
  const { races, classes, levels } = roster;
  const race = chosen.race?.id ?? races[0]?.id ?? "";
  const playerClass = chosen.playerClass?.id ?? classes[0]?.id ?? "";
  const level = chosen.level?.level ?? levels[0]?.level;
  // Walking a group by keyboard passes by many: the way back leads to where the visitor came from, not through all of them.
  const show = (...of: [race: string, playerClass: string, level: number | undefined]) =>
    navigate(addressOf(of[0], of[1], of[2] === levels[0]?.level ? undefined : of[2]), { replace: true });
  return (
    <form aria-label="Character" onSubmit={(event) => event.preventDefault()}>
      <Choice
        legend="Race"
        look="tiles"
        options={races.map(({ id, name, icon }) => ({ value: id, name, icon }))}
        chosen={chosen.race?.id}
        choose={(id) => show(id, playerClass, level)}
      />
      <Choice
        legend="Class"
        look="tiles"
        options={classes.map(({ id, name, icon }) => ({ value: id, name, icon }))}
        chosen={chosen.playerClass?.id}
        choose={(id) => show(race, id, level)}
      />
      <Choice
        legend="Level"
        look="steps"
        options={levels.map(({ level, grantsFeat }) => ({ value: `${level}`, name: `${level}`, note: grantsFeat ? "brings a feat" : undefined }))}
        chosen={chosen.level && `${chosen.level.level}`}
        choose={(number) => show(race, playerClass, Number(number))}
      />
    </form>
  );
}
