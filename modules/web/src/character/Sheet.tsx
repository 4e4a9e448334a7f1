import type { Level } from "@undercroft/client";
import { Link } from "wouter";

import { addressOf as codexAddressOf } from "../codex/address";
import { Figure, Figures } from "../codex/Figures";
import { RecordHead } from "../codex/RecordHead";
import { signed } from "../codex/words";
import { figure } from "../parts/figure";
import { usePageTitle } from "../parts/usePageTitle";
import { featsBy } from "./curve";
import { attack, defence, maxHealth, type Hero } from "./formulas";
import { Growth } from "./Growth";
import { OfClass, OfRace } from "./Origins";
import { Scores } from "./Scores";
import { Sums } from "./Sums";
import type { Roster } from "./roster";

/** A hero on one level: the figures, how they grow, and where each of them comes from. */
export function Sheet({ hero, level, roster }: { hero: Hero; level: Level; roster: Roster }) {
  const { race, playerClass } = hero;
  const name = `${race.name} ${playerClass.name}`;
  const sums = { health: maxHealth(hero, level, roster.rules), attack: attack(hero, level), defence: defence(hero) };
  const feats = featsBy(level, race, roster.levels);
  usePageTitle(name);
  return (
    <article className="record">
      <RecordHead symbol={roster.symbol ?? race.icon} name={name} kind="Character">
        <Link href={codexAddressOf("races", race.id)}>{race.name}</Link>
        <Link href={codexAddressOf("classes", playerClass.id)}>{playerClass.name}</Link>
        <span>Level {level.level}</span>
      </RecordHead>
      <p className="visually-hidden" role="status">
        {name} on level {level.level}: health {figure(sums.health.total)}, attack {figure(sums.attack.total)}, defence {sums.defence.total}.
      </p>

      <Figures title={`On level ${level.level}`}>
        <Figure name="Health">{figure(sums.health.total)}</Figure>
        <Figure name="Attack">{figure(sums.attack.total)}</Figure>
        <Figure name="Defence">{sums.defence.total}</Figure>
        <Figure name="Proficiency">{signed(level.proficiencyBonus)}</Figure>
        <Figure name="Next level at" {...(level.xpThresholdToNext !== undefined && { note: "xp" })}>
          {level.xpThresholdToNext ?? "–"}
        </Figure>
        <Figure name="Feats by then">{feats}</Figure>
      </Figures>
      <Growth hero={hero} name={name} level={level} roster={roster} />
      <Sums hero={hero} name={name} level={level} sums={sums} rules={roster.rules} />
      <Scores hero={hero} rules={roster.rules} />
      <OfRace race={race} />
      <OfClass playerClass={playerClass} roster={roster} />
    </article>
  );
}
