import { Figure, type FigureMove } from "@undercroft/client/releases";
import { greatest, group, mean } from "d3-array";
import { useId } from "react";

import { FLOORS } from "../../codex/codex";
import { capital, spoken } from "../../codex/words";
import { FiguresTable, type Row } from "../../parts/FiguresTable";
import { MoveChart } from "./MoveChart";
import { direction, read, readMove, readMoves, readRange } from "./figures";

/** Danger by floor, before and after: a small picture for each class, all on one scale, and the figures behind them. */
export function Danger({ moves }: { moves: readonly FigureMove[] }) {
  const id = useId();
  const classes = group(moves, ({ playerClass }) => playerClass);
  const lines = [...classes].map(([playerClass, ofClass]) => ({ name: classWord(playerClass), ...linesOf(ofClass) }));
  const most = Math.max(...lines.flatMap(({ before, after }) => [...before, ...after]).map((value) => value ?? 0));
  if (moves.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={id} className="figured">
      <h3 id={id}>Danger by floor</h3>
      <div className="charts">
        {lines.map((each) => (
          <OfClass key={each.name} {...each} most={most} />
        ))}
      </div>
      <p className="note below">
        The part of a hero's health that one average kill costs, on the mean of the races. The dotted line is before, the torch is
        after; a floor without a mark does not move.
      </p>
      <details>
        <summary>The figures as a table</summary>
        <div className="table-scroll" role="region" aria-label="Danger by floor, as a table" tabIndex={0}>
          <FiguresTable head={["Floor, class", "Before", "After", "Change"]} rows={rowsOf(moves)} />
        </div>
      </details>
    </section>
  );
}

/** A value for each floor in percent, undefined where it does not move; the mean of the races. */
type Line = readonly (number | undefined)[];

interface Lines {
  readonly before: Line;
  readonly after: Line;
}

function linesOf(moves: readonly FigureMove[]): Lines {
  const floors = group(moves, ({ floor }) => floor);
  const meanOf = (side: "before" | "after") =>
    FLOORS.map((floor) => {
      const value = mean(floors.get(floor) ?? [], (move) => move[side]);
      return value === undefined ? undefined : value * 100;
    });
  return { before: meanOf("before"), after: meanOf("after") };
}

function OfClass({ name, before, after, most }: Lines & { name: string; most: number }) {
  const by = FLOORS.map((floor, i) => ({ floor, by: (after[i] ?? NaN) - (before[i] ?? NaN) })).filter((each) => !isNaN(each.by));
  const furthest = greatest(by, (each) => Math.abs(each.by));
  return (
    <figure>
      <figcaption>
        {name}
        {furthest && (
          <span>
            floor {furthest.floor} <b data-move={furthest.by > 0 ? "up" : "down"}>{readMove(Figure.DANGER, furthest.by / 100)}</b>
          </span>
        )}
      </figcaption>
      <MoveChart
        label={`Danger for a ${name.toLowerCase()}, before and after: ${inWords(before, after)}`}
        steps={FLOORS.map(String)}
        before={before}
        after={after}
        most={most}
      />
    </figure>
  );
}

/** What a screen reader says of a picture; the table has the rest. */
function inWords(before: readonly (number | undefined)[], after: readonly (number | undefined)[]): string {
  return FLOORS.flatMap((floor, i) => {
    const [from, to] = [before[i], after[i]].map((value) => read(Figure.DANGER, value === undefined ? undefined : value / 100));
    return from === to ? [] : `floor ${floor} from ${from} to ${to}`;
  }).join(", ");
}

function rowsOf(moves: readonly FigureMove[]): Row[] {
  const places = group(moves, ({ floor, playerClass }) => `Floor ${floor}, ${classWord(playerClass).toLowerCase()}`);
  return [...places].map(([place, each]) => [
    place,
    readRange(Figure.DANGER, each.map(({ before }) => before)),
    readRange(Figure.DANGER, each.map(({ after }) => after)),
    <span data-move={direction(each)}>{readMoves(Figure.DANGER, each)}</span>,
  ]);
}

function classWord(playerClass: string): string {
  return playerClass === "" ? "Everybody" : capital(spoken(playerClass));
}
