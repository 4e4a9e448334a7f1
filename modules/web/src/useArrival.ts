import { useMe } from "@undercroft/client";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

import { isWalking } from "./parts/useRowKeys";

/**
 * Who comes to another page hears its name: its heading takes the focus. So it does where somebody has passed the door,
 * or stands before it again. Not on the first page, which the browser reads as a whole, not within the codex and the
 * character, whose lists and choices are walked by keyboard, and not while another list beside its page is walked.
 */
export function useArrival(): void {
  const [path] = useLocation();
  const { data: me } = useMe();
  const who = me === null ? "nobody" : me?.player?.id;
  const before = useRef({ path, who });
  useEffect(() => {
    const from = before.current;
    before.current = { path, who };
    const walked = walkedPart(path);
    const elsewhere = path !== from.path && (walked === undefined || walked !== walkedPart(from.path));
    const somebodyElse = who !== from.who && from.who !== undefined && walked === undefined;
    if (elsewhere || somebodyElse) {
      const heading = isWalking() ? null : document.querySelector<HTMLElement>("main h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    }
  }, [path, who]);
}

/** The part of Undercroft that an address belongs to, if that part keeps the focus where it is. */
function walkedPart(path: string): string | undefined {
  const part = path.split("/")[1] || "codex";
  return ["codex", "character"].includes(part) ? part : undefined;
}
