import type { Save } from "@undercroft/client";
import { Link } from "wouter";

import { FLOORS } from "../codex/codex";
import { When } from "../parts/When";
import { isFilled, slotAddress, slotName } from "./slots";

/** A slot as a niche in the wall: lit when something stands in it. Undefined is not known yet. */
export function Niche({ slot, save, open }: { slot: number; save: Save | undefined; open: boolean }) {
  const emptied = save?.deleted === true;
  const filled = isFilled(save);
  return (
    <Link href={slotAddress(slot)} className="niche" data-filled={filled || undefined} aria-current={open ? "page" : undefined}>
      <span className="niche-glyph" aria-hidden="true">
        {filled ? "@" : "·"}
      </span>
      <span className="niche-slot">{slotName(slot)}</span>
      {save === undefined ? (
        <span className="bone" />
      ) : filled ? (
        <Filled save={save} />
      ) : (
        <span className="niche-name">{emptied ? "Emptied" : "Empty"}</span>
      )}
      {emptied && (
        <span className="niche-facts">
          <When at={save?.savedAt} />, can be brought back
        </span>
      )}
    </Link>
  );
}

function Filled({ save }: { save: Save }) {
  return (
    <>
      <span className="niche-name">{save.name || "Without a name"}</span>
      <span className="niche-facts">
        Floor {save.floor}, level {save.level} · <When at={save.savedAt} />
      </span>
      <span className="niche-depth" aria-hidden="true">
        {FLOORS.map((floor) => (
          <span key={floor} data-lit={floor <= (save.floor ?? 0) || undefined} />
        ))}
      </span>
    </>
  );
}
