import type { Level } from "@undercroft/client";

import { signed } from "../codex/words";
import { figure } from "../parts/figure";
import { FiguresTable } from "../parts/FiguresTable";
import type { Hero, Rules, Sum } from "./formulas";

export interface SumsProps {
  readonly hero: Hero;
  readonly name: string;
  readonly level: Level;
  readonly sums: { readonly health: Sum; readonly attack: Sum; readonly defence: Sum };
  readonly rules: Rules;
}

/** Where the three figures come from: a row for each source, a column for each figure, added up at the foot. */
export function Sums({ hero: { race, playerClass }, name, level, sums: { health, attack, defence }, rules }: SumsProps) {
  const of = (cell: (sum: Sum) => string) => [health, attack, defence].map(cell);
  return (
    <section>
      <h2>How it adds up</h2>
      <FiguresTable
        head={["", "Health", "Attack", "Defence"]}
        rows={[
          [`All on level ${level.level}`, ...of((sum) => figure(sum.level))],
          [race.name, ...of((sum) => signed(sum.race))],
          [playerClass.name, ...of((sum) => signed(sum.playerClass))],
          [
            "Scores",
            <Score name="constitution" value={health.score} />,
            <Score name="strength" value={attack.score} />,
            <Score name="dexterity" value={defence.score} />,
          ],
        ]}
        foot={[name, ...of((sum) => figure(sum.total))]}
      />
      <p className="note below">Constitution adds at least {rules.leastOfConstitution} to health, and defence is never below 0.</p>
    </section>
  );
}

function Score({ name, value }: { name: string; value: number }) {
  return (
    <>
      {signed(value)} <span className="note">{name}</span>
    </>
  );
}
