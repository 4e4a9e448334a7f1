import { useEffect, useState, type RefObject } from "react";

/** Whether the element has come into sight. From then on it counts as seen; a browser that can't tell sees everything. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (seen || element.current === null) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => setSeen(entries.some((each) => each.isIntersecting)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen, element]);
  return seen;
}
