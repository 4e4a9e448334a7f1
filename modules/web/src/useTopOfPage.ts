import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * A new page starts at its top; "back" and "forward" keep the place that the browser remembers, and a choice made on the
 * page of a character stays in sight, though it replaces the address.
 */
export function useTopOfPage(): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    before.current = path;
  }, [path]);
  useEffect(() => {
    const toTop = ({ type }: Event) => {
      const chosen = type === "replaceState" && [before.current, location.pathname].every((each) => each.startsWith("/character"));
      if (!chosen) {
        window.scrollTo(0, 0);
      }
    };
    // The router announces its own steps by these names; the browser's are popstate.
    const steps = ["pushState", "replaceState"];
    steps.forEach((step) => window.addEventListener(step, toTop));
    return () => steps.forEach((step) => window.removeEventListener(step, toTop));
  }, []);
}
