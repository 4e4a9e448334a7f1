import type { FieldDiff } from "@undercroft/client/releases";

import { signed } from "../../codex/words";
import { moved, placeOf, said } from "../words";

/** Values that differ, each with what it was and what it is. */
export function FieldChanges({ fields }: { fields: readonly FieldDiff[] }) {
  return (
    <dl className="fields">
      {fields.map((field) => (
        <div key={field.path}>
          <dt title={field.path}>{placeOf(field.path)}</dt>
          <dd>
            {field.before && <del>{said(field.before)}</del>}
            {field.before && field.after && <span className="fields-arrow"> → </span>}
            {field.after && <ins>{said(field.after)}</ins>}
            <Distance field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Distance({ field }: { field: FieldDiff }) {
  const by = moved(field);
  return by !== undefined && by !== 0 && <span className="note fields-by">{signed(by)}</span>;
}
