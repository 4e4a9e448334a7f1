import type { DescService } from "@bufbuild/protobuf";
import type { Query } from "@tanstack/react-query";

/** Whether a query asks a method of the service. */
export function isOf(service: DescService, query: Pick<Query, "queryKey">): boolean {
  return keyOf(query).serviceName === service.typeName;
}

/** Connect's keys are a word and an object that names the method. */
export function keyOf(query: Pick<Query, "queryKey">): { serviceName?: unknown; methodName?: unknown } {
  const [, method] = query.queryKey;
  return typeof method === "object" && method !== null ? method : {};
}
