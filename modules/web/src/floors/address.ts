/** Address of a floor's page. */
export function floorAddress(number: number): string {
  return `/floors/${number}`;
}
