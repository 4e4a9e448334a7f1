import type { Shelf } from "./catalogue";
import { placeOf, type Entry } from "./entry";
import { EntryTile } from "./EntryTile";
import { Hidden } from "./Hidden";
import { RecordLink } from "./RecordLink";
import { named } from "./reflect";
import { capital } from "./words";

/** A whole kind at a glance, by its categories where it has some. */
export function KindPage({ shelf: { kind, entries, hidden } }: { shelf: Shelf }) {
  const categories = [...new Set(entries.toSorted(byCategory).map(({ category }) => category))];
  return (
    <article className="record">
      <header className="descent-head">
        <p className="kind">The codex</p>
        <h1>{kind.title}</h1>
      </header>
      {categories.map((category) => (
        <section key={category ?? ""}>
          {category !== undefined && <h2>{capital(category)}</h2>}
          <ul className="met">
            {entries.filter((entry) => entry.category === category).map((entry) => (
              <li key={entry.id}>
                <EntryTile entry={entry} />
                <div>
                  <RecordLink kind={kind.name} id={entry.id} name={entry.name} />
                  <Note entry={entry} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Hidden count={hidden} />
    </article>
  );
}

/** As their closed set has them. */
function byCategory(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map(({ kind, message }) => Number(named(kind.record, message, "category") ?? 0));
  return (first ?? 0) - (second ?? 0);
}

/** Unless it is the category, which stands above. */
function Note({ entry }: { entry: Entry }) {
  const words = placeOf(entry);
  return words !== entry.category && words !== "" && (
    <p className="note">
      <span data-rarity={entry.rarity}>{words}</span>
    </p>
  );
}
