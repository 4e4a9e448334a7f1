import { useState } from "react";

/** The error of a query, also while it is asked again, which forgets it; until there is data. */
export function useLastError<E>({ data, error }: { data: unknown; error: E | null }): E | null {
  const [last, setLast] = useState(error);
  if (data === undefined ? error !== null && error !== last : last !== null) {
    setLast(data === undefined ? error : null);
  }
  return data === undefined ? (error ?? last) : null;
}
