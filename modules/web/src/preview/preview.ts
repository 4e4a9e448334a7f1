/** A draft, and the token that lets it be read. */
export interface Preview {
  readonly release: number;
  readonly token: string;
}

const KEPT = "undercroft-preview";
const IN_ADDRESS = /^#preview=(\d+)\.(.+)$/;

/** The address that shows a draft to whoever opens it. After the #, it is told to no server and written to no log. */
export function linkTo({ release, token }: Preview): string {
  return `${location.origin}/codex#preview=${release}.${token}`;
}

/** Takes the preview that the address names, for as long as the tab is open; the address forgets it. */
export function takePreview(): void {
  const [, release, token] = IN_ADDRESS.exec(location.hash) ?? [];
  if (release !== undefined && token !== undefined) {
    sessionStorage.setItem(KEPT, `${release}.${token}`);
    history.replaceState(null, "", location.pathname + location.search);
  }
}

/** The draft that this tab shows; undefined as long as it shows the release in play. */
export function previewed(): Preview | undefined {
  const [, release, token] = IN_ADDRESS.exec(`#preview=${sessionStorage.getItem(KEPT)}`) ?? [];
  return release === undefined || token === undefined ? undefined : { release: Number(release), token };
}

/** From here on, the release in play again. */
export function leavePreview(): void {
  sessionStorage.removeItem(KEPT);
  location.reload();
}
