import { refusalOf } from "@undercroft/client";
import { useEffect, useState } from "react";

/** Seconds until the server wants to be asked again after it refused with this error; 0 when it may be asked now. */
export function useWait(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const ms = error ? (refusalOf(error).retryAfterMs ?? 0) : 0;
    const until = Date.now() + ms;
    const count = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    if (ms === 0) {
      return undefined;
    }
    const ticks = setInterval(count, 1000);
    const end = setTimeout(() => clearInterval(ticks), ms + 1000);
    return () => {
      clearInterval(ticks);
      clearTimeout(end);
    };
  }, [error]);
  return left;
}
