/**
 * What the compiler must refuse of columns and findings, each planted as a person who forgot it would leave it; and that
 * what is derived from the table is what the form says (docs/rules/f22.md, "The F-22 row").
 */
import { CLOSING_COLUMNS } from "../../../src/sop/correction/missingBeforeClosed";
import { LINK_COLUMNS } from "../../../src/sop/deadlines/linkColumns";
import { columnsWith, columnWith, INPUT_COLUMNS } from "../../../src/sop/f22/columns";
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

  it("asks of a new free-text column its look, its prompt and its name in both languages, and no more", () => {
    expect(filesOf(errorsWith({ [COLUMNS]: withColumn(`kind: "text", privacy: "free"`) }))).toEqual([
      "src/locales/en/work.ts",
      "src/locales/id/work.ts",
      "src/sheets/layout/f22-looks.ts",
      "src/sheets/layout/f22-prompts.ts",
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

describe("what is derived", () => {
  it("is required as the form's stars say", () => {
    expect(columnsWith({ required: "always" })).toEqual([
      "sampleNumber",
      "area",
      "callDate",
      "executor",
      "role",
      "material",
      "scenario",
      "callStatus",
    ]);
    expect(columnsWith({ required: "connected" })).toEqual(["agentId", "nonconformity"]);
    expect(columnsWith({ required: "nonconforming" })).toEqual([
      "findingDate",
      "findingCategory",
      "findingText",
    ]);
  });

  it("is what Closed needs, what may not lie ahead, and what each link has", () => {
    expect(CLOSING_COLUMNS).toEqual([
      "correction",
      "correctiveAction",
      "completedDate",
      "effectivenessCheck",
    ]);
    expect(columnsWith({ kind: "date", past: true })).toEqual([
      "callDate",
      "findingDate",
      "qcoToQaDone",
      "qaToSupervisorDone",
      "supervisorToQaDone",
    ]);
    expect(LINK_COLUMNS).toEqual({
      qcoToQa: { done: "qcoToQaDone", due: "qcoDue", verdict: "qcoVerdict" },
      qaToSupervisor: { done: "qaToSupervisorDone", due: "qaDue", verdict: "qaVerdict" },
      supervisorToQa: { done: "supervisorToQaDone", due: "supervisorDue", verdict: "supervisorVerdict" },
    });
  });

  it("has every column that people fill in, and says so where no column is what is asked for", () => {
    expect(INPUT_COLUMNS).toHaveLength(43);
    expect(() => columnWith({ kind: "none" })).toThrow('no column is {"kind":"none"}');
  });
});
