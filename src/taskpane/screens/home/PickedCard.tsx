// The row of F-22 that is selected in the grid: whether it counts, its score, its H+2 steps and what check says of it.
import { useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import { findingMessage } from "../../../locales";
import { LINKS, type LinkJudgement } from "../../../sop/types";
import type { Overview, PickedRow, SelectedCells } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Tally } from "../../parts/Tally";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { toneOf } from "../../view/deadlines";

/** Nothing at all while no row of F-22 is selected. */
export function PickedCard({ overview, onEdit }: { overview: Overview; onEdit: () => void }) {
  const text = useText();
  const row = usePickedRow(overview);
  if (!row) return null;
  const { callDate, area, agent, reason, month, findings } = row;
  const where = { area: area || "–", agent: agent || "–" };
  return (
    <Card heading={text("role.picked.heading")}>
      <div className="line spread">
        <p className="strong whole">{row.id === "" ? text("role.picked.noId") : row.id}</p>
        <Button size="small" onClick={onEdit}>
          {text("role.picked.edit")}
        </Button>
      </div>
      <p className="small quiet">
        {callDate === undefined
          ? text("role.picked.ofUndated", where)
          : text("role.picked.of", { ...where, day: callDate })}
      </p>
      <p>
        {reason === undefined
          ? text("role.picked.counted", { month })
          : text("role.picked.excluded", { reason: text(`exclusion.${reason}`) })}
      </p>
      <p>{scoreWords(text, row)}</p>
      <Steps links={row.links} />
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.cell}`}>
              <p className="small">{findingMessage(text, finding)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function scoreWords(text: ReturnType<typeof useText>, { score, result, fatal }: PickedRow): string {
  if (score === undefined || result === undefined) return text("role.picked.unscored");
  const failed = result === "failed" && fatal.length > 0;
  const words = failed
    ? text("role.picked.failedFatal", { codes: fatal.join(", ") })
    : text(`role.picked.${result}`);
  return text("role.picked.score", { score, result: words });
}

function Steps({ links }: Pick<PickedRow, "links">) {
  const text = useText();
  const steps = LINKS.flatMap((link) => {
    const { verdict, due } = links[link];
    return verdict === "notApplicable" ? [] : [{ link, verdict, due }];
  });
  if (steps.length === 0) return null;
  const words = (
    link: (typeof LINKS)[number],
    verdict: Exclude<LinkJudgement["verdict"], "notApplicable">,
  ) => ({
    link: text(`link.${link}`),
    verdict: text(`verdict.${verdict}`),
  });
  return (
    <ul className="plain tallies">
      {steps.map(({ link, verdict, due }) => (
        <li key={link}>
          <Tally tone={toneOf(verdict)}>
            {due === undefined
              ? text("role.picked.step", words(link, verdict))
              : text("role.picked.stepDue", { ...words(link, verdict), due })}
          </Tally>
        </li>
      ))}
    </ul>
  );
}

/** Follows the selection, and the overview where the row itself has changed. */
function usePickedRow(overview: Overview): PickedRow | undefined {
  const { actions } = useSurroundings();
  const [cells, setCells] = useState<SelectedCells>();
  const [row, setRow] = useState<PickedRow>();
  useEffect(() => {
    const watching = actions.watchSelection({ onSelected: setCells });
    // Without the event the pane does without this card.
    watching.catch((failure: unknown) => {
      console.error(failure);
    });
    return () => {
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [actions]);
  useEffect(() => {
    if (!cells) return undefined;
    let overtaken = false;
    actions.pickedRow({ overview, cells }).then(
      (picked) => {
        if (!overtaken) setRow(picked);
      },
      (failure: unknown) => {
        console.error(failure);
      },
    );
    return () => {
      overtaken = true;
    };
  }, [actions, overview, cells]);
  return row;
}
