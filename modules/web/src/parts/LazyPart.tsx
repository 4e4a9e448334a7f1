import { Component, Suspense, type ReactNode } from "react";

import { Failed } from "../codex/states";

/** A part of the page that is loaded when it is opened. */
export function LazyPart({ children }: { children: ReactNode }) {
  return (
    <Unloaded>
      <Suspense
        fallback={
          <main className="page" aria-busy="true">
            <p className="visually-hidden" role="status">
              The page is being fetched.
            </p>
            <span className="bone" data-size="name" />
          </main>
        }
      >
        {children}
      </Suspense>
    </Unloaded>
  );
}

/** A server that has been set up anew has other files: the page that is open must be loaded again to find them. */
class Unloaded extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Failed error={error} trying={false} again={() => location.reload()} />;
  }
}
