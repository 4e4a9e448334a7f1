import { useRef } from "react";
import { Link } from "wouter";

import { GlyphTile } from "../codex/GlyphTile";
import { useRowKeys } from "../parts/useRowKeys";
import { floorAddress } from "./address";
import type { DeepFloor } from "./depths";

export interface FloorListProps {
  readonly floors: readonly DeepFloor[];
  readonly current: DeepFloor | undefined;
}

/** All floors from the entrance down; the arrow keys walk them. */
export function FloorList({ floors, current }: FloorListProps) {
  const rows = useRef<HTMLOListElement>(null);
  useRowKeys(rows, current);
  return (
    <ol ref={rows}>
      {floors.map((floor) => (
        <li key={floor.number}>
          <Link href={floorAddress(floor.number)} className="codex-row" aria-current={floor === current ? "page" : undefined}>
            <GlyphTile symbol={String(floor.number)} />
            <span className="codex-row-name">
              <span className="visually-hidden">Floor {floor.number}, </span>
              {floor.name}
            </span>
            <span className="codex-row-place">{floor.aspect.toLowerCase()}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
