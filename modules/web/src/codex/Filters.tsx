import { useMemo } from "react";

import { pathOf } from "./address";
import type { Catalogue } from "./catalogue";
import { choices, FILTERS, type Filters as Chosen } from "./filter";
import { capital, spoken } from "./words";

const ALL: Readonly<Record<keyof Chosen, string>> = {
  kind: "All kinds",
  floor: "Any floor",
  element: "Any element",
  rarity: "Any rarity",
};

interface FiltersProps {
  readonly catalogue: Catalogue;
  readonly filters: Chosen;
  readonly onChange: (changed: Chosen) => void;
}

/** What the list is narrowed by, each with the values that this release has. */
export function Filters({ catalogue, filters, onChange }: FiltersProps) {
  const offered = useMemo(() => {
    const entries = catalogue.shelves.flatMap((shelf) => shelf.entries);
    return FILTERS.map((name) => [name, choices(entries, name)] as const);
  }, [catalogue]);
  return (
    <div className="codex-filters" role="group" aria-label="Filters">
      {offered.map(([name, known]) => {
        const chosen = filters[name] ?? "";
        return (
          <select
            key={name}
            aria-label={capital(name)}
            value={chosen}
            data-on={chosen !== "" || undefined}
            onChange={(event) => onChange({ ...filters, [name]: event.target.value })}
          >
            <option value="">{ALL[name]}</option>
            {known.map((value) => (
              <option key={value} value={value}>
                {labelOf(catalogue, name, value)}
              </option>
            ))}
            {/* An address may name what this release has not. */}
            {chosen !== "" && !known.includes(chosen) && <option value={chosen}>{chosen}, not in this release</option>}
          </select>
        );
      })}
    </div>
  );
}

function labelOf({ shelves }: Catalogue, filter: keyof Chosen, value: string): string {
  if (filter === "kind") {
    return shelves.find(({ kind }) => pathOf(kind.name) === value)?.kind.title ?? value;
  }
  return filter === "floor" ? `Floor ${value}` : capital(spoken(value));
}
