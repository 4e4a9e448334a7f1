import { useEffect } from "react";

/** Names the page in the tab and the history; undefined is the entrance. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? "Undercroft" : `${title} · Undercroft`;
  }, [title]);
}
