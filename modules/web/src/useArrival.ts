import { useMe } from "@undercroft/client";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * Who comes to another page hears its name: its heading takes the focus. So it does where somebody has passed the door,
 * or stands before it again. Not on the first page, which the browser reads as a whole, and not within the codex, whose
 * list is walked by keyboard.
 */
export function useArrival(): void {
  const [path] = useLocation();
  const { data: me } = useMe();
  const who = me === null ? "nobody" : me?.player?.id;
  const before = useRef({ path, who });
  useEffect(() => {
    const from = before.current;
    before.current = { path, who };
    const elsewhere = path !== from.path && !(isCodex(path) && isCodex(from.path));
    const somebodyElse = who !== from.who && from.who !== undefined && !isCodex(path);
    if (elsewhere || somebodyElse) {
      const heading = document.querySelector<HTMLElement>("main h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    }
  }, [path, who]);
}

function isCodex(path: string): boolean {
  return path === "/" || path.startsWith("/codex");
}
