// One word for one thing: nowhere that people read stands a word that docs/glossary.md leaves to others.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { LANGUAGES, type Language } from "../../src/locales";
import { ALL_WORDS } from "../../src/locales/all";
import { EXCLUSION_LABELS } from "../../src/sheets/report/report-sections";
import { SETTING_WORDS } from "../../src/sheets/layout/setting-words";
import {
  ANCHOR_WORDS,
  CALENDAR_WORDS,
  MATERIAL_KINDS_WORDS,
  OWN_TEAM_WORDS,
  YES_NO_WORDS,
} from "../../src/sheets/layout/read-settings";
import { PLAN_WEIGHT_WORDS } from "../../src/sheets/layout/settings";
import { FORMS, SETTING_NAMES } from "../../src/taskpane/screens/settings/names";
import { forbiddenIn } from "./forbidden";

const ROOT = join(__dirname, "../..");

type Tree = { readonly [key: string]: string | Tree };
const textsOf = (tree: Tree, path = ""): readonly [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): readonly [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  );

/** What people may call a thing when they search for it, and how the command line is used, which names its options. */
const OTHERS_WORDS = /^help\.(idle|topic\.\w+\.words)$|^mc\.usage$/;

const wordsOf = (language: Language): readonly string[] =>
  Object.values(ALL_WORDS[language] as Readonly<Record<string, Tree>>)
    .flatMap((area) => textsOf(area))
    .filter(([key]) => !OTHERS_WORDS.test(key))
    .map(([, text]) => text);

/** The string literals of the sources in a folder, those of types and imports left out; a template's parts one by one. */
function literalsIn(folder: string, isLeftOut: (file: string) => boolean): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !isLeftOut(file))
    .flatMap((file) => {
      const found: string[] = [];
      const text = readFileSync(join(ROOT, folder, file), "utf8");
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isRegularExpressionLiteral(node))
          return;
        if (
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddleOrTemplateTail(node)
        )
          found.push(node.text);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
      // A formula's own quotation marks are no words of ours.
      return found.filter((one) => one.trim() !== "" && !/["=]|^[{,]/.test(one));
    });
}

it.each(LANGUAGES)("the %s words of pane, ribbon and command line have none of them", (language) => {
  expect(wordsOf(language).flatMap((text) => forbiddenIn(language, text))).toEqual([]);
});

it("the sheets' words have none of them: layout, prompts, rules, reports, archives and gathered workbooks", () => {
  // What others call columns and values is read, not said; what earlier layouts said is replaced.
  const isLeftOut = (file: string): boolean => /synonyms|former-words|report-vocabulary/.test(file);
  expect(literalsIn("src/sheets", isLeftOut).flatMap((text) => forbiddenIn("id", text))).toEqual([]);
});

it("what actions write into the workbook, and the made-up rows of the demo, have none of them", () => {
  const texts = [...literalsIn("src/excel", () => false), ...literalsIn("src/cli/demo", () => false)];
  expect(texts.flatMap((text) => forbiddenIn("id", text))).toEqual([]);
});

it("the manifest has none of them, in either language", () => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const said = (attribute: string): readonly string[] =>
    [...manifest.matchAll(new RegExp(`${attribute}="([^"]*)"`, "g"))].flatMap(([, text = ""]) =>
      text.startsWith("http") ? [] : [text],
    );
  expect([
    ...said("DefaultValue").flatMap((text) => forbiddenIn("id", text)),
    ...said(`Locale="en-US" Value`).flatMap((text) => forbiddenIn("en", text)),
  ]).toEqual([]);
});

it("a word that is forbidden is found whole, and only where it is no part of another", () => {
  expect(forbiddenIn("id", "Laporan ini usang.")).toHaveLength(1);
  expect(forbiddenIn("id", "Isi Keputusan QA, lalu simpan.")).toEqual([]);
  expect(forbiddenIn("id", "nomor, nama dan versi")).toHaveLength(1);
  expect(forbiddenIn("id", "nomor, nama, dan versi")).toEqual([]);
  expect(forbiddenIn("en", "This is no workbook.")).toHaveLength(1);
});

describe("said in two places it is the same word", () => {
  const { common } = ALL_WORDS.id;
  const { settings } = ALL_WORDS.id.settings;

  it("why a row does not count: pane and reports", () => {
    expect(common.exclusion).toEqual(EXCLUSION_LABELS);
  });

  it.each([...SETTING_NAMES])("the setting %s: pane and Pengaturan", (name) => {
    const said = new Map<string, { readonly label: string }>(Object.entries(SETTING_WORDS));
    expect(settings.field[name].label).toBe(said.get(FORMS[name].key)?.label);
  });

  it("what a setting can be: pane and the cell's list", () => {
    const { calendar, anchor, cutiBersama, ownTeam, materialKinds, planWeights } = settings.option;
    expect({ calendar, anchor, ownTeam, materialKinds, planWeights }).toEqual({
      calendar: CALENDAR_WORDS,
      anchor: ANCHOR_WORDS,
      ownTeam: OWN_TEAM_WORDS,
      materialKinds: MATERIAL_KINDS_WORDS,
      planWeights: PLAN_WEIGHT_WORDS,
    });
    expect([cutiBersama.yes, cutiBersama.no]).toEqual([YES_NO_WORDS.true, YES_NO_WORDS.false]);
  });
});

it("the command line says nothing that is not in both languages", () => {
  const said = literalsIn("src/cli", (file) => file.startsWith("demo")).filter((text) =>
    // Words with blanks between them: keys and options have none.
    / [a-z]+ [a-z]+/.test(text),
  );
  expect(said).toEqual([]);
});
