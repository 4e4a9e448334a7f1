import type { Entry } from "./entry";
import { GlyphTile } from "./GlyphTile";

/** The picture of any record. */
export function EntryTile({ entry, size }: { entry: Entry; size?: "row" | "page" }) {
  const { kind, symbol, element, rarity } = entry;
  return <GlyphTile symbol={symbol} element={element} rarity={rarity} boss={kind.name === "bosses"} {...(size && { size })} />;
}
