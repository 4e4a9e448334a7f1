import { useReleaseAudit, useReleaseDiff, useReleases, type ReleaseAuditEntry, type ReleaseInfo } from "@undercroft/client/releases";
import { useRef } from "react";
import { Link } from "wouter";

import { usePageTitle } from "../parts/usePageTitle";
import { When } from "../parts/When";
import { addressOfDiff, addressOfRelease, PUBLISH } from "./address";
import { Older, Waiting } from "./states";
import { momentsOf } from "./timeline";
import { useSeen } from "./useSeen";
import { counted } from "./words";

/** The address /releases: what was published and what was gone back to, the newest first. */
export function Timeline() {
  const releases = useReleases();
  // Best effort: without it, the timeline still has its releases.
  const audit = useReleaseAudit(100);
  usePageTitle("Releases");
  const published = releases.data?.pages.flatMap((page) => page.releases);
  const done = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <h1>Releases</h1>
      <Waiting query={releases} words="The releases are being fetched." rows={5} />
      {published?.length === 0 && (
        <p className="releases-hint">
          Nothing was ever published. <Link href={PUBLISH}>Publish seed files</Link>, or on the server: <code>./undercroft seed apply</code>
        </p>
      )}
      {published && (
        <ol className="timeline">
          {momentsOf(published, done, !releases.hasNextPage).map((moment) =>
            moment.what === "release" ? (
              <Release key={moment.release.number} release={moment.release} before={moment.before} />
            ) : (
              <Rollback key={`back ${moment.entry.at?.seconds}.${moment.entry.at?.nanos}`} entry={moment.entry} />
            ),
          )}
        </ol>
      )}
      <Older pages={releases} />
    </>
  );
}

function Release({ release, before }: { release: ReleaseInfo; before: number | undefined }) {
  const row = useRef<HTMLLIElement>(null);
  const seen = useSeen(row);
  return (
    <li ref={row} data-active={release.active || undefined}>
      <span className="timeline-mark" aria-hidden="true">
        {release.active ? "¡" : "·"}
      </span>
      <div>
        <p className="timeline-title">
          <Link href={addressOfRelease(release.number)}>Release {release.number}</Link>
          {release.active && <span className="badge">active</span>}
        </p>
        <p className="timeline-reason">{release.reason || "Without a reason"}</p>
        <p className="note">
          {release.author} · <When at={release.publishedAt} />
          {before !== undefined && seen && <Size from={before} to={release.number} />}
        </p>
      </div>
    </li>
  );
}

/** How much a release changed; nothing while that is not known. */
function Size({ from, to }: { from: number; to: number }) {
  const diff = useReleaseDiff(from, to).data?.diff;
  if (diff === undefined) {
    return null;
  }
  const kinds = new Set(diff.records.map(({ kind }) => kind)).size;
  return (
    <>
      {" · "}
      <Link href={addressOfDiff(from, to)}>
        {diff.records.length === 0 ? "no record changed" : `${counted(diff.records.length, "record")} in ${counted(kinds, "kind")}`}
        <span className="visually-hidden"> from release {from} to {to}</span>
      </Link>
    </>
  );
}

function Rollback({ entry }: { entry: ReleaseAuditEntry }) {
  return (
    <li data-rollback>
      <span className="timeline-mark" aria-hidden="true">
        ↺
      </span>
      <div>
        <p className="timeline-title">
          Back to <Link href={addressOfRelease(entry.release)}>release {entry.release}</Link>
        </p>
        <p className="timeline-reason">{entry.reason || "Without a reason"}</p>
        <p className="note">
          {entry.author}
          {entry.commandLine && " on the command line"} · <When at={entry.at} />
        </p>
      </div>
    </li>
  );
}
