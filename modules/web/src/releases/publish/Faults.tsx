import type { SeedFault, SeedText } from "@undercroft/client/releases";
import { useEffect, useRef, useState } from "react";

import { Button } from "../../parts/Button";
import { counted } from "../words";
import { excerptOf } from "./excerpt";

/** As many as somebody mends at once. */
const AT_FIRST = 20;

/** What is wrong with the files, each where it stands. */
export function Faults({ faults, files }: { faults: readonly SeedFault[]; files: readonly SeedText[] }) {
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [faults]);
  return (
    <section aria-labelledby="faults">
      <h2 id="faults" ref={heading} tabIndex={-1}>
        {counted(faults.length, "fault")} to mend
      </h2>
      <p>Nothing can be published before. Mend {faults.length === 1 ? "it" : "them"} in your files and drop those again.</p>
      <ol className="faults">
        {faults.slice(0, all ? undefined : AT_FIRST).map((fault, i) => (
          <Fault key={i} fault={fault} text={files.find(({ name }) => name === fault.file)?.text} />
        ))}
      </ol>
      {!all && faults.length > AT_FIRST && (
        <p className="actions">
          <Button look="quiet" onClick={() => setAll(true)}>
            Show all {faults.length}
          </Button>
        </p>
      )}
    </section>
  );
}

function Fault({ fault: { file, line, column, message, rule }, text }: { fault: SeedFault; text: string | undefined }) {
  const place = `${file}:${line}:${column}`;
  return (
    <li>
      <p className="fault-place">
        <code>{place}</code> <span className="note">{rule.replaceAll("-", " ")}</span>
      </p>
      <p className="fault">{message}</p>
      {text !== undefined && <Place text={text} line={line} column={column} label={place} />}
    </li>
  );
}

function Place({ text, line, column, label }: { text: string; line: number; column: number; label: string }) {
  const excerpt = excerptOf(text, line, column);
  return (
    <div className="excerpt" role="region" aria-label={`The text around ${label}`} tabIndex={0}>
      {excerpt.lines.map(({ number, text: words }) => (
        <div key={number} data-meant={number === excerpt.line || undefined}>
          <span className="excerpt-number">{number}</span>
          <code>
            {number === excerpt.line ? (
              <>
                {excerpt.before}
                <mark>{excerpt.meant}</mark>
                {excerpt.after}
              </>
            ) : (
              words
            )}
          </code>
        </div>
      ))}
    </div>
  );
}
