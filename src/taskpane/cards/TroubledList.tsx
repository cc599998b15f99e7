// The steps that were late or are overdue, each leading to its row.
import type { DeadlineRow } from "../../sop/types";
import { JumpList, type Place, type Target } from "../parts/JumpList";
import { useText } from "../text";

export function TroubledList(props: {
  rows: readonly DeadlineRow[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const text = useText();
  const places = props.rows.map(({ id, link, due, verdict, daysLate, row }): Place => {
    const { sheet, sheetRow } = row.place;
    return {
      key: `${sheet}!${sheetRow}.${link}`,
      title: text("pane.deadlines.row", {
        id: id === "" ? text("pane.deadlines.noId") : id,
        link: text(`link.${link}`),
      }),
      detail: text(verdict === "late" ? "pane.deadlines.late" : "pane.deadlines.overdue", {
        count: daysLate,
        due: due ?? "–",
      }),
      target: { sheet, cell: `A${sheetRow + 1}` },
    };
  });
  return <JumpList places={places} disabled={props.disabled} onJump={props.onJump} />;
}
