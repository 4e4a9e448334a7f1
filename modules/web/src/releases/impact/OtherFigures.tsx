import type { Figure, FigureMove } from "@undercroft/client/releases";
import { group } from "d3-array";
import { useId } from "react";

import { capital, spoken } from "../../codex/words";
import { FiguresTable, type Row } from "../../parts/FiguresTable";
import { direction, nameOf, readMoves, readRange } from "./figures";

/** Every other figure that moved: named at first, and its table one click away. */
export function OtherFigures({ moves }: { moves: readonly FigureMove[] }) {
  const id = useId();
  const figures = [...group(moves, ({ figure }) => figure)];
  if (figures.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Other figures</h3>
      {figures.map(([figure, each]) => (
        <details key={figure} className="other-figure">
          <summary>
            {nameOf(figure)} <span data-move={direction(each)}>{readMoves(figure, each)}</span>
          </summary>
          <div className="table-scroll" role="region" aria-label={`${nameOf(figure)}, as a table`} tabIndex={0}>
            <FiguresTable head={["Where", "Before", "After", "Change"]} rows={rowsOf(figure, each)} />
          </div>
        </details>
      ))}
    </section>
  );
}

/** A row for each floor, opponent and class, over the races. */
function rowsOf(figure: Figure, moves: readonly FigureMove[]): Row[] {
  return [...group(moves, whereOf)].map(([where, each]) => [
    where,
    readRange(figure, each.map(({ before }) => before)),
    readRange(figure, each.map(({ after }) => after)),
    <span data-move={direction(each)}>{readMoves(figure, each)}</span>,
  ]);
}

function whereOf({ floor, opponent, playerClass }: FigureMove): string {
  return [`Floor ${floor}`, opponent && capital(spoken(opponent)), playerClass && spoken(playerClass)].filter(Boolean).join(", ");
}
