import { Role, useContent, useMe } from "@undercroft/client";
import { Link, useLocation } from "wouter";

/** The name of the place, the ways to its parts, who is there, and which release it shows. */
export function Masthead() {
  const release = useContent().data?.release;
  const { data: me } = useMe();
  const [path] = useLocation();
  const part = path.split("/")[1] || "codex";
  const way = (to: string) => ({ href: `/${to}`, ...(part === to && { "aria-current": "page" as const }) });
  return (
    <header className="masthead">
      <Link href="/codex" className="masthead-name">
        Undercroft
      </Link>
      <nav className="masthead-ways" aria-label="Undercroft">
        <Link {...way("codex")}>Codex</Link>
        <Link {...way("character")}>Character</Link>
        <Link {...way("floors")}>Floors</Link>
        <Link {...way("lore")}>Lore</Link>
        <Link {...way("saves")}>Saves</Link>
        {me?.player?.role === Role.ADMIN && <Link {...way("releases")}>Releases</Link>}
        {me === null && (
          <Link {...way("sign-in")} className="masthead-who">
            Sign in
          </Link>
        )}
        {me?.player && (
          <Link {...way("account")} className="masthead-who">
            <span className="visually-hidden">Account of </span>
            {me.player.displayName}
          </Link>
        )}
      </nav>
      <p className="masthead-release">{release && <>{release.draft ? "Draft" : "Release"} {release.number}</>}</p>
    </header>
  );
}
