import { inWords, percent, type Share } from "./pool";

export interface PoolBarProps {
  readonly shares: readonly Share[];
  /** Of what these are the shares. */
  readonly of: string;
  /** Whether the figures stand at the bar; a small one shows the glyphs alone. */
  readonly figures?: boolean;
}

/** What spawns at a place, as a bar of glyphs: each as wide as its share. The proportions are the layout's own work. */
export function PoolBar({ shares, of, figures = false }: PoolBarProps) {
  const there = shares.filter(({ part }) => part > 0);
  if (there.length === 0) {
    return <p className="note">Nothing spawns here.</p>;
  }
  return (
    <div className="pool-bar" role="img" aria-label={`${of}: ${inWords(there)}`} data-figures={figures || undefined}>
      {there.map(({ enemyId, enemy, part }) => (
        <span key={enemyId} className="pool-part" style={{ flexGrow: part * 100 }} data-element={enemy?.element}>
          <span className="pool-glyph">{enemy?.symbol ?? "?"}</span>
          {figures && <span className="pool-share">{percent(part)}</span>}
        </span>
      ))}
    </div>
  );
}
