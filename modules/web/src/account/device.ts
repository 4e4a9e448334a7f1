/** Each before those whose word it also says: every browser claims to be its forebears too. */
const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "Mac"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** What a program called itself, as a person would call it: "Firefox on Linux". Others stay as they are. */
export function deviceOf(client: string): string {
  const browser = BROWSERS.find(([mark]) => client.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => client.includes(mark))?.[1];
  if (browser === undefined || system === undefined) {
    return client.trim() || "A program without a name";
  }
  return `${browser} on ${system}`;
}
