/** The files that a command names: which it reads, which it writes, and that neither gets in the other's way. */
import { extname } from "node:path";
import type { Arguments } from "./arguments";
import { Failure, mcWords } from "./failure";
import { isSameFile, openIn } from "./places";
import type { Surroundings } from "./surroundings";

interface Named {
  /** As the usage calls it; "" for one of several workbooks to read. */
  readonly as: string;
  readonly path: string;
}

const MAKES: readonly string[] = ["new", "demo"];

/** What they write is never one of the workbooks that they read. */
const READS_SEVERAL: readonly string[] = ["gather", "export", "archive"];

/** Read by the command; the workbook itself first, which `--out` may name to be written over. */
function inputsOf({ command, positionals, map, refresh, paste }: Arguments): readonly Named[] {
  const [first = "", second] = positionals;
  if (MAKES.includes(command)) return [];
  if (READS_SEVERAL.includes(command)) return positionals.map((path) => ({ as: "", path }));
  const book = { as: "BOOK.xlsx", path: command === "run" ? (second ?? "") : first };
  const others = [
    { as: "ROWS", path: command === "import" ? (second ?? "") : "" },
    { as: "SCRIPT.js", path: command === "run" ? first : "" },
    { as: "--map", path: map ?? "" },
    { as: "--refresh", path: refresh ?? "" },
    { as: "--paste", path: paste ?? "" },
  ];
  return [book, ...others].filter(({ path }) => path !== "");
}

const outputsOf = ({ command, positionals, out, distribution, lastYear }: Arguments): readonly Named[] =>
  [
    { as: "OUT.xlsx", path: MAKES.includes(command) ? (positionals[0] ?? "") : "" },
    { as: "--out", path: out ?? "" },
    { as: "--distribution", path: distribution ?? "" },
    { as: "--last-year", path: lastYear ?? "" },
  ].filter(({ path }) => path !== "");

/** Throws Failure (wrong usage) where a file would be written twice, or one that is read be replaced by another kind. */
export async function assertApart(given: Arguments): Promise<void> {
  const outputs = outputsOf(given);
  for (const [index, output] of outputs.entries()) {
    const others = [...inputsOf(given), ...outputs.slice(0, index)];
    for (const other of others) {
      // The old year's workbook is only read; the new one may be written over by itself brought up to date.
      const replaced = given.command === "next-year" ? "--refresh" : "BOOK.xlsx";
      const replaces = output.as === "--out" && other.as === replaced;
      if (!replaces && (await isSameFile(output.path, other.path)))
        throw new Failure(
          other.as === "" ? "sameFileRead" : "sameFile",
          { output: output.as, other: other.as, path: output.path },
          { exitCode: 2 },
        );
    }
  }
}

/** What a workbook's file may end in where it is saved into the file that was opened, and where it is made anew. */
const OPENED = [".xlsx", ".xlsm", ".xltx", ".xltm"];
const MADE = [".xlsx"];

/** Commands that save the workbook they opened, so that its kind may stay. */
const SAVES_OPENED: readonly string[] = [
  ...["set", "import", "report", "calibration", "finish", "plan", "repair", "migrate", "holidays", "run"],
];

/** Throws Failure (wrong usage) for a workbook's output that ends otherwise than a workbook: Excel would not open it. */
export function assertEndings(given: Arguments): void {
  for (const { as, path } of outputsOf(given)) {
    // There it is the folder of tables, and the file of rows.
    if (as === "--out" && ["export", "other-year"].includes(given.command)) continue;
    const allowed = as === "--out" && SAVES_OPENED.includes(given.command) ? OPENED : MADE;
    if (!allowed.includes(extname(path).toLowerCase()))
      throw new Failure("ending", { output: as, path, endings: allowed.join(", ") }, { exitCode: 2 });
  }
}

/** Tells of files that somebody has open in Excel or LibreOffice. */
export async function tellOfLocks(
  given: Arguments,
  { say, translate }: Pick<Surroundings, "say" | "translate">,
): Promise<void> {
  const told = new Set<string>();
  const tell = async ({ path }: Named, consequence: "open.input" | "open.output"): Promise<void> => {
    const program = told.has(path) ? undefined : await openIn(path);
    told.add(path);
    if (program !== undefined) say(mcWords(translate, consequence, { path, program }));
  };
  for (const input of inputsOf(given)) await tell(input, "open.input");
  for (const output of outputsOf(given)) await tell(output, "open.output");
}
