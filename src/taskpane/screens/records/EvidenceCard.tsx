// Bukti ISO: clause by clause what of the month proves it, with the way to the cell, and in which other months it lacks.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { formatMonth, formatNumber } from "../../../locales";
import type { IsoEvidence, RecordsReading } from "../../../sheets/types";
import { isoClause } from "../../../sop/iso/clauses";
import type { Month } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { JumpList, type Target } from "../../parts/JumpList";
import { useSpeech } from "../../text";
import { DOT } from "../../parts/dot";

interface Props {
  readonly reading: RecordsReading | undefined;
  /** The month looked at on the screens. */
  readonly month: Month | undefined;
  readonly disabled: boolean;
  readonly onJump: (target: Target) => void;
}

export function EvidenceCard({ reading, month, disabled, onJump }: Props) {
  const { text, language } = useSpeech();
  const [asked, setAsked] = useState(false);
  const [picked, setPicked] = useState<Month>();
  const evidence = asked ? (reading?.evidence() ?? []) : [];
  const months = [...new Set(evidence.map((one) => one.month))];
  const shown = [picked, month].find((one) => one !== undefined && months.includes(one)) ?? months.at(-1);
  return (
    <Card heading={text("records.iso.heading")}>
      <p>{text("records.iso.what", { edition: reading?.isoEdition ?? "2008" })}</p>
      {!asked && (
        <div className="line">
          <Button
            disabledFocusable={reading === undefined}
            onClick={() => {
              setAsked(true);
            }}
          >
            {text("records.iso.button")}
          </Button>
        </div>
      )}
      {asked && shown === undefined && <p role="status">{text("records.iso.none")}</p>}
      {reading && shown !== undefined && (
        <>
          <Choice
            label={text("records.iso.month")}
            value={shown}
            options={months.map((value) => ({ value, label: formatMonth(language, value) }))}
            onChoose={setPicked}
          />
          <p role="status" className="small">
            {text("records.iso.summary", summaryOf(evidence, shown))}
          </p>
          <JumpList
            disabled={disabled}
            onJump={onJump}
            places={evidence
              .filter((one) => one.month === shown)
              .map((one) => ({
                key: one.name,
                title: text("records.iso.line", {
                  clause: isoClause(one.need, reading.isoEdition),
                  need: text(`records.iso.need.${one.need}`),
                  name: text(`records.iso.name.${one.name}`),
                }),
                detail: [
                  text(`records.iso.state.${one.state}`, {
                    held: formatNumber(language, one.held),
                    of: formatNumber(language, one.of),
                  }),
                  ...elsewhere(evidence, one).map((others) =>
                    text("records.iso.elsewhere", {
                      months: others.map((other) => formatMonth(language, other)).join(", "),
                    }),
                  ),
                ].join(DOT),
                ...(one.place ? { target: targetOf(one.place) } : {}),
              }))}
          />
        </>
      )}
    </Card>
  );
}

const targetOf = ({ sheet, cell }: NonNullable<IsoEvidence["place"]>): Target =>
  cell === "" ? { sheet } : { sheet, cell };

const lacks = ({ state }: IsoEvidence): boolean => state === "partial" || state === "lacking";

/** The other months that lack it: in one list, or in none. */
function elsewhere(evidence: readonly IsoEvidence[], of: IsoEvidence): readonly (readonly Month[])[] {
  const months = evidence
    .filter((one) => one.name === of.name && one.month !== of.month && lacks(one))
    .map((one) => one.month);
  return months.length === 0 ? [] : [months];
}

function summaryOf(evidence: readonly IsoEvidence[], month: Month) {
  const own = evidence.filter((one) => one.month === month && one.state !== "none");
  return { present: own.filter((one) => !lacks(one)).length, of: own.length };
}
