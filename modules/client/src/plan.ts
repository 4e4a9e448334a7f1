import { callUnaryMethod, useTransport } from "@connectrpc/connect-query";
import type { ConnectError } from "@connectrpc/connect";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";

import type { SeedPlan } from "./gen/undercroft/release/v1/publishing_pb.js";
import { ReleaseAdminService } from "./gen/undercroft/release/v1/release_admin_service_pb.js";

/** A seed file as it was edited: its name as in data/seeds, such as enemies.json, and its text. */
export interface SeedText {
  readonly name: string;
  readonly text: string;
}

/** What publishing the files would change, and the files that it was made of. */
export interface Plan extends SeedPlan {
  readonly files: readonly SeedText[];
}

/** Asks what publishing seed files would change; nothing is written. Needs an admin's session. */
export function usePlan(): UseMutationResult<Plan, ConnectError, readonly SeedText[]> {
  const transport = useTransport();
  return useMutation({
    mutationFn: async (files: readonly SeedText[]) => {
      const { plan } = await callUnaryMethod(transport, ReleaseAdminService.method.planSeeds, { files: [...files] });
      return { ...(plan as SeedPlan), files };
    },
  });
}
