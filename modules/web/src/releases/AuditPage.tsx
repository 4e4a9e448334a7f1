import { ReleaseAction, useReleaseAudit, type ReleaseAuditEntry } from "@undercroft/client/releases";
import { Link } from "wouter";

import { usePageTitle } from "../parts/usePageTitle";
import { When } from "../parts/When";
import { addressOfRelease, DRAFTS } from "./address";
import { Older, Waiting } from "./states";

const DONE: Readonly<Record<number, string>> = {
  [ReleaseAction.PUBLISHED]: "published",
  [ReleaseAction.ROLLED_BACK]: "rolled back to",
  [ReleaseAction.DRAFTED]: "drafted",
  [ReleaseAction.DRAFT_PUBLISHED]: "published the draft",
  [ReleaseAction.DRAFT_DROPPED]: "dropped the draft",
  [ReleaseAction.PREVIEW_GRANTED]: "made a preview of",
  [ReleaseAction.PREVIEW_REVOKED]: "ended the previews of",
};

/** What was done to a draft that is one no more, or still is: releases of that number may not be there to look at. */
const TO_A_DRAFT = [
  ReleaseAction.DRAFTED,
  ReleaseAction.DRAFT_DROPPED,
  ReleaseAction.PREVIEW_GRANTED,
  ReleaseAction.PREVIEW_REVOKED,
];

/** The address /releases/audit: who did what, when and why, the newest first. */
export function AuditPage() {
  const audit = useReleaseAudit();
  usePageTitle("Audit");
  const entries = audit.data?.pages.flatMap((page) => page.entries);
  return (
    <>
      <h1>Audit</h1>
      <Waiting query={audit} words="The audit is being fetched." rows={5} />
      {entries?.length === 0 && (
        <p className="releases-hint">Nothing was done yet. Every publish, rollback, draft and preview stands here from then on.</p>
      )}
      {entries && (
        <ol className="audit">
          {entries.map((entry, i) => (
            <Entry key={i} entry={entry} />
          ))}
        </ol>
      )}
      <Older pages={audit} />
    </>
  );
}

function Entry({ entry: { action, release, author, commandLine, reason, at } }: { entry: ReleaseAuditEntry }) {
  return (
    <li>
      <p>
        <b>{author}</b> {DONE[action] ?? `did something this page does not know (${action}) to`}{" "}
        <Link href={TO_A_DRAFT.includes(action) ? DRAFTS : addressOfRelease(release)}>{release}</Link>
      </p>
      {reason !== "" && <p className="timeline-reason">{reason}</p>}
      <p className="note">
        <When at={at} />
        {commandLine && " · on the command line"}
      </p>
    </li>
  );
}
