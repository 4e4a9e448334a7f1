import { KINDS, type Kind } from "./kinds";

/** Name of a kind: enemies, status_effects. */
export type CodexKind = string;

/** What an address shows: one record, a whole kind, the codex itself, or nothing that exists. */
export type Shown =
  | { readonly page: "record"; readonly kind: Kind; readonly id: string }
  | { readonly page: "kind"; readonly kind: Kind }
  | { readonly page: "codex" }
  | { readonly page: "nowhere" };

/** A kind as addresses have it: status-effects. */
export function pathOf(kind: CodexKind): string {
  return kind.replaceAll("_", "-");
}

/** Address of a kind's page; for a kind of one record, that of the record. */
export function addressOfKind(kind: CodexKind): string {
  return `/codex/${pathOf(kind)}`;
}

/** Address of a record's page; a kind of one record has no ids. */
export function addressOf(kind: CodexKind, id: string): string {
  return id === "" ? addressOfKind(kind) : `${addressOfKind(kind)}/${encodeURIComponent(id)}`;
}

/** Reads the path of an address; the inverse of those above. */
export function shownAt(path: string): Shown {
  const [codex, word, given, ...rest] = path.split("/").filter((part) => part !== "");
  if (word === undefined && (codex === undefined || codex === "codex")) {
    return { page: "codex" };
  }
  const kind = KINDS.find(({ name }) => pathOf(name) === word);
  if (codex !== "codex" || kind === undefined || rest.length > 0 || (kind.single && given !== undefined)) {
    return { page: "nowhere" };
  }
  if (given === undefined) {
    return kind.single ? { page: "record", kind, id: "" } : { page: "kind", kind };
  }
  const id = decoded(given);
  return id === undefined ? { page: "nowhere" } : { page: "record", kind, id };
}

/** Address of what a record was before; the inverse of `historyAt`. */
export function addressOfHistory(kind: CodexKind, id: string): string {
  return `${addressOf(kind, id)}/history`;
}

/** The record whose history an address shows; undefined when it shows something else. */
export function historyAt(path: string): { kind: Kind; id: string } | undefined {
  const record = /^(.*)\/history\/?$/.exec(path)?.[1];
  const shown = record === undefined ? undefined : shownAt(record);
  return shown?.page === "record" ? shown : undefined;
}

/** A path may hold anything, a broken escape too. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
