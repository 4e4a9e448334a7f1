import type { FieldDiff } from "@undercroft/client/releases";

import { capital, spoken, worded } from "../codex/words";
import { figure } from "../parts/figure";

type Value = NonNullable<FieldDiff["before"]>;

/** "1 record", "3 records". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}

/** A place in a record, for people: "Pool, goblin, weight" of pool[goblin].weight. A position counts from 1 there. */
export function placeOf(path: string): string {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== "");
  return capital(parts.map((part) => (/^\d+$/.test(part) ? `no. ${Number(part) + 1}` : worded(part) || spoken(part))).join(", "));
}

/** A value of a seed file, for people. */
export function said(value: Value | undefined): string {
  const kind = value?.kind;
  switch (kind?.case) {
    case "numberValue":
      return figure(rounded(kind.value));
    case "boolValue":
      return kind.value ? "yes" : "no";
    case "stringValue":
      return kind.value === "" ? "an empty text" : kind.value;
    case "listValue":
      return kind.value.values.length === 0 ? "none" : kind.value.values.map(said).join(", ");
    case "structValue":
      return Object.entries(kind.value.fields)
        .map(([name, each]) => `${worded(name) || name} ${said(each)}`)
        .join(" · ");
    default:
      return "nothing";
  }
}

/** By how much a number moved, with its sign: "+3"; undefined for what is no number. */
export function moved({ before, after }: FieldDiff): number | undefined {
  const [from, to] = [before, after].map((value) => (value?.kind.case === "numberValue" ? value.kind.value : undefined));
  return from === undefined || to === undefined ? undefined : rounded(to - from);
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** A length of time in whole seconds, at least one. */
export function secondsOf({ seconds, nanos }: { seconds: bigint; nanos: number }): number {
  return Math.max(1, Math.round(Number(seconds) + nanos / 1e9));
}
