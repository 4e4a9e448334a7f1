import { render } from "@testing-library/react";
import { createQueryClient, UndercroftProvider, type Transport } from "@undercroft/client";

import { App } from "../src/App";

/** Opens the page at an address, against an API in memory. */
export function open(address: string, transport: Transport): void {
  history.replaceState(null, "", address);
  const queryClient = createQueryClient();
  // A test that wants a failure wants it at once.
  queryClient.setDefaultOptions({ queries: { retry: false } });
  render(
    <UndercroftProvider transport={transport} queryClient={queryClient}>
      <App />
    </UndercroftProvider>,
  );
}
