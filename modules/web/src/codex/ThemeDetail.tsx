import type { Theme } from "@undercroft/client";

import type { Codex } from "./codex";
import type { Entry } from "./entry";
import { Figure, Figures } from "./Figures";
import { GlyphTile } from "./GlyphTile";
import { NamedBy } from "./NamedBy";
import { RecordHead } from "./RecordHead";
import { RecordLink } from "./RecordLink";
import { Room } from "./Room";
import { floors, spoken } from "./words";

export function ThemeDetail({ theme, entry, codex }: { theme: Theme; entry: Entry; codex: Codex }) {
  const boss = codex.boss(theme.bossId);
  const { enemies } = codex.on(theme.floor);
  return (
    <article className="record">
      <RecordHead symbol={theme.wallUnicode} name={theme.name} kind="Theme">
        <span>{floors(theme.floor, theme.floor)}</span>
        <span className="aspect">{theme.aspect.toLowerCase()}</span>
      </RecordHead>
      <p className="lore">{theme.description}</p>
      <Room theme={theme} boss={boss} />

      <section>
        <h2>Guarded by</h2>
        <p className="guard">
          {boss && <GlyphTile symbol={boss.symbol} boss />}
          <RecordLink kind="bosses" id={theme.bossId} name={boss?.name} />
        </p>
      </section>
      {enemies.length > 0 && (
        <section>
          <h2>May be met here</h2>
          <ul className="met">
            {enemies.map(({ id, name, symbol, element }) => (
              <li key={id}>
                <GlyphTile symbol={symbol} element={element} />
                <RecordLink kind="enemies" id={id} name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Glyphs theme={theme} />
      <NamedBy entry={entry} codex={codex} />
    </article>
  );
}

function Glyphs({ theme }: { theme: Theme }) {
  const decorations = theme.decorationsUnicode.join(" ");
  return (
    <Figures title="Drawn with">
      <Figure name="Wall" note={theme.wallAscii}>
        {theme.wallUnicode}
      </Figure>
      <Figure name="Ground" note={theme.floorAscii}>
        {theme.floorUnicode}
      </Figure>
      {decorations !== "" && (
        <Figure name="Decoration" note={theme.decorationsAscii.join(" ")}>
          {decorations}
        </Figure>
      )}
      {theme.terrainFeatures.map(({ terrainId, unicode, ascii }) => (
        <Figure key={terrainId} name={spoken(terrainId)} note={ascii}>
          {unicode}
        </Figure>
      ))}
      <Figure name="Torches">
        {theme.torchMin}–{theme.torchMax}
      </Figure>
    </Figures>
  );
}
