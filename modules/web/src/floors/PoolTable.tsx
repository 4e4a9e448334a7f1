import type { DeepFloor, Depths } from "./depths";
import { percent, sharesOf, type Share } from "./pool";

/** The figures behind all bars of a floor, one click away. */
export function PoolTable({ floor, depths }: { floor: DeepFloor; depths: Depths }) {
  const whole = sharesOf(floor, depths);
  return (
    <details className="pool-table">
      <summary>All shares as a table</summary>
      <div role="region" aria-label="Shares as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Where</th>
              {whole.map(({ enemyId, enemy }) => (
                <th key={enemyId} scope="col">
                  {enemy?.name ?? enemyId}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name="Weight" shares={whole} figure={({ weight }) => weight} />
            <Row name="Whole floor" shares={whole} figure={({ part }) => percent(part)} />
            {floor.zones.map((zone) => (
              <Row key={zone.zoneId} name={zone.name} shares={sharesOf(floor, depths, zone)} figure={({ part }) => percent(part)} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface RowProps {
  readonly name: string;
  readonly shares: readonly Share[];
  readonly figure: (share: Share) => string | number;
}

function Row({ name, shares, figure }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {shares.map((share) => (
        <td key={share.enemyId}>{figure(share)}</td>
      ))}
    </tr>
  );
}
