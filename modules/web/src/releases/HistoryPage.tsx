import { useContent } from "@undercroft/client";
import { RecordChangeType, useRecordHistory, type RecordEvent } from "@undercroft/client/releases";
import { useMemo } from "react";
import { Link, useLocation, useSearch } from "wouter";

import { addressOf, addressOfHistory, pathOf } from "../codex/address";
import { catalogueOf } from "../codex/catalogue";
import type { Kind } from "../codex/kinds";
import { capital, spoken, worded } from "../codex/words";
import { usePageTitle } from "../parts/usePageTitle";
import { When } from "../parts/When";
import { FieldChanges } from "./diff/FieldChanges";
import { Older, Waiting } from "./states";

/** The address /codex/enemies/goblin/history: every value that a record ever had, by whom and why. For everybody. */
export function HistoryPage({ kind, id }: { kind: Kind; id: string }) {
  const field = new URLSearchParams(useSearch()).get("field") ?? "";
  const history = useRecordHistory({ kind: pathOf(kind.name), id: kind.single ? kind.name : id, field });
  const content = useContent().data?.content;
  const entry = useMemo(() => content && catalogueOf(content).find(kind.name, id), [content, kind, id]);
  const name = entry?.name ?? (kind.single ? kind.title : capital(spoken(id)));
  usePageTitle(`${name}, its history`);
  const events = history.data?.pages.flatMap((page) => page.events);
  return (
    <main className="page releases">
      <p>
        <Link href={addressOf(kind.name, id)} className="history-back">
          {name}
        </Link>
      </p>
      <h1>What {name} was</h1>
      <FieldChoice kind={kind} id={id} field={field} />
      <Waiting query={history} words="Its history is being fetched." rows={4} />
      {events?.length === 0 && (
        <p className="releases-hint">{field === "" ? "Nothing is known of it yet." : "This field was never another."}</p>
      )}
      {events && (
        <ol className="timeline">
          {events.map((event) => (
            <Event key={String(event.activation)} event={event} />
          ))}
        </ol>
      )}
      <Older pages={history} />
    </main>
  );
}

function FieldChoice({ kind, id, field }: { kind: Kind; id: string; field: string }) {
  const [, go] = useLocation();
  const choose = (name: string) => go(`${addressOfHistory(kind.name, id)}${name && `?field=${name}`}`, { replace: true });
  return (
    <p className="history-field">
      <label>
        Field{" "}
        <select value={field} onChange={({ target }) => choose(target.value)}>
          <option value="">all</option>
          {kind.record.fields.map(({ name }) => (
            <option key={name} value={name}>
              {capital(worded(name) || spoken(name))}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

const BECAME: Readonly<Record<number, string>> = {
  [RecordChangeType.ADDED]: "It came",
  [RecordChangeType.REMOVED]: "It went",
  [RecordChangeType.RENAMED]: "It got another id",
  [RecordChangeType.CHANGED]: "It changed",
};

function Event({ event: { release, author, reason, at, rollback, change, fields } }: { event: RecordEvent }) {
  const whole = change !== RecordChangeType.CHANGED;
  return (
    <li data-rollback={rollback || undefined}>
      <span className="timeline-mark" aria-hidden="true">
        {rollback ? "↺" : "·"}
      </span>
      <div>
        <p className="timeline-title">
          {BECAME[change] ?? "Something became of it"} with release {release?.number}
          {rollback && ", gone back to"}
        </p>
        <p className="timeline-reason">{reason || "Without a reason"}</p>
        <p className="note">
          {author} · <When at={at} />
        </p>
        {fields.length > 0 &&
          (whole ? (
            <details>
              <summary>All that it had</summary>
              <FieldChanges fields={fields} />
            </details>
          ) : (
            <FieldChanges fields={fields} />
          ))}
      </div>
    </li>
  );
}
