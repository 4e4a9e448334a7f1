import { GhostType } from "@undercroft/client";

import { RecordLink } from "../codex/RecordLink";
import { enumWord } from "../parts/enumWord";
import type { DeepFloor, Depths } from "./depths";
import { sharesOf } from "./pool";
import { PoolBar } from "./PoolBar";

interface ZonesProps {
  readonly floor: DeepFloor;
  readonly depths: Depths;
}

/** The parts of a floor, small and alike, so that what differs is seen. */
export function Zones({ floor, depths }: ZonesProps) {
  if (floor.zones.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>Zones</h2>
      <ul className="zones">
        {floor.zones.map((zone) => (
          <li key={zone.zoneId}>
            <h3>{zone.name}</h3>
            <p className="zone-words">{zone.description}</p>
            <PoolBar shares={sharesOf(floor, depths, zone)} of={`Shares in ${zone.name}`} />
            <Biases zone={zone} depths={depths} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a zone draws more or less often than the floor does, and who haunts it. */
function Biases({ zone, depths }: { zone: DeepFloor["zones"][number]; depths: Depths }) {
  const changes = zone.spawnModifiers.filter(({ weightMultiplier }) => weightMultiplier !== 1);
  return (
    <dl className="zone-biases">
      <div>
        <dt>Spawns</dt>
        <dd>
          {changes.length === 0 && "as on the whole floor"}
          {changes.map(({ enemyId, weightMultiplier }) => (
            <span key={enemyId}>
              <RecordLink kind="enemies" id={enemyId} name={depths.enemy(enemyId)?.name} />
              {"\u00a0×"}
              {weightMultiplier}
            </span>
          ))}
        </dd>
      </div>
      {zone.ghostTypes.length > 0 && (
        <div>
          <dt>Ghosts</dt>
          <dd>
            {zone.ghostTypes.map((type) => (
              <span key={type}>{enumWord(GhostType, type, "Ghost")}</span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
