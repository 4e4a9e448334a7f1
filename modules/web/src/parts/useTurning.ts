import { useEffect } from "react";
import { useLocation } from "wouter";

/**
 * The left and right arrow keys turn to the page before and after this one. The step replaces the address, so that "back"
 * leaves the reading as a whole. Keys with a modifier are left alone, and those pressed in what takes arrow keys itself.
 */
export function useTurning(previous: string | undefined, next: string | undefined): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      const to = event.key === "ArrowLeft" ? previous : event.key === "ArrowRight" ? next : undefined;
      if (to !== undefined && !modified && !event.defaultPrevented && !takesArrows(event.target)) {
        event.preventDefault();
        navigate(to, { replace: true });
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [previous, next, navigate]);
}

/** Fields, and what scrolls sideways and can be focused for that. */
function takesArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable], [role=region]");
}
