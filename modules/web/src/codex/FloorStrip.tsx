import type { Codex } from "./codex";
import { FLOORS } from "./codex";
import { RecordLink } from "./RecordLink";

/** The eight floors as a stair; those between first and last are lit and lead to their themes. */
export function FloorStrip({ codex, first, last }: { codex: Codex; first: number; last: number }) {
  const lit = FLOORS.filter((floor) => first <= floor && floor <= last);
  return (
    <section>
      <h2>Where it lives</h2>
      <div className="stair" aria-hidden="true">
        {FLOORS.map((floor) => (
          <span key={floor} data-lit={lit.includes(floor) || undefined}>
            {floor}
          </span>
        ))}
      </div>
      <ul className="places">
        {lit.map((floor) => {
          const { theme } = codex.on(floor);
          return (
            <li key={floor}>
              <span className="places-floor">{floor}</span>
              {theme ? <RecordLink kind="themes" id={theme.id} name={theme.name} /> : "Bare rock"}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
