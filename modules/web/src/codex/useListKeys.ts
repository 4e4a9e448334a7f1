import { useEffect, type RefObject } from "react";

import { isWide } from "../parts/useRowKeys";

/**
 * `/` focuses the search; arrow keys, Home and End walk the rows and what opens them. Beside its detail, the row that is walked to is also
 * shown; the step replaces the address, so that "back" leaves the walk as a whole. Keys typed into something else, and
 * keys with a modifier, are left alone.
 */
export function useListKeys(search: RefObject<HTMLInputElement | null>, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return;
      }
      if (event.key === "/" && !isTyping(event.target)) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
        return;
      }
      const row = next(event, search.current, list.current);
      if (row !== undefined) {
        event.preventDefault();
        row.focus();
        row.scrollIntoView({ block: "nearest" });
        if (row instanceof HTMLAnchorElement && isWide()) {
          history.replaceState(null, "", row.href);
        }
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [search, list]);
}

/** The row that a key leads to, if it is a walking key and pressed where walking makes sense. */
function next(
  { key, target }: KeyboardEvent,
  search: HTMLInputElement | null,
  list: HTMLElement | null,
): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>("a.codex-row, .codex-group :is(a, button)") ?? [])];
  const at = rows.findIndex((row) => row === target);
  if (at === -1 && target !== search && target !== document.body) {
    return undefined;
  }
  const from = at === -1 && target === document.body ? rows.findIndex((row) => row.getAttribute("aria-current") === "page") : at;
  switch (key) {
    case "ArrowDown":
      return rows[Math.min(from + 1, rows.length - 1)];
    case "ArrowUp":
      return from > 0 ? rows[from - 1] : undefined;
    case "Home":
      return at === -1 ? undefined : rows[0];
    case "End":
      return at === -1 ? undefined : rows.at(-1);
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
