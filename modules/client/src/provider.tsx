import type { Transport } from "@connectrpc/connect";
import { TransportProvider } from "@connectrpc/connect-query";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** What the hooks below it work with. */
export interface UndercroftProviderProps {
  transport: Transport;
  /** Holds the answers; `createQueryClient` makes one that fits this API. */
  queryClient: QueryClient;
  children: ReactNode;
}

/** Stands once around everything that uses this package's hooks. */
export function UndercroftProvider({ transport, queryClient, children }: UndercroftProviderProps) {
  return (
    <TransportProvider transport={transport}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </TransportProvider>
  );
}
