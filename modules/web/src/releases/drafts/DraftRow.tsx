import { type Draft } from "@undercroft/client/releases";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link } from "wouter";

import { Button } from "../../parts/Button";
import { When } from "../../parts/When";
import { addressOfDiff } from "../address";
import { counted } from "../words";
import { DropDraft } from "./DropDraft";
import { PreviewLinks } from "./PreviewLinks";
import { PublishDraft } from "./PublishDraft";

/** What can be done with a draft, one thing at a time. */
const DEEDS = { preview: "Show it to others …", publish: "Publish …", drop: "Drop …" } as const;

type Deed = keyof typeof DEEDS;

export function DraftRow({ draft, gone }: { draft: Draft; gone: (words: string) => void }) {
  const { release, base, author, reason, createdAt, previewTokens } = draft;
  const [deed, setDeed] = useState<Deed>();
  const number = release?.number ?? 0;
  const forms: Readonly<Record<Deed, ReactNode>> = {
    preview: <PreviewLinks number={number} tokens={previewTokens} />,
    publish: <PublishDraft number={number} gone={gone} />,
    drop: <DropDraft number={number} gone={gone} />,
  };
  return (
    <li>
      <p className="timeline-title">Draft {number}</p>
      <p className="timeline-reason">{reason || "Without a reason"}</p>
      <p className="note">
        {author} · <When at={createdAt} />
        {previewTokens > 0 && <> · {counted(previewTokens, "preview")}</>}
        {base > 0 && (
          <>
            {" · "}
            <Link href={addressOfDiff(base, number)}>what it changes of release {base}</Link>
          </>
        )}
      </p>
      <p className="actions">
        {(Object.keys(DEEDS) as Deed[]).map((each) => (
          <Button key={each} look="quiet" aria-expanded={each === deed} onClick={() => setDeed(each === deed ? undefined : each)}>
            {DEEDS[each]}
            <span className="visually-hidden"> draft {number}</span>
          </Button>
        ))}
      </p>
      {deed && <Opened key={deed}>{forms[deed]}</Opened>}
    </li>
  );
}

/** Whoever opens it goes on in its first field. */
function Opened({ children }: { children: ReactNode }) {
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => block.current?.querySelector<HTMLElement>("input, select, button")?.focus(), []);
  return (
    <div ref={block} className="panel">
      {children}
    </div>
  );
}
