import { refusalOf } from "@undercroft/client";

import { Button } from "../parts/Button";

/** Rows of the list while its content is on the way: as tall as the rows that will stand there, so nothing jumps. */
export function LoadingList() {
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        The codex is being fetched.
      </p>
      <div className="codex-search">
        <input type="search" placeholder="Search the codex" aria-label="Search the codex" disabled />
      </div>
      <div className="codex-filters" aria-hidden="true">
        {Array.from({ length: 4 }, (_, i) => (
          <span key={i} className="bone" data-size="filter" />
        ))}
      </div>
      <ul className="codex-loading" aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <li key={i}>
            <span className="bone" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same for the detail: its head and two lines. */
export function LoadingDetail() {
  return (
    <div className="record" aria-hidden="true">
      <div className="record-head">
        <span className="tile" data-size="page" />
        <span className="bone" data-size="name" />
      </div>
      <span className="bone" data-size="line" />
    </div>
  );
}

/** Nothing was ever published. */
export function Empty() {
  return (
    <main className="plain">
      <h1>The vault is empty</h1>
      <p>
        No release holds anything yet. Publish one: <code>./undercroft seed apply</code>
      </p>
    </main>
  );
}

/** The content could not be fetched. The client asks a server that is away again until it is back. */
export function Failed({ error, trying, again }: { error: unknown; trying: boolean; again: () => void }) {
  const { message, reason, mayPass } = refusalOf(error);
  return (
    <main className="plain">
      <h1>The torch went out</h1>
      <p role="alert">{mayPass ? "The server does not answer right now. This page goes on as soon as it does." : "The server would not hand out the content."}</p>
      <p className="cause">
        {message}
        {reason !== undefined && <code> {reason}</code>}
      </p>
      <Button busy={trying} onClick={again}>
        {trying ? "Trying …" : "Try again"}
      </Button>
    </main>
  );
}
