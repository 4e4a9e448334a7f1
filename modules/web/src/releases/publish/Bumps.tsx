import type { VersionBump } from "@undercroft/client/releases";

import { capital, spoken } from "../../codex/words";

/** The version of each kind that is edited: what it was, what the file says, and what the edits ask for. */
export function Bumps({ bumps }: { bumps: readonly VersionBump[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <div className="table-scroll" role="region" aria-label="Versions, as a table" tabIndex={0}>
        <table className="figures-table bumps">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Active</th>
              <th scope="col">In the file</th>
              <th scope="col">Needed</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {bumps.map(({ kind, active, given, needed, enough, reasons }) => (
              <tr key={kind} data-enough={enough}>
                <th scope="row">{capital(spoken(kind))}</th>
                <td>{active || "none"}</td>
                <td>{given}</td>
                <td>
                  {needed} <span className="bump-mark">{enough ? "✓ enough" : "✗ too low"}</span>
                </td>
                <td className="bump-reasons">{reasons.join("; ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
