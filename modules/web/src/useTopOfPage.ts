import { useEffect } from "react";

/** A new page starts at its top; "back" and "forward" keep the place that the browser remembers. */
export function useTopOfPage(): void {
  useEffect(() => {
    const toTop = () => window.scrollTo(0, 0);
    // The router announces its own steps by these names; the browser's are popstate.
    const steps = ["pushState", "replaceState"];
    steps.forEach((step) => window.addEventListener(step, toTop));
    return () => steps.forEach((step) => window.removeEventListener(step, toTop));
  }, []);
}
