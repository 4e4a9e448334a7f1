import type { ReactNode } from "react";

/** The portcullis in the glyphs of the map, lit from both sides; and what is to be done before it. */
const GATE = [
  "████▓▓▓▒▒▒▓▓▓████",
  "██▓▒         ▒▓██",
  "█▓▒ ╫─╫─╫─╫─╫ ▒▓█",
  "█▓  ║ ║ ║ ║ ║  ▓█",
  "█▓ ¡╫─╫─╫─╫─╫¡ ▓█",
  "█▓  ║ ║ ║ ║ ║  ▓█",
  "█▓  ╫─╫─╫─╫─╫  ▓█",
  "██· ▼ ▼ ▼ ▼ ▼ ·██",
  "······  @  ······",
];

/** What gives light, and who stands in it. */
const LIT = /[¡@]/;

/** The page of somebody who wants in. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <main className="door">
      <pre className="door-gate" aria-hidden="true">
        {GATE.map((row, y) => (
          <span key={y} className="room-row">
            {row.split(/([¡@])/).map((part, place) => (LIT.test(part) ? <b key={place}>{part}</b> : part))}
          </span>
        ))}
      </pre>
      <div className="door-way">{children}</div>
    </main>
  );
}
