import { useSavedRun, type Content } from "@undercroft/client";

import { RecordLink } from "../codex/RecordLink";
import { Room } from "../codex/Room";
import { Trouble } from "../parts/Trouble";
import { sampleIn, type Sample } from "./sample";

/** The run state of a slot: fetched when this is shown, not before. */
export function LoadedRun({ slot, content }: { slot: number; content: Content | undefined }) {
  const { data, error, isFetching, refetch } = useSavedRun(slot);
  const runState = data?.save?.runState;
  const sample = runState && sampleIn(runState);
  return (
    <section aria-labelledby="loaded">
      <h2 id="loaded">What it holds</h2>
      {runState === undefined && error && <Trouble error={error} again={() => void refetch()} trying={isFetching} />}
      {runState === undefined && !error && (
        <p role="status" className="note">
          Loading the run …
        </p>
      )}
      {runState && sample && <SampleRun sample={sample} content={content} bytes={runState.length} />}
      {runState && !sample && (
        <p>
          {runState.length} bytes, in a form that only the game which saved them can read. They are kept as they are.
        </p>
      )}
    </section>
  );
}

function SampleRun({ sample, content, bytes }: { sample: Sample; content: Content | undefined; bytes: number }) {
  const theme = content?.themes.find(({ id }) => id === sample.theme);
  const inSight = sample.inSight.map((id) => ({ id, name: content?.enemies.find((enemy) => enemy.id === id)?.name }));
  return (
    <>
      <p role="status">
        A sample, {bytes} bytes: nobody has played it. {sample.hero}, on floor {sample.floor}
        {theme && (
          <>
            , <RecordLink kind="themes" id={theme.id} name={theme.name} />
          </>
        )}
        .
      </p>
      {inSight.length > 0 && (
        <p>
          In sight:{" "}
          {inSight.map(({ id, name }, place) => (
            <span key={id}>
              {place > 0 && ", "}
              <RecordLink kind="enemies" id={id} name={name} />
            </span>
          ))}
          .
        </p>
      )}
      {theme && <Room theme={theme} boss={undefined} />}
      {sample.pack.length > 0 && (
        <>
          <h3>In the pack</h3>
          <ul className="plates">
            {sample.pack.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
