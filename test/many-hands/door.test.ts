/** Nothing is written past the door: it refuses what does not say what it expects, and lint refuses who goes around it. */
import { execFileSync } from "node:child_process";
import { createEmptyBook } from "embedded-excel";
import type { Edit } from "../../src/sheets/edits/edit";
import { write } from "../../src/excel/apply/write";
import { writesOf } from "./support/requests";
import { openSession } from "./support/session";

const SHEET = "Data";
const box = { row: 4, column: 1, rows: 1, columns: 1 };

/** One of each kind that puts, moves or takes away contents at a place. */
const AT_A_PLACE: readonly Edit[] = [
  { kind: "cells", sheet: SHEET, row: 4, column: 1, values: [["a"]] },
  { kind: "fill", sheet: SHEET, box, formula: "=1" },
  { kind: "clear", sheet: SHEET, box },
  { kind: "append", table: "Tabel", values: [["a"]] },
  { kind: "addRows", table: "Tabel", values: [["a"]] },
  { kind: "deleteRow", table: "Tabel", index: 0 },
  { kind: "insertCells", sheet: SHEET, box },
  { kind: "insertCellsAbove", sheet: SHEET, box },
  { kind: "insertColumn", table: "Tabel", index: 0, header: "Baru" },
  { kind: "insertSheetColumn", sheet: SHEET, column: 1 },
  { kind: "resizeTable", sheet: SHEET, table: "Tabel", box },
  { kind: "deleteSheet", sheet: SHEET },
];

describe("the door", () => {
  it.each(AT_A_PLACE.map((edit) => [edit.kind, edit] as const))(
    "sends nothing of a request with an edit of kind %s that does not say what it expects",
    async (_kind, edit) => {
      const session = openSession({ book: createEmptyBook(SHEET) });
      const watched = session.watch(session.client(0));
      await Excel.run(async (context) => {
        const writing = write(context, { sheets: [SHEET], fixed: {} }, { edits: [edit] });
        await expect(writing).rejects.toThrow(RangeError);
      });
      // Nor has it queued anything: what the batch's end sends changes nothing.
      expect(watched.requests.flatMap(({ request }) => writesOf(request))).toEqual([]);
    },
  );

  it("lets an edit through that says so, and one on a sheet that the same request makes", async () => {
    const session = openSession({ book: createEmptyBook(SHEET) });
    await Excel.run((context) =>
      write(
        context,
        { sheets: [SHEET], fixed: {} },
        {
          edits: [
            {
              kind: "cells",
              sheet: SHEET,
              row: 0,
              column: 0,
              values: [["a"]],
              expect: [{ kind: "cell", sheet: SHEET, row: 0, column: 0, content: "" }],
            },
            { kind: "sheet", sheet: "Baru", tabColor: "#000000", hidden: false, gridlines: true },
            { kind: "cells", sheet: "Baru", row: 0, column: 0, values: [["b"]] },
          ],
        },
      ),
    );
    expect(session.book.sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
      [SHEET, "a"],
      ["Baru", "b"],
    ]);
  });
});

/** The two rules that hold the door, as the project's configuration has them for the file, over a text of that file. */
const LINT = `
import { ESLint, Linter } from "eslint";
import tseslint from "typescript-eslint";
const eslint = new ESLint();
const answers = [];
for (const [filePath, code] of JSON.parse(process.argv[1])) {
  const { rules } = await eslint.calculateConfigForFile(filePath);
  const own = Object.fromEntries(["no-restricted-syntax", "no-restricted-imports"].flatMap((name) => (rules[name] ? [[name, rules[name]]] : [])));
  const config = { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser }, rules: own };
  answers.push(new Linter().verify(code, [config], { filename: filePath }).map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(answers));
`;

type LintedCode = readonly [file: string, code: string];

function lint(codes: readonly LintedCode[]): unknown {
  const args = ["--input-type=module", "-e", LINT, JSON.stringify(codes)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

const SYNC = "export const work = (context: Excel.RequestContext) => context.sync();";
const OTHER_SYNC = "export const work = ({ context }: Excel.Range) => context?.sync();";
const queue = (from: string): string =>
  `import { queueEdits } from "${from}"; export const work = queueEdits;`;

describe("lint", () => {
  it("refuses every other way to Excel than the door's", () => {
    const cases: readonly (readonly [...LintedCode, readonly string[]])[] = [
      ["src/excel/actions/check-month.ts", SYNC, ["no-restricted-syntax"]],
      ["src/excel/apply/write.ts", OTHER_SYNC, ["no-restricted-syntax"]],
      ["src/excel/actions/jump-to.ts", SYNC, ["no-restricted-syntax"]],
      ["src/excel/apply/send.ts", SYNC, []],
      ["src/excel/actions/check-month.ts", queue("../apply/apply"), ["no-restricted-imports"]],
      ["src/excel/apply/guard.ts", queue("./apply"), ["no-restricted-imports"]],
      ["src/excel/index.ts", queue("./apply/apply"), ["no-restricted-imports"]],
      ["src/excel/apply/write.ts", queue("./apply"), []],
      ["src/excel/actions/jump-to.ts", queue("../apply/apply"), []],
      ["src/excel/actions/write-edits.ts", queue("../apply/apply"), []],
      // What held before holds on.
      ["src/excel/index.ts", 'import "react";', ["no-restricted-imports"]],
      ["src/excel/apply/write.ts", 'import "react";', ["no-restricted-imports"]],
    ];
    expect(lint(cases.map(([file, code]) => [file, code] as const))).toEqual(
      cases.map(([, , rules]) => rules),
    );
  });
});
