import type { ReactNode } from "react";

/** Figures of a record, each with its name. */
export function Figures({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="figures">{children}</dl>
    </section>
  );
}

/** One of them; `note` is what the figure means in play, or its unit. */
export function Figure({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {note !== undefined && <span className="note"> {note}</span>}
      </dd>
    </div>
  );
}
