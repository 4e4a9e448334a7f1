import { useSaves, type Save } from "@undercroft/client";
import { Link } from "wouter";

import { SignedIn } from "../account/SignedIn";
import { usePageTitle } from "../parts/usePageTitle";
import { inWords } from "../parts/refusals";
import { Trouble } from "../parts/Trouble";
import { Niche } from "./Niche";
import { SlotDetail } from "./SlotDetail";
import { isFilled, SLOTS, slotAt, slotName } from "./slots";

/** The addresses /saves and /saves/1 to /saves/3: the slots, and what the one holds that the address names. */
export function SavesPage({ number }: { number: string | undefined }) {
  const slot = number === undefined ? undefined : slotAt(number);
  return (
    <SignedIn title="Your saves" why="to see your saves">
      {() => (number !== undefined && slot === undefined ? <NoSuchSlot number={number} /> : <Slots open={slot} />)}
    </SignedIn>
  );
}

function Slots({ open }: { open: number | undefined }) {
  const { data, error, isFetching, refetch } = useSaves();
  const again = () => void refetch();
  usePageTitle(open === undefined ? "Your saves" : titleOf(open, data?.saves[open]));
  return (
    <main className="page saves" data-page={open === undefined ? "all" : "one"}>
      <div className="saves-all">
        {open === undefined ? <h1>Your saves</h1> : <p className="saves-title">Your saves</p>}
        {data && error && (
          <p className="stale" role="status">
            What you see may be old. {inWords(error)}{" "}
            <button type="button" data-look="quiet" onClick={again}>
              Try again
            </button>
          </p>
        )}
        {data === undefined && error ? (
          <Trouble error={error} again={again} trying={isFetching} />
        ) : (
          <ul className="niches" aria-busy={data === undefined || undefined}>
            {SLOTS.map((slot) => (
              <li key={slot}>
                <Niche slot={slot} save={data?.saves[slot]} open={slot === open} />
              </li>
            ))}
          </ul>
        )}
        {data === undefined && !error && (
          <p className="visually-hidden" role="status">
            Your saves are being fetched.
          </p>
        )}
        {data && !data.saves.some(isFilled) && open === undefined && (
          <p className="saves-hint">
            Nothing is kept yet. The game fills a slot when you save; to see how that looks, open one and save a sample.
          </p>
        )}
      </div>
      {open !== undefined && data && <SlotDetail key={open} slot={open} />}
    </main>
  );
}

function titleOf(slot: number, save: Save | undefined): string {
  return isFilled(save) && save.name ? `${save.name}, ${slotName(slot)}` : slotName(slot);
}

function NoSuchSlot({ number }: { number: string }) {
  usePageTitle("No such slot");
  return (
    <main className="plain">
      <h1>A wall, and no niche</h1>
      <p>
        There are three slots, and none of them is <code>{number}</code>. <Link href="/saves">Your saves</Link>
      </p>
    </main>
  );
}
