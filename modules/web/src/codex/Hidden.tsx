/** How many records are left out, because players are to find them out. */
export function Hidden({ count }: { count: number }) {
  if (count === 0) {
    return null;
  }
  return <p className="codex-hidden">{count === 1 ? "1 more stays hidden until it is earned." : `${count} more stay hidden until they are earned.`}</p>;
}
