import { refusalOf } from "@undercroft/client";

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
      <p className="codex-group" aria-hidden="true">
        Enemies
      </p>
      <ul aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <li key={i} className="codex-row">
            <span className="tile" data-size="row" />
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
        No release holds any creature yet. Publish one: <code>./undercroft seed apply</code>
      </p>
    </main>
  );
}

/** The content could not be fetched. */
export function Failed({ error, trying, again }: { error: unknown; trying: boolean; again: () => void }) {
  const { message, reason, mayPass } = refusalOf(error);
  return (
    <main className="plain">
      <h1>The torch went out</h1>
      <p role="alert">{mayPass ? "The server does not answer right now." : "The server would not hand out the codex."}</p>
      <p className="cause">
        {message}
        {reason !== undefined && <code> {reason}</code>}
      </p>
      <button type="button" onClick={again} disabled={trying}>
        {trying ? "Trying …" : "Try again"}
      </button>
    </main>
  );
}
