/** Rows of a list while they are on the way: as tall as those that will stand there, so nothing jumps. */
export function LoadingRows({ words, count }: { words: string; count: number }) {
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {words}
      </p>
      <ul aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <li key={i} className="codex-row">
            <span className="tile" data-size="row" />
            <span className="bone" />
          </li>
        ))}
      </ul>
    </div>
  );
}
