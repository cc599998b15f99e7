/** LibreOffice, recalculating workbooks with local leave, gives every due day that walking day by day gives. */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { saveBook } from "../../src/cli/files";
import { inFolder } from "../cli/support";
import { dueByWalking, leaveCases, leaveWorkbook } from "../excel/support/local-leave";
import { readOutside, recalculated } from "./support/programs";

it.each(leaveCases(20260812, 4).map((one, index) => [index, one] as const))(
  "calendar %i",
  async (_, one) => {
    await inFolder(async (path) => {
      const session = await leaveWorkbook(one);
      await saveBook(session.excel.book, path("leave.xlsx"));
      await mkdir(join(dirname(path("leave.xlsx")), "recalculated"));
      const { sheets, tables } = await readOutside(await recalculated(path("leave.xlsx")));
      const table = tables["Sampel202607"];
      const first = Number(/\d+/.exec(table?.ref ?? "")?.[0]);
      const due = table?.columns.indexOf("Batas QCO") ?? -1;
      const lines = (sheets[table?.sheet ?? ""] ?? []).slice(first, first + one.samples.length);
      expect(lines.map((line) => line[due])).toEqual(one.samples.map((row) => dueByWalking(one, row)));
    });
  },
  300_000,
);
