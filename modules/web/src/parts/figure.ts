/** A number as it is read, with a true minus. */
export function figure(value: number): string {
  return String(value).replace("-", "−");
}
