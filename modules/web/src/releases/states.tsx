import { Button } from "../parts/Button";
import { inWords } from "../parts/refusals";
import { Trouble } from "../parts/Trouble";

/** What the pages of this folder ask of a query to show its states. */
export interface Asked {
  readonly data: unknown;
  readonly error: unknown;
  readonly isFetching: boolean;
  refetch(): unknown;
}

/** Two of the four states: on its way, and failed. A third stands above what is shown: what could not be asked again. */
export function Waiting({ query: { data, error, isFetching, refetch }, words, rows = 3 }: { query: Asked; words: string; rows?: number }) {
  const again = () => void refetch();
  if (data !== undefined) {
    return (
      error !== null && (
        <p className="stale" role="status">
          What you see may be old. {inWords(error)}
          <Button look="quiet" busy={isFetching} onClick={again}>
            Try again
          </Button>
        </p>
      )
    );
  }
  if (error !== null) {
    return <Trouble error={error} again={again} trying={isFetching} />;
  }
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {words}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="bone" data-size="line" />
      ))}
    </div>
  );
}

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** The way to what is older, while there is some. */
export function Older({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: Paged }) {
  return (
    hasNextPage && (
      <p className="actions">
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? "Fetching …" : "Show older ones"}
        </Button>
      </p>
    )
  );
}
