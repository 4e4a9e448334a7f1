import type { Level } from "@undercroft/client";
import type { ReactNode } from "react";

import { signed } from "../codex/words";
import { figure } from "../parts/figure";
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
      <table className="figures-table">
        <thead>
          <tr>
            <td />
            <th scope="col">Health</th>
            <th scope="col">Attack</th>
            <th scope="col">Defence</th>
          </tr>
        </thead>
        <tbody>
          <Row name={`All on level ${level.level}`} cells={of((sum) => figure(sum.level))} />
          <Row name={race.name} cells={of((sum) => signed(sum.race))} />
          <Row name={playerClass.name} cells={of((sum) => signed(sum.playerClass))} />
          <Row
            name="Scores"
            cells={[
              <Score key="con" name="constitution" value={health.score} />,
              <Score key="str" name="strength" value={attack.score} />,
              <Score key="dex" name="dexterity" value={defence.score} />,
            ]}
          />
        </tbody>
        <tfoot>
          <Row name={name} cells={of((sum) => figure(sum.total))} />
        </tfoot>
      </table>
      <p className="note below">Constitution adds at least {rules.leastOfConstitution} to health, and defence is never below 0.</p>
    </section>
  );
}

function Row({ name, cells }: { name: string; cells: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}

function Score({ name, value }: { name: string; value: number }) {
  return (
    <>
      {signed(value)} <span className="note">{name}</span>
    </>
  );
}
