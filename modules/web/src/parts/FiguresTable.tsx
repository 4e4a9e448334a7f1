import type { ReactNode } from "react";

/** Cells of a row; the first names it. */
export type Row = readonly [name: string, ...cells: ReactNode[]];

export interface FiguresTableProps {
  /** The first names what the rows are, and may be empty. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** What the rows come to. */
  readonly foot?: Row;
}

/** A table of figures: each column is named at its head, each row by its first cell. */
export function FiguresTable({ head, rows, foot }: FiguresTableProps) {
  return (
    <table className="figures-table">
      <thead>
        <tr>{head.map((name) => (name === "" ? <td key={name} /> : <th key={name} scope="col">{name}</th>))}</tr>
      </thead>
      <tbody>{rows.map(rowOf)}</tbody>
      {foot && <tfoot>{rowOf(foot)}</tfoot>}
    </table>
  );
}

function rowOf([name, ...cells]: Row) {
  return (
    <tr key={name}>
      <th scope="row">{name}</th>
      {cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}
