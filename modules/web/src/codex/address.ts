/** What the codex has pages of; each is also the word in their addresses. */
export type CodexKind = "enemies" | "bosses" | "themes";

/** What an address shows: one record, the codex itself, or nothing that exists. */
export type Shown =
  | { readonly page: "record"; readonly kind: CodexKind; readonly id: string }
  | { readonly page: "codex" }
  | { readonly page: "nowhere" };

const KINDS: readonly CodexKind[] = ["enemies", "bosses", "themes"];

/** Address of a record's page. */
export function addressOf(kind: CodexKind, id: string): string {
  return `/codex/${kind}/${encodeURIComponent(id)}`;
}

/** Reads the path of an address; the inverse of `addressOf`. */
export function shownAt(path: string): Shown {
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.length === 0 || (parts.length === 1 && parts[0] === "codex")) {
    return { page: "codex" };
  }
  const kind = KINDS.find((known) => known === parts[1]);
  const id = decoded(parts[2]);
  if (parts.length !== 3 || parts[0] !== "codex" || kind === undefined || id === undefined) {
    return { page: "nowhere" };
  }
  return { page: "record", kind, id };
}

/** A path may hold anything, a broken escape too. */
function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
