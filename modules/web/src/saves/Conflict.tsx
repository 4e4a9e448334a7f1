import type { Save, SaveConflict } from "@undercroft/client";
import type { ReactNode } from "react";

import { Button } from "../parts/Button";
import { When } from "../parts/When";

export interface ConflictProps {
  readonly conflict: SaveConflict;
  readonly overwrite: () => void;
  readonly keepTheirs: () => void;
}

/** Two saves for one slot, side by side, and the choice between them. */
export function Conflict({ conflict: { mine, theirs }, overwrite, keepTheirs }: ConflictProps) {
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1}>
        The slot changed in between
      </h2>
      <p>
        Another tab or device has written to it since you last looked. {mine.deleted ? "It was not emptied." : "Yours was not saved."}{" "}
        Which one shall stand?
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              Yours
              <span className="note">{mine.deleted ? "a deletion" : "not saved"}</span>
            </th>
            <th scope="col">
              In the slot
              <span className="note">
                revision {theirs.revision}, <When at={theirs.savedAt} />
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, of]) => (
            <Row key={name} name={name} mine={of(mine)} theirs={of(theirs)} />
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Button onClick={overwrite}>
          {mine.deleted ? "Empty it all the same" : "Overwrite with mine"}
        </Button>
        <Button look="primary" onClick={keepTheirs}>
          Keep what is there
        </Button>
      </div>
    </section>
  );
}

const ROWS: readonly (readonly [string, (save: Save) => ReactNode])[] = [
  ["Name", (save) => (save.deleted ? "Empty" : save.name || "Without a name")],
  ["Floor", ({ floor }) => floor],
  ["Level", ({ level }) => level],
  ["Health", ({ hp, maxHp }) => (hp === undefined ? undefined : `${hp} of ${maxHp}`)],
  ["Score", ({ score }) => score],
  ["Turns", ({ turns }) => turns],
  ["Release", ({ release }) => release],
];

function Row({ name, mine, theirs }: { name: string; mine: ReactNode; theirs: ReactNode }) {
  return (
    <tr data-differs={mine !== theirs || undefined}>
      <th scope="row">{name}</th>
      <td>{mine ?? "–"}</td>
      <td>{theirs ?? "–"}</td>
    </tr>
  );
}
