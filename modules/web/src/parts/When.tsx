import { timestampDate, type Save } from "@undercroft/client";

type Timestamp = NonNullable<Save["savedAt"]>;

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** A moment, as far away as it is now; exactly for who points at it. */
export function When({ at }: { at: Timestamp | undefined }) {
  if (at === undefined) {
    return null;
  }
  const date = timestampDate(at);
  return (
    <time dateTime={date.toISOString()} title={exact.format(date)}>
      {fromNow(date, new Date())}
    </time>
  );
}

/** "3 minutes ago", "in 6 days"; less than a minute is "just now". */
export function fromNow(date: Date, now: Date): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  return unit === undefined ? "just now" : words.format(Math.trunc(seconds / unit[1]), unit[0]);
}
