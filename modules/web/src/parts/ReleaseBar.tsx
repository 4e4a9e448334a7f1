import { useContent } from "@undercroft/client";
import { useState } from "react";

import { Button } from "./Button";
import { fromNow } from "./When";

/**
 * A quiet bar at the foot of every page, while what it shows may not be the newest: the server is away, or another
 * release has just taken the place of the one that was read.
 */
export function ReleaseBar() {
  const { data, error, isFetching, dataUpdatedAt, refetch } = useContent();
  const number = data?.release?.number;
  const [read, setRead] = useState(number);
  if (read === undefined && number !== undefined) {
    setRead(number);
  }
  const away = error !== null && data !== undefined;
  const changed = number !== undefined && read !== undefined && number !== read;
  return (
    <div className="release-bar" data-shown={away || changed || undefined}>
      <p aria-live="polite">
        {away && `The server is away; this is release ${number ?? "unknown"}, from ${fromNow(new Date(dataUpdatedAt), new Date())}.`}
        {!away && changed && `Release ${number} is shown now.`}
      </p>
      {away && (
        <Button look="quiet" busy={isFetching} onClick={() => void refetch()}>
          {isFetching ? "Trying …" : "Try again"}
        </Button>
      )}
      {!away && changed && (
        <Button look="quiet" onClick={() => setRead(number)}>
          Good
        </Button>
      )}
    </div>
  );
}
