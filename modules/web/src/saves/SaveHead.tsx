import type { Save } from "@undercroft/client";

import { Figure, Figures } from "../codex/Figures";
import { RecordHead } from "../codex/RecordHead";
import { When } from "../parts/When";
import { slotName } from "./slots";

/** What a slot holds, as far as its metadata tell. */
export function SaveHead({ slot, save }: { slot: number; save: Save | undefined }) {
  if (save === undefined || save.revision === 0) {
    return (
      <RecordHead symbol="·" name="Empty" kind={slotName(slot)}>
        <span>Nothing was ever saved here.</span>
      </RecordHead>
    );
  }
  if (save.deleted) {
    return (
      <RecordHead symbol="·" name="Emptied" kind={slotName(slot)}>
        <span>
          Deleted <When at={save.savedAt} />
        </span>
      </RecordHead>
    );
  }
  return (
    <>
      <RecordHead symbol="@" name={save.name || "Without a name"} kind={slotName(slot)}>
        <span>
          saved <When at={save.savedAt} />
        </span>
        <span>revision {save.revision}</span>
        <span>release {save.release}</span>
      </RecordHead>
      <Figures title="The run">
        <Figure name="Floor" note="of 8">
          {save.floor}
        </Figure>
        <Figure name="Level">{save.level}</Figure>
        <Figure name="Health" note={`of ${save.maxHp}`}>
          {save.hp}
        </Figure>
        <Figure name="Score">{save.score}</Figure>
        <Figure name="Turns">{save.turns}</Figure>
      </Figures>
    </>
  );
}
