import { useDrafts } from "@undercroft/client/releases";
import { useRef, useState } from "react";
import { Link } from "wouter";

import { usePageTitle } from "../parts/usePageTitle";
import { PUBLISH } from "./address";
import { DraftRow } from "./drafts/DraftRow";
import { Waiting } from "./states";

/** The address /releases/drafts: what is stored and not published, and all that can be done with it. */
export function DraftsPage() {
  const query = useDrafts();
  const [told, setTold] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle("Drafts");
  const drafts = query.data?.drafts;

  /** The row goes, and the button that has the focus with it. */
  function gone(words: string) {
    setTold(words);
    heading.current?.focus();
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Drafts
      </h1>
      <p className="done" role="status">
        {told}
      </p>
      <Waiting query={query} words="The drafts are being fetched." />
      {drafts?.length === 0 && (
        <p className="releases-hint">
          There is none. <Link href={PUBLISH}>Plan seed files</Link> and keep them as a draft: testers see it before anybody else.
        </p>
      )}
      <ol className="drafts">
        {drafts?.map((draft) => (
          <DraftRow key={draft.release?.number} draft={draft} gone={gone} />
        ))}
      </ol>
    </>
  );
}
