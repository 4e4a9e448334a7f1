import { useId, type ReactNode } from "react";

import { FiguresTable, type FiguresTableProps } from "../FiguresTable";

export interface FiguredProps extends FiguresTableProps {
  readonly title: string;
  /** How to read the picture, in a sentence. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A picture of figures, and the figures themselves one click away. */
export function Figured({ title, hint, children, ...table }: FiguredProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="figured">
      <h2 id={id}>{title}</h2>
      {children}
      {hint !== undefined && <p className="note below">{hint}</p>}
      <details>
        <summary>The figures as a table</summary>
        {/* A table that is wider than the screen scrolls by itself, by keyboard too. */}
        <div className="table-scroll" role="region" aria-label={`${title}, as a table`} tabIndex={0}>
          <FiguresTable {...table} />
        </div>
      </details>
    </section>
  );
}
