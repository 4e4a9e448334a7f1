import { isMessage, type DescField, type Message } from "@bufbuild/protobuf";
import type { Transport } from "@connectrpc/connect";
import { callUnaryMethod } from "@connectrpc/connect-query";

import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { ContentSchema, type Content } from "./gen/undercroft/content/v1/content_pb.js";
import { ReleaseFeedService, type GetContentDeltaResponse } from "./gen/undercroft/feed/v1/release_feed_service_pb.js";
import type { ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
import { isSame } from "./shown.js";

type Values = Message & Record<string, unknown>;

/**
 * The content of the release `delta.to`. `held` must be that of `delta.from` and stays as it is; records that do not differ are
 * the same objects in both.
 */
export function applyDelta(held: Content, delta: GetContentDeltaResponse): Content {
  const content = { ...held } as Content & Values;
  const changed = (delta.changed ?? {}) as Readonly<Record<string, unknown>>;
  const nameOf = (kind: string, key: unknown) => `${kind}/${String(key)}`;
  const gone = new Set(delta.removed.map(({ kind, key }) => nameOf(kind, key)));
  const numbers = new Map(delta.fields.map(({ record, numbers }) => [nameOf(record?.kind ?? "", record?.key), numbers]));
  for (const { name: kind, localName, fieldKind, message } of ContentSchema.fields) {
    const fields = message?.fields ?? [];
    // A record's key is its first field; the only record of a kind has the kind's name.
    const keyOf = (record: Values) => (fieldKind === "list" ? record[fields[0]!.localName] : kind);
    const listed = (value: unknown) => (fieldKind === "list" ? value : value && [value]) as Values[] | undefined;
    const news = listed(changed[localName]) ?? [];
    const olds = listed(content[localName]) ?? [];
    if (news.length === 0 && !delta.removed.some((each) => each.kind === kind)) {
      continue;
    }
    const records = new Map(olds.map((record) => [keyOf(record), record]));
    olds.forEach((record) => gone.has(nameOf(kind, keyOf(record))) && records.delete(keyOf(record)));
    for (const record of news) {
      const named = numbers.get(nameOf(kind, keyOf(record)));
      const old = records.get(keyOf(record));
      records.set(keyOf(record), named && old ? merged(fields, old, record, named) : record);
    }
    const all = [...records.values()].sort((one, other) => (keyOf(one)! < keyOf(other)! ? -1 : 1));
    const value = fieldKind === "list" ? all : all[0];
    if (value) {
      content[localName] = value;
    } else {
      delete content[localName];
    }
  }
  return content;
}

function merged(fields: readonly DescField[], held: Values, part: Values, numbers: readonly number[]): Values {
  const record = { ...held };
  for (const { number, localName } of fields) {
    if (numbers.includes(number)) {
      delete record[localName];
      if (part[localName] !== undefined) {
        record[localName] = part[localName];
      }
    }
  }
  // A release may hold fields that this client was not made for.
  const unknown = [...(held.$unknown ?? []).filter(({ no }) => !numbers.includes(no)), ...(part.$unknown ?? [])];
  if (unknown.length > 0) {
    record.$unknown = unknown;
  } else {
    delete record.$unknown;
  }
  return record;
}

/** All content of the release `to`, made of what is held of another; undefined when it isn't all content, or can't be made. */
export async function madeOf(transport: Transport, held: Message, to: ReleaseRef): Promise<Message | undefined> {
  if (!isMessage(held, CatalogService.method.getContent.output) || !held.content || !held.release) {
    return undefined;
  }
  try {
    const delta = await callUnaryMethod(transport, ReleaseFeedService.method.getContentDelta, {
      from: held.release.number,
      to: to.number,
    });
    return isSame(delta.from, held.release) && isSame(delta.to, to)
      ? { ...held, release: to, content: applyDelta(held.content, delta) } as Message
      : undefined;
  } catch {
    return undefined;
  }
}
