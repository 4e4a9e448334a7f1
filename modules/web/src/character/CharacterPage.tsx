import { useContent } from "@undercroft/client";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";

import { Failed, LoadingDetail } from "../codex/states";
import { useLastError } from "../parts/useLastError";
import { usePageTitle } from "../parts/usePageTitle";
import { askedAt, type Asked } from "./address";
import { Choices } from "./Choices";
import { heroOf } from "./formulas";
import { chosenOf, rosterOf, type Chosen, type Roster } from "./roster";
import { Sheet } from "./Sheet";

/** The address /character: race, class and level to choose from, and the hero that they make. */
export function CharacterPage() {
  const query = useContent();
  const { data, isFetching, refetch } = query;
  const error = useLastError(query);
  const [path] = useLocation();
  const search = useSearch();
  const roster = useMemo(() => data && (data.content ? rosterOf(data.content) : ["content"]), [data]);

  if (roster === undefined) {
    return error === null ? <Loading /> : <Failed error={error} trying={isFetching} again={() => void refetch()} />;
  }
  if (!("races" in roster)) {
    return <Lacking what={roster} />;
  }
  const asked = askedAt(path, search);
  const chosen = chosenOf(roster, asked);
  return (
    <main className="character">
      <div className="character-choices">
        <Choices roster={roster} chosen={chosen} />
      </div>
      <div className="character-sheet">
        <Shown roster={roster} chosen={chosen} asked={asked} />
      </div>
    </main>
  );
}

function Shown({ roster, chosen: { race, playerClass, level }, asked }: { roster: Roster; chosen: Chosen; asked: Asked }) {
  if (race && playerClass && level) {
    return <Sheet hero={heroOf(race, playerClass, roster.rules)} level={level} roster={roster} />;
  }
  const unknown = [
    ...(race ? [] : [`race “${asked.race}”`]),
    ...(playerClass ? [] : [`class “${asked.playerClass}”`]),
    ...(level ? [] : [`level “${asked.level}”`]),
  ];
  return <NoSuchHero unknown={unknown} />;
}

function NoSuchHero({ unknown }: { unknown: readonly string[] }) {
  usePageTitle("No such character");
  return (
    <article className="plain">
      <h1>Nobody of that sort</h1>
      <p>The release in play has no {unknown.join(" and no ")}. Choose from what there is.</p>
    </article>
  );
}

/** A release may hold anything, and so leave something out. */
function Lacking({ what }: { what: readonly string[] }) {
  usePageTitle("Character");
  return (
    <main className="plain">
      <h1>Nobody to go down</h1>
      <p>The release in play has no {what.join(" and no ")}, so no character can be made.</p>
    </main>
  );
}

/** As tall as what will most likely stand there, so that nothing jumps. */
function Loading() {
  usePageTitle("Character");
  return (
    <main className="character" aria-busy="true">
      <p className="visually-hidden" role="status">
        Races and classes are being fetched.
      </p>
      <div className="character-choices" aria-hidden="true">
        <BareChoice legend="Race" look="tiles" count={5} />
        <BareChoice legend="Class" look="tiles" count={4} />
        <BareChoice legend="Level" look="steps" count={10} />
      </div>
      <div className="character-sheet">
        <LoadingDetail />
      </div>
    </main>
  );
}

function BareChoice({ legend, look, count }: { legend: string; look: "tiles" | "steps"; count: number }) {
  return (
    <fieldset className="choice" data-look={look} disabled>
      <legend>{legend}</legend>
      {Array.from({ length: count }, (_, i) => (
        <span key={i} className="choice-bone">
          <span className="bone" />
        </span>
      ))}
    </fieldset>
  );
}
