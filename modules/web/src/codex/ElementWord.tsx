import { Link } from "wouter";

import { addressOf } from "./address";
import type { Codex } from "./codex";
import { spoken } from "./words";

/** An element by its word and colour, with a way to its page where it has one; other kinds of damage have none. */
export function ElementWord({ id, codex }: { id: string; codex: Codex }) {
  const known = codex.catalogue.find("elements", id) !== undefined;
  return (
    <span className="element" data-element={id}>
      {known ? <Link href={addressOf("elements", id)}>{spoken(id)}</Link> : spoken(id)}
    </span>
  );
}
