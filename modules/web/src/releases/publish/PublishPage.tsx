import { usePlan, type Plan, type SeedText } from "@undercroft/client/releases";
import { useState } from "react";

import { Trouble } from "../../parts/Trouble";
import { usePageTitle } from "../../parts/usePageTitle";
import { DiffView } from "../diff/DiffView";
import { counted } from "../words";
import { Bumps } from "./Bumps";
import { Faults } from "./Faults";
import { joined, slipIn } from "./files";
import { PublishForm } from "./PublishForm";
import { SeedDrop } from "./SeedDrop";

/** The address /releases/publish: from edited seed files over their plan to a release. */
export function PublishPage() {
  const [files, setFiles] = useState<readonly SeedText[]>([]);
  const plan = usePlan();
  const slip = slipIn(files);
  usePageTitle("Publish");

  function choose(next: readonly SeedText[]) {
    setFiles(next);
    plan.reset();
    if (next.length > 0 && slipIn(next) === undefined) {
      plan.mutate(next);
    }
  }

  return (
    <article className="release">
      <h1>Publish</h1>
      <SeedDrop
        files={files}
        onCome={(come) => choose(joined(files, come))}
        onLeave={(name) => choose(files.filter((each) => each.name !== name))}
      />
      <p className="fault" role="alert">
        {slip}
      </p>
      {plan.isPending && (
        <p className="plan-under-way" role="status">
          Planning …
        </p>
      )}
      {plan.error && <Trouble error={plan.error} again={() => plan.mutate(files)} trying={plan.isPending} />}
      {plan.data && <Planned plan={plan.data} again={() => plan.mutate(files)} />}
    </article>
  );
}

function Planned({ plan, again }: { plan: Plan; again: () => void }) {
  const { base, changed, faults, diff, bumps, pinnedSaves, files } = plan;
  return (
    <>
      {faults.length === 0 && (
        <p className="plan-sum" role="status">
          Against {base ? `release ${base.number}` : "nothing, as nothing was ever published"}:{" "}
          {changed ? `${counted(diff?.records.length ?? 0, "record")} would change.` : "nothing would change."}
        </p>
      )}
      {faults.length > 0 && <Faults faults={faults} files={files} />}
      {bumps.length > 0 && <Bumps bumps={bumps} />}
      {faults.length === 0 && changed && bumps.every(({ enough }) => enough) && <PublishForm plan={plan} again={again} />}
      {pinnedSaves > 0n && (
        <p className="pinned">
          {counted(Number(pinnedSaves), "save")} {pinnedSaves === 1n ? "was" : "were"} made under a release that holds a record which
          would be gone or renamed. They go on with the release that they name.
        </p>
      )}
      {diff && diff.records.length > 0 && <DiffView diff={diff} />}
    </>
  );
}
