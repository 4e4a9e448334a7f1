import type { Save } from "@undercroft/client";

/** Slots as the API counts them, from 0; people count from 1, and so do addresses. */
export const SLOTS = [0, 1, 2] as const;

/** What people call a slot. */
export function slotName(slot: number): string {
  return `Slot ${slot + 1}`;
}

/** Address of a slot's page. */
export function slotAddress(slot: number): string {
  return `/saves/${slot + 1}`;
}

/** The slot that the last part of an address names; undefined when there is none by that number. */
export function slotAt(number: string): number | undefined {
  return SLOTS.find((slot) => String(slot + 1) === number);
}

/** Whether a run stands in the slot: it was written, and not emptied since. */
export function isFilled(head: Save | undefined): head is Save {
  return head !== undefined && head.revision > 0 && !head.deleted;
}
