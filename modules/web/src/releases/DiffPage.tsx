import { useReleaseDiff } from "@undercroft/client/releases";
import { useLocation } from "wouter";

import { Button } from "../parts/Button";
import { usePageTitle } from "../parts/usePageTitle";
import { addressOfDiff } from "./address";
import { DiffView } from "./diff/DiffView";
import { Waiting } from "./states";

/** The address /releases/11..12: what differs between any two releases. */
export function DiffPage({ from, to }: { from: number; to: number }) {
  const query = useReleaseDiff(from, to);
  usePageTitle(`Release ${from} to ${to}`);
  return (
    <article className="release">
      <h1>
        Release {from} to {to}
      </h1>
      <Compare from={from} to={to} />
      <Waiting query={query} words="What differs is being computed." />
      {query.data?.diff && <DiffView diff={query.data.diff} />}
    </article>
  );
}

/** Names two releases to compare. */
export function Compare({ from, to }: { from: number; to: number }) {
  const [, go] = useLocation();
  return (
    <form
      className="compare"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget);
        go(addressOfDiff(Number(typed.get("from")), Number(typed.get("to"))));
      }}
    >
      <label>
        From <input name="from" type="number" min="1" required defaultValue={from} />
      </label>
      <label>
        to <input name="to" type="number" min="1" required defaultValue={to} />
      </label>
      <Button type="submit" look="quiet">
        Compare
      </Button>
      <Button look="quiet" onClick={() => go(addressOfDiff(to, from))}>
        The other way round
      </Button>
    </form>
  );
}
