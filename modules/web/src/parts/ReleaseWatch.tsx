import { useReleaseWatch } from "@undercroft/client";

/** Puts the page to each release as it comes into play. Shows nothing. */
export default function ReleaseWatch() {
  useReleaseWatch();
  return null;
}
