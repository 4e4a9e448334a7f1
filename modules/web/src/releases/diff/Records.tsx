import { useContent } from "@undercroft/client";
import { RecordChangeType, type RecordDiff } from "@undercroft/client/releases";
import { group } from "d3-array";

import { catalogueOf, type Catalogue } from "../../codex/catalogue";
import { KINDS } from "../../codex/kinds";
import { RecordLink } from "../../codex/RecordLink";
import { capital, spoken } from "../../codex/words";
import { counted } from "../words";
import { FieldChanges } from "./FieldChanges";

/** How each change is marked and called: the sign and the word say what the colour says. */
const MARKS: Readonly<Record<number, readonly [sign: string, word: string]>> = {
  [RecordChangeType.ADDED]: ["+", "added"],
  [RecordChangeType.REMOVED]: ["−", "removed"],
  [RecordChangeType.RENAMED]: ["→", "renamed"],
  [RecordChangeType.CHANGED]: ["~", "changed"],
};

/** Records that differ, by their kinds. */
export function Records({ records }: { records: readonly RecordDiff[] }) {
  const content = useContent().data?.content;
  const catalogue = content && catalogueOf(content);
  const kinds = group(records, ({ kind }) => kind);
  return (
    <section aria-labelledby="records">
      <h2 id="records">{counted(records.length, "record")} in {counted(kinds.size, "kind")}</h2>
      {[...kinds].map(([kind, changed]) => (
        <section key={kind} className="diff-kind" aria-labelledby={`kind-${kind}`}>
          <h3 id={`kind-${kind}`}>
            {KINDS.find(({ name }) => name === kind)?.title ?? capital(spoken(kind))} <span className="times">{changed.length}</span>
          </h3>
          <ul className="diff-records">
            {changed.map((record) => (
              <Changed key={`${record.key} ${record.change}`} record={record} catalogue={catalogue} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Changed({ record, catalogue }: { record: RecordDiff; catalogue: Catalogue | undefined }) {
  const [sign, word] = MARKS[record.change] ?? ["?", "changed in a way this page does not know"];
  return (
    <li data-change={word}>
      <p className="diff-record">
        <span className="diff-sign" aria-hidden="true">
          {sign}
        </span>
        <Name kind={record.kind} id={record.key} catalogue={catalogue} />
        {record.renamedTo !== "" && (
          <>
            {" → "}
            <Name kind={record.kind} id={record.renamedTo} catalogue={catalogue} />
          </>
        )}
        <span className="note">{word}</span>
      </p>
      {record.fields.length > 0 && <FieldChanges fields={record.fields} />}
    </li>
  );
}

/** Linked where the release that is shown elsewhere on the page holds it. */
function Name({ kind, id, catalogue }: { kind: string; id: string; catalogue: Catalogue | undefined }) {
  const entry = catalogue?.find(kind, id) ?? catalogue?.find(kind, "");
  return entry ? <RecordLink kind={kind} id={entry.id} name={entry.name} /> : <span>{capital(spoken(id))}</span>;
}
