import type { Codex } from "./codex";
import { ElementWord } from "./ElementWord";
import type { Entry } from "./entry";
import { RecordHead } from "./RecordHead";
import { capital, floorList } from "./words";

/** The top of any record's page. */
export function EntryHead({ entry, codex }: { entry: Entry; codex: Codex }) {
  const { kind, symbol, element, rarity, category, name, floors } = entry;
  return (
    <RecordHead symbol={symbol} element={element} rarity={rarity} name={name} kind={capital(kind.one)}>
      {rarity !== undefined && <span data-rarity={rarity}>{rarity}</span>}
      {category !== undefined && <span>{category}</span>}
      {element !== undefined && kind.name !== "elements" && <ElementWord id={element} codex={codex} />}
      {floors.size > 0 && kind.name !== "floors" && <span>{floorList([...floors].toSorted((a, b) => a - b))}</span>}
    </RecordHead>
  );
}
