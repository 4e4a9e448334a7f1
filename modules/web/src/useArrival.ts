import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * Who comes to another page hears its name: its heading takes the focus. Not on the first page, where the browser reads
 * the whole of it, and not within the codex, whose list is walked by keyboard.
 */
export function useArrival(): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    const from = before.current;
    before.current = path;
    if (path !== from && !(isCodex(path) && isCodex(from))) {
      const heading = document.querySelector<HTMLElement>("main h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    }
  }, [path]);
}

function isCodex(path: string): boolean {
  return path === "/" || path.startsWith("/codex");
}
