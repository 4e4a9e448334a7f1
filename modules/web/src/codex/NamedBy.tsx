import { Link } from "wouter";

import type { Naming } from "./catalogue";
import type { Codex } from "./codex";
import type { Entry } from "./entry";
import { otherPage, type Kind } from "./kinds";
import { RecordLink } from "./RecordLink";
import { namedBy } from "./references";
import { worded } from "./words";

/** Who names the record: the way back along every reference, and to its page elsewhere. */
export function NamedBy({ entry, codex }: { entry: Entry; codex: Codex }) {
  const groups = grouped(codex.catalogue.naming(entry));
  const other = otherPage(entry.kind.name, entry.id);
  if (groups.size === 0 && other === undefined) {
    return null;
  }
  return (
    <section>
      <h2>Elsewhere</h2>
      {other && (
        <p className="other-page">
          <Link href={other.href}>{other.words}</Link>
        </p>
      )}
      <dl className="named">
        {[...groups].map(([key, { words, kind: { title }, entries }]) => (
          <div key={key}>
            <dt>
              {words} <span className="note">{title}</span>
            </dt>
            <dd>
              <ul>
                {[...entries].map(({ kind, id, name }) => (
                  <li key={`${kind.name}/${id}`}>
                    <RecordLink kind={kind.name} id={id} name={name} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Group {
  readonly words: string;
  readonly kind: Kind;
  readonly entries: Set<Entry>;
}

/** By the words for their fields and by kind, each record once. A field that this page has no words for is named. */
function grouped(namings: readonly Naming[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { from, path } of namings) {
    const words = namedBy(path) ?? `In “${worded(path.slice(path.lastIndexOf(".") + 1))}” of`;
    const key = `${words} ${from.kind.name}`;
    const group = groups.get(key) ?? { words, kind: from.kind, entries: new Set() };
    groups.set(key, group);
    group.entries.add(from);
  }
  return groups;
}
