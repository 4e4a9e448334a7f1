import { Figure, type FigureMove } from "@undercroft/client/releases";
import { useState } from "react";

import { capital, spoken } from "../../codex/words";
import { counted } from "../words";
import { Blows } from "./Blows";
import { Danger } from "./Danger";
import { OtherFigures } from "./OtherFigures";

/** What a change does to the game: only the figures that move, of every hero or of one race. */
export function Impact({ moves }: { moves: readonly FigureMove[] }) {
  const [race, setRace] = useState("");
  const races = [...new Set(moves.flatMap((move) => move.race || []))].toSorted();
  const chosen = race === "" ? moves : moves.filter((move) => move.race === race || move.race === "");
  const of = (figure: Figure) => chosen.filter((move) => move.figure === figure);
  if (moves.length === 0) {
    return <p className="releases-hint">No figure of the game moves: heroes fight, fall and rise as before.</p>;
  }
  return (
    <section aria-labelledby="impact" className="impact">
      <h2 id="impact">What it does to the game</h2>
      <p className="impact-lead">
        {counted(moves.length, "figure")} move{moves.length === 1 && "s"}, of heroes with the level of the floor they stand on.
      </p>
      {races.length > 1 && (
        <p className="impact-race">
          <label>
            Race{" "}
            <select value={race} onChange={(event) => setRace(event.target.value)}>
              <option value="">all, as a range</option>
              {races.map((each) => (
                <option key={each} value={each}>
                  {capital(spoken(each))}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Danger moves={of(Figure.DANGER)} />
      <Blows moves={of(Figure.BLOWS_TO_KILL)} />
      <OtherFigures moves={chosen.filter(({ figure }) => figure !== Figure.DANGER && figure !== Figure.BLOWS_TO_KILL)} />
    </section>
  );
}
