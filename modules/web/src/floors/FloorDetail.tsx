import type { Theme } from "@undercroft/client";
import { Link } from "wouter";

import { GlyphTile } from "../codex/GlyphTile";
import { RecordLink } from "../codex/RecordLink";
import { Room } from "../codex/Room";
import { spoken } from "../codex/words";
import { loreAddress } from "../lore/lore";
import { Turn } from "../parts/Turn";
import { floorAddress } from "./address";
import type { DeepFloor, Depths } from "./depths";
import { Pool } from "./Pool";
import { Zones } from "./Zones";

/** One floor: how it looks, who guards it, what spawns on it and where. */
export function FloorDetail({ floor, depths }: { floor: DeepFloor; depths: Depths }) {
  const { number, name, aspect, hint, intro, theme, boss } = floor;
  const at = depths.floors.indexOf(floor);
  return (
    <>
      <Link href="/floors" className="back">
        All floors
      </Link>
      <article className="record floor">
        <header className="record-head">
          <GlyphTile symbol={String(number)} size="page" />
          <div>
            <p className="kind">Floor {number}</p>
            <h1 tabIndex={-1}>{name}</h1>
            <p className="facts">
              <span className="aspect">{aspect.toLowerCase()}</span>
              <span>{hint}</span>
            </p>
          </div>
        </header>
        {intro !== undefined && <p className="lore">{intro}</p>}

        <section>
          <h2>How it looks</h2>
          {theme && <Room theme={theme} boss={boss} />}
          <p className="floor-theme">
            Theme: <RecordLink kind="themes" id={floor.themeId} name={theme?.name} />
          </p>
          {theme && <p className="floor-words">{theme.description}</p>}
          {theme && <Glyphs theme={theme} />}
        </section>
        <section>
          <h2>Guarded by</h2>
          <p className="guard">
            {boss && <GlyphTile symbol={boss.symbol} boss />}
            <RecordLink kind="bosses" id={floor.bossId} name={boss?.name} />
          </p>
        </section>
        <Pool floor={floor} depths={depths} />
        <Zones floor={floor} depths={depths} />
        <ToRead floor={floor} />
      </article>
      <Turn
        label="Floors above and below"
        words={["Above", "Below"]}
        previous={wayTo(depths.floors[at - 1])}
        next={wayTo(depths.floors[at + 1])}
      />
    </>
  );
}

function Glyphs({ theme }: { theme: Theme }) {
  const drawn = [
    ["wall", theme.wallUnicode],
    ["ground", theme.floorUnicode],
    ["decoration", theme.decorationsUnicode.join(" ")],
    ...theme.terrainFeatures.map(({ terrainId, unicode }) => [spoken(terrainId), unicode]),
  ];
  return (
    <ul className="floor-glyphs">
      {drawn
        .filter(([, glyphs]) => glyphs !== "")
        .map(([name, glyphs]) => (
          <li key={name}>
            <span className="glyph" aria-hidden="true">
              {glyphs}
            </span>{" "}
            {name}
          </li>
        ))}
    </ul>
  );
}

function ToRead({ floor }: { floor: DeepFloor }) {
  if (floor.lore.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>To be read here</h2>
      <ul className="places">
        {floor.lore.map(({ id, title }) => (
          <li key={id}>
            <Link href={loreAddress(id, undefined)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wayTo(floor: DeepFloor | undefined) {
  return floor && { href: floorAddress(floor.number), name: `${floor.number}, ${floor.name}` };
}
