/** A step that awaits its supervisor's answer, on whatever day the tests run: a month's first days have none by themselves. */
import type { Page } from "playwright-core";
import { paste, shapeOf, valueAt } from "./grid";
import { sheetOf } from "./suite";

export interface OpenStep {
  readonly id: string;
  /** The agent's supervisor. */
  readonly supervisor: string;
}

/** The newest month with a sheet. */
export async function newestMonth(page: Page): Promise<string> {
  const tabs = await page.getByRole("tab", { name: /^F-22 / }).allInnerTexts();
  return (
    tabs
      .map((tab) => tab.trim().slice("F-22 ".length))
      .sort()
      .at(-1) ?? ""
  );
}

/** The newest month's last call becomes a nonconformity that has been told as far as its supervisor, all on its own day. */
export async function openStep(page: Page): Promise<OpenStep> {
  const sheet = sheetOf(await newestMonth(page));
  const { rows } = await shapeOf(page, sheet);
  const row = rows - 1;
  const day = await valueAt(page, sheet, row, "Tanggal Panggilan");
  const told = ["Tanggal Temuan", "Feedback QCO ke QA", "Feedback QA ke SPV"];
  const open = ["Tindak Lanjut SPV ke QA", "Hasil Tindak Lanjut", "PIC"];
  await paste(page, sheet, [
    { row, header: "Ketidaksesuaian", value: "Ya" },
    ...told.map((header) => ({ row, header, value: Number(day) })),
    ...open.map((header) => ({ row, header, value: "" })),
  ]);
  const [id, supervisor] = await Promise.all(
    ["No. Sampel", "Supervisor"].map(async (header) => String(await valueAt(page, sheet, row, header))),
  );
  if (id === undefined || supervisor === undefined) throw new Error("the month has no call");
  return { id, supervisor };
}
