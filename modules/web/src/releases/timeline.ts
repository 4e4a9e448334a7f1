import { ReleaseAction, type ReleaseAuditEntry, type ReleaseInfo } from "@undercroft/client/releases";

/** What stands on the timeline: a release at its publishing, or a way back to one. */
export type Moment =
  | {
      readonly what: "release";
      readonly release: ReleaseInfo;
      /** Number of the one published before; undefined for the first, and while it is not known. */
      readonly before: number | undefined;
    }
  | { readonly what: "rollback"; readonly entry: ReleaseAuditEntry };

/** Releases and rollbacks together, the newest first; of rollbacks only those as young as the releases given. */
export function momentsOf(releases: readonly ReleaseInfo[], audit: readonly ReleaseAuditEntry[], complete: boolean): Moment[] {
  const oldest = complete ? -Infinity : secondsOf(releases.at(-1)?.publishedAt);
  const rollbacks = audit
    .filter(({ action, at }) => action === ReleaseAction.ROLLED_BACK && secondsOf(at) >= oldest)
    .map((entry): Moment => ({ what: "rollback", entry }));
  const published = releases.map((release, i): Moment => ({ what: "release", release, before: releases[i + 1]?.number }));
  return [...published, ...rollbacks].toSorted((a, b) => secondsOf(timeOf(b)) - secondsOf(timeOf(a)));
}

type Time = ReleaseInfo["publishedAt"];

function timeOf(moment: Moment): Time {
  return moment.what === "release" ? moment.release.publishedAt : moment.entry.at;
}

function secondsOf(time: Time): number {
  return time === undefined ? 0 : Number(time.seconds) + time.nanos / 1e9;
}
