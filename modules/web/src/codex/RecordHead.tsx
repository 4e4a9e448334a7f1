import type { ReactNode } from "react";

import { GlyphTile } from "./GlyphTile";

export interface RecordHeadProps {
  readonly symbol: string;
  readonly element?: string | undefined;
  readonly rarity?: string | undefined;
  readonly boss?: boolean;
  readonly name: string;
  readonly kind: string;
  /** A few words that place it, each in an element of its own. */
  readonly children: ReactNode;
}

/** The top of a record's page: its picture, its name, and where it belongs. */
export function RecordHead({ symbol, element, rarity, boss = false, name, kind, children }: RecordHeadProps) {
  return (
    <header className="record-head">
      <GlyphTile symbol={symbol} element={element} rarity={rarity} boss={boss} size="page" />
      <div>
        <p className="kind">{kind}</p>
        <h1 tabIndex={-1}>{name}</h1>
        <p className="facts">{children}</p>
      </div>
    </header>
  );
}
