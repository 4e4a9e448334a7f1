import { render, screen, waitFor } from "@testing-library/react";
import type { QueryClient } from "@tanstack/react-query";
import { createQueryClient, UndercroftProvider, type Transport } from "@undercroft/client";
import { expect } from "vitest";

import { App } from "../src/App";

/** Opens the page at an address, against an API in memory; its answers can be made old by what it returns. */
export function open(address: string, transport: Transport): QueryClient {
  history.replaceState(null, "", address);
  const queryClient = createQueryClient();
  // A test that wants a failure wants it at once.
  const { queries, mutations } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ queries: { ...queries, retry: false }, mutations: { ...mutations, retryDelay: 1 } });
  render(
    <UndercroftProvider transport={transport} queryClient={queryClient}>
      <App />
    </UndercroftProvider>,
  );
  return queryClient;
}

/** The page's heading, once it is this one. */
export function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole("heading", { level: 1, name });
}

export function button(name: string): HTMLElement {
  return screen.getByRole("button", { name });
}

export function field(label: string): HTMLInputElement {
  return screen.getByLabelText(new RegExp(`^${label}( \\(optional\\))?$`));
}

/** Who types or listens goes on from there. */
export function focusIsOn(element: HTMLElement): Promise<void> {
  // Not the elements themselves: a failure would print the whole page.
  return waitFor(() => expect([document.activeElement?.textContent, document.activeElement === element]).toEqual([element.textContent, true]));
}

/** What a screen reader is told at once. */
export function alertSays(words: string | RegExp): Promise<void> {
  return says("alert", words);
}

/** What it is told when it has time. */
export function statusSays(words: string | RegExp): Promise<void> {
  return says("status", words);
}

async function says(role: "alert" | "status", words: string | RegExp): Promise<void> {
  await waitFor(() => {
    const said = screen.queryAllByRole(role).map(({ textContent }) => textContent);
    const matching = said.filter((text) => (typeof words === "string" ? text === words : words.test(text ?? "")));
    expect(matching, `the page says ${JSON.stringify(said)}`).toHaveLength(1);
  });
}
