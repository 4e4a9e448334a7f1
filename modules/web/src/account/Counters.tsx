import type { Profile } from "@undercroft/client";

import { Figure, Figures } from "../codex/Figures";

/** What the player's finished runs add up to; zeros until the first one. */
export function Counters({ profile }: { profile: Profile | undefined }) {
  const { games = 0, wins = 0, deaths = 0, kills = 0, deepestFloor = 0, highScore = 0, rank = 0 } = profile ?? {};
  return (
    <>
      <Figures title="Runs so far">
        <Figure name="Finished">{games}</Figure>
        <Figure name="Won">{wins}</Figure>
        <Figure name="Deaths">{deaths}</Figure>
        <Figure name="Kills">{kills}</Figure>
        <Figure name="Deepest">{deepestFloor || "–"}</Figure>
        <Figure name="Best score">{highScore}</Figure>
        <Figure name="Rank">{rank || "–"}</Figure>
      </Figures>
      {games === 0 && <p className="note below">They begin to count with the first run that you finish.</p>}
    </>
  );
}
