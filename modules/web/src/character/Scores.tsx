import { Figure, Figures } from "../codex/Figures";
import { signed } from "../codex/words";
import type { Hero, Rules, ScoreName } from "./formulas";
import { SCORES } from "./words";

/** The four scores of an average roll, with what each adds to rolls. */
export function Scores({ hero, rules }: { hero: Hero; rules: Rules }) {
  return (
    <>
      <Figures title="Scores">
        {(Object.keys(SCORES) as ScoreName[]).map((name) => (
          <Figure key={name} name={SCORES[name]} note={signed(hero.scores[name].modifier)}>
            {hero.scores[name].score}
          </Figure>
        ))}
      </Figures>
      <p className="note below">For an average roll of {rules.scoreDice}; the small number is what a score adds to rolls.</p>
    </>
  );
}
