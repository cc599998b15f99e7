/** unknownMaterial, materialNotInForce, materialMismatch: a call's scenario against the material that it was written for. */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { saysWord } from "../entries/saysWord";
import { shownText, valueOf } from "../entries/valueOf";
import { isInForce, versionOn } from "../preparation/inForce";
import type { References } from "./checkReferences";
import type { Report } from "./rowReport";

/**
 * Reports at Kode Skenario a material that Materi does not have, or that is not in force on the call date; and at Jenis
 * Materi a kind that is not the material's, with the material's to use. The scenario is the version in force on the call
 * date; one that names no material has nothing to report.
 */
export const checkMaterial = (
  { row }: JudgedRow,
  { scenarios, materials }: References,
  report: Report,
): void => {
  const code = valueOf(row.text.scenario);
  const call = valueOf(row.date.callDate);
  if (code === undefined || call === undefined) return;
  const material = versionOn(scenarios.get(foldAsExcel(code)) ?? [], call)?.material ?? "";
  if (material === "") return;
  const rows = materials.get(foldAsExcel(material));
  if (!rows) {
    report("unknownMaterial", "scenario", { value: code, material });
    return;
  }
  if (!rows.some((one) => isInForce(one, call)))
    report("materialNotInForce", "scenario", { value: code, material, date: shownDay(call) });
  const kind = versionOn(rows, call)?.kind ?? "";
  if (kind !== "" && row.text.material.kind !== "empty" && !saysWord(row.text.material, kind))
    report("materialMismatch", "material", { value: shownText(row.text.material), material, kind }, kind);
};
