import { fireEvent, screen, within } from "@testing-library/react";

/** The detail once its heading is there. */
export async function page(heading: string) {
  const title = await screen.findByRole("heading", { level: 1, name: heading });
  const main = title.closest("main");
  if (main === null) {
    throw new Error(`the heading "${heading}" is not in main`);
  }
  return within(main);
}

/** The rows of a group, which is opened for it. */
export async function rowsOf(group: string): Promise<HTMLElement[]> {
  await screen.findByRole("heading", { level: 2, name: new RegExp(`^${group}`) });
  const section = sectionOf(group);
  const closed = section?.querySelector<HTMLElement>("[aria-expanded=false]");
  if (closed) {
    fireEvent.click(closed);
  }
  return section ? within(section).getAllByRole("link") : [];
}

export function sectionOf(group: string): HTMLElement | null {
  return screen.getByRole("heading", { level: 2, name: new RegExp(`^${group}`) }).closest("section");
}
