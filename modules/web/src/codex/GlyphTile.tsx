export interface GlyphTileProps {
  readonly symbol: string;
  /** Colours the glyph; the word itself always stands nearby. One that the palette does not know stays neutral. */
  readonly element?: string | undefined;
  /** The same for how seldom it is. */
  readonly rarity?: string | undefined;
  readonly boss?: boolean;
  readonly size?: "row" | "page";
}

/** A glyph of the map on its tile: the picture of a creature. The name beside it says the same, so it is silent. */
export function GlyphTile({ symbol, element, rarity, boss = false, size = "row" }: GlyphTileProps) {
  return (
    <span
      className="tile"
      data-size={size}
      data-element={element}
      data-rarity={rarity}
      data-boss={boss || undefined}
      aria-hidden="true"
    >
      {symbol}
    </span>
  );
}
