import { Link } from "wouter";

import { useTurning } from "./useTurning";

export interface Way {
  readonly href: string;
  readonly name: string;
}

export interface TurnProps {
  /** What is gone through here. */
  readonly label: string;
  /** What the two directions are called. */
  readonly words: readonly [previous: string, next: string];
  readonly previous: Way | undefined;
  readonly next: Way | undefined;
}

/** The ways to the page before and after this one; the left and right arrow keys lead there, too. */
export function Turn({ label, words, previous, next }: TurnProps) {
  useTurning(previous?.href, next?.href);
  return (
    <nav className="turn" aria-label={label}>
      {previous && (
        <Link href={previous.href} rel="prev" aria-keyshortcuts="ArrowLeft">
          <span className="turn-way">{words[0]}</span> {previous.name}
        </Link>
      )}
      {next && (
        <Link href={next.href} rel="next" aria-keyshortcuts="ArrowRight">
          <span className="turn-way">{words[1]}</span> {next.name}
        </Link>
      )}
    </nav>
  );
}
