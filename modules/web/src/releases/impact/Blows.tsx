import { useContent } from "@undercroft/client";
import { Figure, type FigureMove } from "@undercroft/client/releases";
import { group } from "d3-array";
import { useId, useState } from "react";

import { catalogueOf } from "../../codex/catalogue";
import { RecordLink } from "../../codex/RecordLink";
import { capital, floorList, spoken } from "../../codex/words";
import { Button } from "../../parts/Button";
import { direction, readMoves, readRange } from "./figures";

/** As many opponents as a look takes in. */
const AT_FIRST = 12;

/** Blows to kill, by opponent and class: what moved, its sign, and from what to what. */
export function Blows({ moves }: { moves: readonly FigureMove[] }) {
  const id = useId();
  const [all, setAll] = useState(false);
  const opponents = [...group(moves, ({ opponent }) => opponent)];
  const classes = [...new Set(moves.map(({ playerClass }) => playerClass))].toSorted();
  if (moves.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Blows to kill</h3>
      <div className="table-scroll" role="region" aria-label="Blows to kill, as a table" tabIndex={0}>
        <table className="figures-table blows">
          <thead>
            <tr>
              <th scope="col">Opponent</th>
              {classes.map((each) => (
                <th key={each} scope="col">
                  {capital(spoken(each))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {opponents.slice(0, all ? undefined : AT_FIRST).map(([opponent, against]) => (
              <tr key={opponent}>
                <th scope="row">
                  <Opponent id={opponent} />
                  <span className="note">{floorList([...new Set(against.map(({ floor }) => floor))].toSorted((a, b) => a - b))}</span>
                </th>
                {classes.map((each) => (
                  <Cell key={each} moves={against.filter(({ playerClass }) => playerClass === each)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note below">More blows are harder for the hero. A range goes over floors and races; a dot has not moved.</p>
      {!all && opponents.length > AT_FIRST && (
        <p className="actions">
          <Button look="quiet" onClick={() => setAll(true)}>
            Show all {opponents.length}
          </Button>
        </p>
      )}
    </section>
  );
}

function Opponent({ id }: { id: string }) {
  const content = useContent().data?.content;
  const catalogue = content && catalogueOf(content);
  const entry = catalogue?.find("enemies", id) ?? catalogue?.find("bosses", id);
  return entry ? <RecordLink kind={entry.kind.name} id={id} name={entry.name} /> : capital(spoken(id));
}

function Cell({ moves }: { moves: readonly FigureMove[] }) {
  if (moves.length === 0) {
    return (
      <td>
        <span className="times" aria-hidden="true">
          ·
        </span>
        <span className="visually-hidden">as before</span>
      </td>
    );
  }
  return (
    <td data-move={direction(moves)}>
      {readMoves(Figure.BLOWS_TO_KILL, moves)}
      <span className="note">
        {readRange(Figure.BLOWS_TO_KILL, moves.map(({ before }) => before))} → {readRange(Figure.BLOWS_TO_KILL, moves.map(({ after }) => after))}
      </span>
    </td>
  );
}
