/** What setting a workbook up tells of, and how far it is prepared for its first call. */
import { createEmptyBook, startOfficeSession } from "embedded-excel";
import { readEntry } from "../../src/excel/actions/read-entry";
import { setUpWorkbook } from "../../src/excel/actions/set-up-workbook";
import { newWorkbook, TODAY } from "./support/session";

it("setting up names the sheets that people see, and not the hidden one", async () => {
  const { excel } = startOfficeSession(createEmptyBook("Sheet1"));
  const { created } = await setUpWorkbook({ year: 2026, today: TODAY });
  const visible = excel.book.sheets.filter(({ visibility }) => visibility === "Visible");
  expect(created).toEqual(visible.map(({ name }) => name));
  expect(excel.book.sheets.length).toBe(created.length + 1);
});

describe("how far a workbook is prepared", () => {
  const counts = async () =>
    Object.fromEntries(
      Object.entries((await readEntry({ today: TODAY })).prepared).map(([name, { count }]) => [name, count]),
    );

  it("is counted by what stands in its tables, each named with the cell where its next line goes", async () => {
    const { client } = await newWorkbook();
    expect(await counts()).toEqual({ services: 0, people: 0, agents: 0, materials: 0, scenarios: 0 });
    const write = async (
      name: "services" | "people" | "agents" | "materials" | "scenarios",
      line: string[],
    ) => {
      const { sheet, cell } = (await readEntry({ today: TODAY })).prepared[name];
      await client.Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem(sheet)
          .getRange(cell)
          .getResizedRange(0, line.length - 1);
        range.values = [line];
        await context.sync();
      });
    };
    // Where the pane leads to is where a person types.
    await write("services", ["Layanan Contoh"]);
    await write("people", ["Pelaksana Contoh"]);
    await write("materials", ["M-01"]);
    await write("scenarios", ["S-01"]);
    expect(await counts()).toEqual({ services: 1, people: 1, agents: 0, materials: 1, scenarios: 1 });
    await write("people", ["Pelaksana Lain"]);
    expect(await counts()).toMatchObject({ people: 2 });
  });
});
