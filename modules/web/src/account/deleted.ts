/** What the history remembers of the step away from an account that is gone. */
export const DELETED = { deleted: true } as const;

/** Whether this page is where the deletion of an account has led. */
export function wasDeleted(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "deleted" in state;
}
