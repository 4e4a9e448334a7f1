import type { ConnectError } from "@connectrpc/connect";
import { useState } from "react";

import { useContent } from "./gen/hooks.js";

/** How the content that `useContent` shows stands to the release in play. */
export interface Freshness {
  /** Number of the release that is shown; undefined before the first answer. */
  readonly release: number | undefined;
  /** Number of the one that it replaced while the page was open; undefined as long as there was none. */
  readonly replaced: number | undefined;
  /** When the server last said that this is the release in play; undefined before the first answer. */
  readonly confirmedAt: Date | undefined;
  /** Why the server did not say so when it was last asked: what is shown may be out of date. Null when it did. */
  readonly trouble: ConnectError | null;
}

/** For the quiet line that says "release 12 is out" or "the server is away, this is release 11". Costs no call of its own. */
export function useFreshness(): Freshness {
  const { data: release, dataUpdatedAt, error } = useContent({ select: (answer) => answer.release?.number });
  const [shown, setShown] = useState({ release, replaced: undefined as number | undefined });
  if (shown.release !== release) {
    setShown({ release, replaced: shown.release });
  }
  return {
    release,
    replaced: shown.replaced,
    confirmedAt: dataUpdatedAt > 0 ? new Date(dataUpdatedAt) : undefined,
    trouble: error,
  };
}
