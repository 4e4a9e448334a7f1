import type { LoreEntry } from "@undercroft/client";
import { Link } from "wouter";

import { floors } from "../codex/words";
import { Turn } from "../parts/Turn";
import { categoryWord, formWord, loreAddress } from "./lore";

export interface EntryProps {
  readonly entry: LoreEntry;
  /** What the reader goes through, this entry among it. */
  readonly order: readonly LoreEntry[];
  readonly category?: string | undefined;
}

/** One entry, set for reading, with the ways to those before and after it. */
export function Entry({ entry, order, category }: EntryProps) {
  const at = order.indexOf(entry);
  const way = (to: LoreEntry | undefined) => to && { href: loreAddress(to.id, category), name: to.title };
  return (
    <>
      <Link href={loreAddress(undefined, category)} className="back">
        All there is to read
      </Link>
      <article className="record">
        <p className="kind">{categoryWord(entry.category)}</p>
        <h1 tabIndex={-1}>{entry.title}</h1>
        <p className="facts">
          <span>{formWord(entry.itemType)}</span>
          <span>
            Found on <Link href={`/floors/${entry.floor}`}>{floors(entry.floor, entry.floor).toLowerCase()}</Link>
          </span>
          <span>
            {at + 1} of {order.length}
          </span>
        </p>
        <div className="reading">
          {paragraphs(entry.text).map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      </article>
      <Turn label="Reading order" words={["Previous", "Next"]} previous={way(order[at - 1])} next={way(order[at + 1])} />
    </>
  );
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter((each) => each.trim() !== "");
}
