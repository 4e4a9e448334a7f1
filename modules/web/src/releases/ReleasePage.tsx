import { useRelease, useReleaseDiff, useReleases, type ReleaseInfo } from "@undercroft/client/releases";

import { capital, spoken } from "../codex/words";
import { FiguresTable, type Row } from "../parts/FiguresTable";
import { usePageTitle } from "../parts/usePageTitle";
import { When } from "../parts/When";
import { DiffView } from "./diff/DiffView";
import { Compare } from "./DiffPage";
import { RollBack } from "./RollBack";
import { Waiting } from "./states";

/** The address /releases/12: who published it and why, what it changed, and the way back to it. */
export function ReleasePage({ number }: { number: number }) {
  const query = useRelease(number);
  usePageTitle(`Release ${number}`);
  const release = query.data?.release;
  return (
    <article className="release">
      <h1>
        Release {number} {release?.active && <span className="badge">active</span>}
      </h1>
      <Waiting query={query} words="The release is being fetched." />
      {release && <Known release={release} />}
    </article>
  );
}

function Known({ release }: { release: ReleaseInfo }) {
  const { number, reason, author, publishedAt, hash, kinds, active } = release;
  return (
    <>
      <p className="lore">{reason || "Without a reason"}</p>
      <p className="facts">
        <span>{author}</span>
        <span>
          published <When at={publishedAt} />
        </span>
        <span>
          hash <code title={hash}>{hash.slice(0, 12)}</code>
        </span>
      </p>
      <RollBack number={number} active={active} />
      {number > 1 && <Change number={number} />}
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <details>
          <summary>The version of each kind</summary>
          <div className="table-scroll" role="region" aria-label="The version of each kind" tabIndex={0}>
            <FiguresTable
              head={["Kind", "Version", "Changed"]}
              rows={kinds.map(({ kind, version, updatedAt }): Row => [capital(spoken(kind)), version, <When at={updatedAt} />])}
            />
          </div>
        </details>
      </section>
    </>
  );
}

/** Against the one published before it. */
function Change({ number }: { number: number }) {
  const known = useReleases().data?.pages.flatMap((page) => page.releases) ?? [];
  // Numbers of drafts that were dropped are missing among them.
  const before = known.find((each) => each.number < number)?.number ?? number - 1;
  const query = useReleaseDiff(before, number);
  return (
    <>
      <section aria-labelledby="change">
        <h2 id="change">What it changed</h2>
        <Compare key={before} from={before} to={number} />
        <Waiting query={query} words="What it changed is being computed." />
      </section>
      {query.data?.diff && <DiffView diff={query.data.diff} />}
    </>
  );
}
