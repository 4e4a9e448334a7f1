import type { Codex } from "./codex";
import { RecordLink } from "./RecordLink";

/** What it may do besides hitting, in the order it prefers. */
export function Abilities({ ids, codex }: { ids: readonly string[]; codex: Codex }) {
  if (ids.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>Abilities</h2>
      <ul className="plates">
        {ids.map((id) => (
          <li key={id}>
            <RecordLink kind="abilities" id={id} name={codex.catalogue.find("abilities", id)?.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
