import { useId, type ReactNode } from "react";

export interface FiguredProps {
  readonly title: string;
  /** How to read the picture, in a sentence. */
  readonly hint?: ReactNode;
  /** What the picture was drawn from: the first column names the row. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  readonly children: ReactNode;
}

/** A picture of figures, and the figures themselves one click away. */
export function Figured({ title, hint, head, rows, children }: FiguredProps) {
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
          <table className="figures-table">
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
