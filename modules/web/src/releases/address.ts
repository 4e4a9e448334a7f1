/** What an address below /releases shows. */
export type Shown =
  | { readonly page: "timeline" | "publish" | "drafts" | "audit" | "nowhere" }
  | { readonly page: "release"; readonly number: number }
  | { readonly page: "diff"; readonly from: number; readonly to: number };

export const TIMELINE = "/releases";
export const PUBLISH = "/releases/publish";
export const DRAFTS = "/releases/drafts";
export const AUDIT = "/releases/audit";

export function addressOfRelease(number: number): string {
  return `/releases/${number}`;
}

export function addressOfDiff(from: number, to: number): string {
  return `/releases/${from}..${to}`;
}

/** Reads the path of an address; the inverse of those above. */
export function shownAt(path: string): Shown {
  const [, word, ...rest] = path.split("/").filter((part) => part !== "");
  if (rest.length > 0) {
    return { page: "nowhere" };
  }
  switch (word) {
    case undefined:
      return { page: "timeline" };
    case "publish":
    case "drafts":
    case "audit":
      return { page: word };
  }
  // As many digits as a release's number may have.
  const [, from, to] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(word) ?? [];
  if (from === undefined) {
    return { page: "nowhere" };
  }
  return to === undefined
    ? { page: "release", number: Number(from) }
    : { page: "diff", from: Number(from), to: Number(to) };
}
