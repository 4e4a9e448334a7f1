import { Link } from "wouter";

/** An address that names no floor of this release. */
export function NoSuchFloor({ number, count }: { number: string; count: number }) {
  return (
    <article className="plain">
      <h1>Solid rock</h1>
      <p>
        There are {count} floors in the release in play, and none of them is <code>{number}</code>.
      </p>
      <p>
        <Link href="/floors">All floors</Link>
      </p>
    </article>
  );
}

/** A release without floors. */
export function NoFloors() {
  return (
    <main className="plain">
      <h1>Nothing was dug yet</h1>
      <p>
        No release holds any floor. Publish one that does: <code>./undercroft seed apply</code>
      </p>
    </main>
  );
}
