import type { Level } from "@undercroft/client";
import { useMemo } from "react";

import { signed } from "../codex/words";
import { Figured } from "../parts/chart/Figured";
import { LineChart } from "../parts/chart/LineChart";
import { figure } from "../parts/figure";
import type { Row } from "../parts/FiguresTable";
import { boundsOf, curveOf, type Step } from "./curve";
import type { Hero } from "./formulas";
import type { Roster } from "./roster";

/** The curve over all levels: one small chart a figure, since they have nothing in common but the levels. */
export function Growth({ hero, name, level, roster }: { hero: Hero; name: string; level: Level; roster: Roster }) {
  const curve = curveOf(hero, roster);
  const all = useMemo(() => ({ health: boundsOf(roster, "health"), attack: boundsOf(roster, "attack") }), [roster]);
  const chosen = roster.levels.indexOf(level);
  const steps = curve.map(({ level, feat }) => ({ name: `${level}`, marked: feat }));
  const chart = { name, steps, chosen };
  return (
    <Figured
      title={`Over ${curve.length === 1 ? "one level" : `${curve.length} levels`}`}
      hint={
        <>
          The line is the {name}, the band behind it any race and class. <span className="chart-mark">◆</span> brings a feat.
        </>
      }
      head={["Level", "Health", "Attack", "Proficiency", "Next level at", "Feat"]}
      rows={curve.map((step, index) => rowOf(step, curve[index - 1]))}
    >
      <div className="charts">
        <Chart {...chart} title="Health" values={curve.map(({ health }) => health)} all={all.health} />
        <Chart {...chart} title="Attack" values={curve.map(({ attack }) => attack)} all={all.attack} />
        <Chart {...chart} title="Next level at" values={curve.map(({ next }) => next)} />
      </div>
    </Figured>
  );
}

interface ChartProps {
  readonly title: string;
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly all?: { readonly low: readonly number[]; readonly high: readonly number[] };
  readonly steps: readonly { readonly name: string; readonly marked: boolean }[];
  readonly chosen: number;
}

function Chart({ title, name, values, all, steps, chosen }: ChartProps) {
  const ends = values.flatMap((value, step) => (value === undefined ? [] : [`${figure(value)} on level ${steps[step]?.name}`]));
  const now = values[chosen];
  return (
    <figure>
      <figcaption>
        {title} <b>{now === undefined ? "–" : figure(now)}</b>
      </figcaption>
      <LineChart
        label={`${title}, ${name}: from ${ends[0] ?? "nothing"} to ${ends.at(-1) ?? "nothing"}`}
        steps={steps}
        values={values}
        band={all && { name: "everybody", ...all }}
        chosen={chosen}
      />
    </figure>
  );
}

function rowOf(step: Step, before: Step | undefined): Row {
  return [
    `${step.level}`,
    <Gained now={step.health} before={before?.health} />,
    <Gained now={step.attack} before={before?.attack} />,
    signed(step.proficiency),
    step.next ?? "–",
    step.feat ? "◆ yes" : "",
  ];
}

/** A figure, and what the level added to it. */
function Gained({ now, before }: { now: number; before: number | undefined }) {
  return (
    <>
      {figure(now)}
      {before !== undefined && <span className="note"> {signed(now - before)}</span>}
    </>
  );
}
