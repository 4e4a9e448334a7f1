import { useEffect, type RefObject } from "react";
import { useLocation } from "wouter";

/** Whether the list stands beside what it leads to: the same width as in frame.css. */
export function isWide(): boolean {
  return window.matchMedia("(min-width: 56rem)").matches;
}

/** Whether somebody walks a list: it keeps the focus then, whatever is shown beside it. */
export function isWalking(): boolean {
  return isWide() && document.activeElement?.closest(".codex-list") != null;
}

/**
 * Arrow keys, Home and End walk the links of a list that has the focus; beside it, the page that a link leads to is shown
 * at each step, and the focus follows when the page is turned by other means. Elsewhere the keys scroll, as a reader expects.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, current: unknown): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const element = list.current;
    function press(event: KeyboardEvent) {
      const rows = [...(element?.querySelectorAll<HTMLAnchorElement>("a.codex-row") ?? [])];
      const at = rows.findIndex((row) => row === event.target);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      const row = at === -1 || to === undefined ? undefined : rows[to];
      if (row !== undefined && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) {
        event.preventDefault();
        row.focus();
        if (isWide()) {
          navigate(row.pathname + row.search, { replace: true });
        }
      }
    }
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [list, navigate]);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>("[aria-current=page]");
    // A link may name a row that is far down the list.
    row?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) {
      row?.focus({ preventScroll: true });
    }
  }, [list, current]);
}
