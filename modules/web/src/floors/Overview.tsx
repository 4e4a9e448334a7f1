import { Link } from "wouter";

import { GlyphTile } from "../codex/GlyphTile";
import { RecordLink } from "../codex/RecordLink";
import { floorAddress } from "./address";
import type { DeepFloor, Depths } from "./depths";
import { sharesOf } from "./pool";
import { PoolBar } from "./PoolBar";

/** The whole way down: each floor with its guardian and what spawns on it. */
export function Overview({ depths }: { depths: Depths }) {
  return (
    <article className="record">
      <h1>The way down</h1>
      <p className="lore">
        Each floor guards something of its own, spawns what belongs to it, and ends at somebody who does not let you pass.
        The bars show how often each creature comes up.
      </p>
      <ol className="way-down">
        {depths.floors.map((floor) => (
          <Step key={floor.number} floor={floor} depths={depths} />
        ))}
      </ol>
    </article>
  );
}

function Step({ floor, depths }: { floor: DeepFloor; depths: Depths }) {
  const { number, name, aspect, hint, boss, bossId } = floor;
  return (
    <li>
      <span className="descent-floor" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2 className="descent-theme">
          <Link href={floorAddress(number)}>
            <span className="visually-hidden">Floor {number}, </span>
            {name}
          </Link>
        </h2>
        <p className="way-down-hint">
          <span className="aspect">{aspect.toLowerCase()}</span> {hint}
        </p>
      </div>
      <p className="guard">
        <GlyphTile symbol={boss?.symbol ?? "?"} boss />
        <RecordLink kind="bosses" id={bossId} name={boss?.name} />
      </p>
      <PoolBar shares={sharesOf(floor, depths)} of={`What spawns on floor ${number}`} />
    </li>
  );
}
