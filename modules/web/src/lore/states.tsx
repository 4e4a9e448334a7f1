import type { LoreEntry } from "@undercroft/client";
import { Link } from "wouter";

import { LoadingRows } from "../parts/LoadingRows";
import { loreAddress } from "./lore";

/** The list while it is on the way, its categories too. */
export function LoadingLore() {
  return (
    <>
      <div className="lore-categories" aria-hidden="true">
        <Bones size="category" count={6} />
      </div>
      <LoadingRows words="The lore is being fetched." count={12} />
    </>
  );
}

/** What will be read. */
export function LoadingEntry() {
  return (
    <div className="record" aria-hidden="true">
      <Bones size="name" count={1} />
      <Bones size="line" count={4} />
    </div>
  );
}

function Bones({ size, count }: { size: string; count: number }) {
  return Array.from({ length: count }, (_, i) => <span key={i} className="bone" data-size={size} />);
}

/** Beside the list, for who has chosen nothing yet. */
export function Opening({ first, category }: { first: LoreEntry | undefined; category: string | undefined }) {
  return (
    <div className="record">
      <p className="lore">
        What people left lying on the way down: notes, books, and things that only make sense side by side. It stands in
        the order in which it is best read.
      </p>
      {first && (
        <p className="lore-begin">
          Begin with <Link href={loreAddress(first.id, category)}>{first.title}</Link>
        </p>
      )}
    </div>
  );
}

/** An address that names nothing in this release. */
export function Missing({ id }: { id: string }) {
  return (
    <article className="plain">
      <h1>A blank page</h1>
      <p>
        The release in play has no lore with the id <code>{id}</code>. It may have been renamed, or it may never have been
        written.
      </p>
      <p>
        <Link href="/lore">All there is to read</Link>
      </p>
    </article>
  );
}

/** A release without lore. */
export function NothingWritten() {
  return (
    <main className="plain">
      <h1>Nothing is written down</h1>
      <p>
        No release holds any lore yet. Publish one that does: <code>./undercroft seed apply</code>
      </p>
    </main>
  );
}
