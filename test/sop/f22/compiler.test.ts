/**
 * What the compiler must refuse of columns and findings, each planted as a person who forgot it would leave it. Mutation
 * testing leaves this file out: it takes type errors out of the sources.
 */
import { compilerOf, type CompilerError } from "./compiler-errors";

jest.setTimeout(120_000);

const COLUMNS = "src/sop/f22/columns.ts";
const CODES = "src/sop/findings/codes.ts";

/** Table, looks, prompts, words and rules: whatever says something of every column or finding. */
const ROOTS = [
  "src/sop/index.ts",
  "src/sheets/layout/f22-looks.ts",
  "src/sheets/layout/f22-prompts.ts",
  "src/sheets/mapping/synonyms.ts",
  "src/locales/index.ts",
];

const errorsWith = compilerOf(ROOTS);

const withColumn =
  (meaning: string) =>
  (text: string): string =>
    text.replace("  note: {", `  planted: { ${meaning} },\n  note: {`);
const withFinding = (text: string): string =>
  text.replace(
    "  holidayYearMissing: {",
    `  planted: { severity: "warning", params: [] },\n  holidayYearMissing: {`,
  );
const filesOf = (errors: readonly CompilerError[]) => errors.map(({ file }) => file).sort();

describe("the compiler", () => {
  it("takes them as they stand", () => {
    expect(errorsWith({})).toEqual([]);
  });

  it.each([
    ["a text column without privacy", `kind: "text"`],
    ["a list column without privacy", `kind: "list", list: "areas"`],
    ["a date column without privacy", `kind: "date"`],
    ["a column of persons that does not say whose name it is", `kind: "text", privacy: "person"`],
  ])("refuses %s at the table", (_, meaning) => {
    const errors = errorsWith({ [COLUMNS]: withColumn(meaning) });
    expect(filesOf(errors)).toContain(COLUMNS);
    expect(errors.find(({ file }) => file === COLUMNS)?.message).toMatch(/privacy|person/);
  });

  it("asks of a new free-text column its look and its name in both languages, and no more", () => {
    expect(filesOf(errorsWith({ [COLUMNS]: withColumn(`kind: "text", privacy: "free"`) }))).toEqual([
      "src/locales/en/work.ts",
      "src/locales/id/work.ts",
      "src/sheets/layout/f22-looks.ts",
    ]);
  });

  it("asks of a new finding its text and its name at the words of both languages, and nowhere else", () => {
    expect(filesOf(errorsWith({ [CODES]: withFinding }))).toEqual([
      "src/locales/en/findings.ts",
      "src/locales/en/findings.ts",
      "src/locales/id/findings.ts",
      "src/locales/id/findings.ts",
    ]);
  });

  it("asks of what may be left unfinished its words in both languages, and nowhere else", () => {
    const withAction = (text: string): string => text.replace('  "migrate",', '  "migrate",\n  "planted",');
    expect(filesOf(errorsWith({ "src/sop/types/unfinished.ts": withAction }))).toEqual([
      "src/locales/en/findings.ts",
      "src/locales/id/findings.ts",
    ]);
  });

  it("tells of one forgotten word once, at the words", () => {
    const forgets = (text: string): string => text.replace(/ {2}required: "[^"]*wajib[^"]*",\n/, "");
    expect(filesOf(errorsWith({ "src/locales/id/findings.ts": forgets }))).toEqual([
      "src/locales/id/findings.ts",
    ]);
  });

  it("refuses a finding that is told without what its words need", () => {
    const errors = errorsWith({
      "src/sop/findings/checkReferences.ts": (text) => text.replace(`, { value: `, `, { vale: `),
    });
    expect(filesOf(errors)).toEqual(["src/sop/findings/checkReferences.ts"]);
  });
});
