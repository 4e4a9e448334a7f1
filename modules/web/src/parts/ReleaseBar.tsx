import { useContent, useFreshness } from "@undercroft/client";
import { useState } from "react";

import { Button } from "./Button";
import { fromNow } from "./When";

/**
 * A quiet bar at the foot of every page, while what it shows may not be the newest: the server is away, or another
 * release has just taken the place of the one that was read.
 */
export function ReleaseBar() {
  const { release, replaced, confirmedAt = new Date(), trouble } = useFreshness();
  const { isFetching, refetch } = useContent();
  const [read, setRead] = useState<number>();
  const away = trouble !== null && release !== undefined;
  const changed = replaced !== undefined && release !== read;
  return (
    <div className="release-bar" data-shown={away || changed || undefined}>
      <p aria-live="polite">
        {away && `The server is away; this is release ${release}, from ${fromNow(confirmedAt, new Date())}.`}
        {!away && changed && `Release ${release} is shown now.`}
      </p>
      {away && (
        <Button look="quiet" busy={isFetching} onClick={() => void refetch()}>
          {isFetching ? "Trying …" : "Try again"}
        </Button>
      )}
      {!away && changed && (
        <Button look="quiet" onClick={() => setRead(release)}>
          Good
        </Button>
      )}
    </div>
  );
}
