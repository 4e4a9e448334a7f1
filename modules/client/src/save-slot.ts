import { create } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { callUnaryMethod, createQueryOptions, useTransport } from "@connectrpc/connect-query";
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";

import { conflictOf, refusalOf } from "./errors.js";
import {
  SaveSchema,
  SaveService,
  type ListSavesResponse,
  type PutSaveRequest,
  type Save,
} from "./gen/undercroft/saves/v1/save_service_pb.js";
import { newKey } from "./new-key.js";
import { TRIES } from "./query-client.js";
import { useSaves } from "./saves.js";

/** A run to keep: `runState` is the game's own business, the rest is what players recognise it by. */
export type Run = Pick<
  PutSaveRequest,
  "name" | "floor" | "level" | "hp" | "maxHp" | "score" | "turns" | "runState" | "release"
>;

/** One slot: what it holds, and the ways to change that. */
export interface SaveSlot {
  /** Without its run state. Revision 0: never written. Undefined until it is known. */
  readonly head: Save | undefined;
  /** Whether a write is on its way. */
  readonly writing: boolean;
  /** Why the last write failed, if it did and it was no conflict. */
  readonly error: ConnectError | null;
  /** Set when the last write came too late: somebody else changed the slot. Nothing was written. */
  readonly conflict: SaveConflict | undefined;
  /**
   * Writes the run, in place of `head` or of the revision given, such as the one that the game has loaded. Each write
   * resolves to the new head, or to undefined when it failed: `conflict` or `error` then say why.
   */
  put(run: Run, expectedRevision?: number): Promise<Save | undefined>;
  /** Empties the slot. What it held can be restored. */
  remove(): Promise<Save | undefined>;
  /** Writes one of `useRevisions` again, as a new revision. */
  restore(old: Save): Promise<Save | undefined>;
  /** Sends the write that failed again. It is the same write: if it was done the first time, it is not done twice. */
  again(): Promise<Save | undefined>;
}

/** Two writes that replace the same revision. */
export interface SaveConflict {
  /** What was to be written: `deleted` for a removal, `revision` the one that it was to replace. */
  readonly mine: Save;
  /** What the slot holds instead. */
  readonly theirs: Save;
  /** Writes mine in place of theirs. */
  overwrite(): Promise<Save | undefined>;
  /** Drops mine. */
  keepTheirs(): void;
}

/** A write as it was sent, so that it can be sent again. */
interface Write {
  readonly slot: number;
  readonly change: { put: Run } | { restore: Save } | "remove";
  readonly expectedRevision: number;
  readonly idempotencyKey: string;
}

/** The slot (0..2) of the player who is signed in. */
export function useSave(slot: number): SaveSlot {
  const [transport, client] = [useTransport(), useQueryClient()];
  const head = useSaves().data?.saves.find((save) => save.slot === slot);
  const { mutateAsync, reset, variables, isPending, error } = useMutation<Save | undefined, ConnectError, Write>({
    // Another slot's conflict is none of this one's.
    mutationKey: ["undercroft-save", slot],
    mutationFn: (write) => send(transport, write),
    // Safe whatever became of the first try: the key is the same.
    retry: (failures, failure) => failures + 1 < TRIES && refusalOf(failure).mayPass,
    onSuccess: (save) => keep(client, transport, slot, save),
    onError: (failure) => keep(client, transport, slot, conflictOf(failure)),
  });

  const write = (change: Write["change"], expectedRevision = head?.revision ?? 0) =>
    mutateAsync({ slot, change, expectedRevision, idempotencyKey: newKey() }).catch(() => undefined);
  const theirs = error === null ? undefined : conflictOf(error);
  const conflict = theirs && variables && {
    mine: headOf(variables),
    theirs,
    overwrite: () => write(variables.change, theirs.revision),
    keepTheirs: reset,
  };
  return {
    head,
    writing: isPending,
    error: conflict ? null : error,
    conflict,
    put: (run, expectedRevision) => write({ put: run }, expectedRevision),
    remove: () => write("remove"),
    restore: (old) => write({ restore: old }),
    again: () => (variables ? mutateAsync(variables).catch(() => undefined) : Promise.resolve(undefined)),
  };
}

async function send(transport: Transport, { change, ...write }: Write): Promise<Save | undefined> {
  const { putSave, deleteSave, restoreSave } = SaveService.method;
  if (change === "remove") {
    return (await callUnaryMethod(transport, deleteSave, write)).save;
  }
  if ("put" in change) {
    return (await callUnaryMethod(transport, putSave, { ...change.put, ...write })).save;
  }
  return (await callUnaryMethod(transport, restoreSave, { ...write, revision: change.restore.revision })).save;
}

/** What the write would have made of the slot. */
function headOf({ slot, change, expectedRevision: revision }: Write): Save {
  if (change === "remove") {
    return create(SaveSchema, { slot, revision, deleted: true });
  }
  if ("put" in change) {
    return create(SaveSchema, { ...change.put, slot, revision, size: change.put.runState.length });
  }
  return { ...change.restore, revision };
}

/** Shows the head that the server named, and asks again for whatever else the write has made old. */
async function keep(client: QueryClient, transport: Transport, slot: number, head: Save | undefined): Promise<void> {
  const { listSaves, listRevisions, getSave } = SaveService.method;
  const { queryKey } = createQueryOptions(listSaves, {}, { transport });
  if (head !== undefined) {
    // Else an older list that is on its way would hide it.
    await client.cancelQueries({ queryKey });
    client.setQueryData<ListSavesResponse>(queryKey, (list) => list && withHead(list, head));
  }
  if (head === undefined || client.getQueryData(queryKey) === undefined) {
    void client.invalidateQueries({ queryKey });
  }
  void client.invalidateQueries({ queryKey: createQueryOptions(listRevisions, { slot }, { transport }).queryKey });
  void client.invalidateQueries({ queryKey: createQueryOptions(getSave, { slot }, { transport }).queryKey });
}

function withHead(list: ListSavesResponse, head: Save): ListSavesResponse {
  const isOlder = (save: Save) => save.slot === head.slot && save.revision <= head.revision;
  return { ...list, saves: list.saves.map((save) => (isOlder(save) ? head : save)) };
}
