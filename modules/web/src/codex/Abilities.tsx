import { spoken } from "./words";

/** What it may do besides hitting, in the order it prefers. Text only: abilities have no page yet. */
export function Abilities({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>Abilities</h2>
      <ul className="plates">
        {ids.map((id) => (
          <li key={id}>{spoken(id)}</li>
        ))}
      </ul>
    </section>
  );
}
