// Both dictionaries say the same things, and nothing that can be reported is without words.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  createI18n,
  createTranslator,
  errorMessage,
  findingMessage,
  languageOf,
  loadWords,
  speakLanguage,
  translatorOf,
  type TextKey,
} from "../../src/locales";
import { ALL_WORDS } from "../../src/locales/all";
import { AREA_LOADERS } from "../../src/locales/areas";
import { FINDINGS } from "../../src/sop/findings/codes";
import { EXCLUSION_REASONS, LINKS, type Verdict } from "../../src/sop/types";
import type { WorkbookErrorCode } from "../../src/sheets/types";
import { FORMS, SETTING_NAMES } from "../../src/taskpane/screens/settings/names";

/** Texts whose number is a limit or of several, never one. */
const LIMITS: readonly string[] = [
  "error.minimumsExceedTarget.what",
  "import.refusal.tooManyCells",
  "mc.gather.most",
  "mc.rows.tooManyCells",
  "records.gather.tooMany",
];

type Leaf = readonly [key: string, text: string];

function leaves(tree: object, path = ""): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): Leaf[] => {
    if (typeof value === "string") return [[path + key, value]];
    return typeof value === "object" && value !== null ? leaves(value, `${path}${key}.`) : [];
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1]).sort();
const textsOf = (areas: object) => Object.values(areas).flatMap((words: object) => leaves(words));
const indonesian = new Map(textsOf(ALL_WORDS.id));
const english = new Map(textsOf(ALL_WORDS.en));
const filesOf = (language: string) =>
  readdirSync(path.join(__dirname, "../../src/locales", language))
    .map((file) => path.basename(file, ".ts"))
    .sort();

/** The pane's source files with such words in them. */
const paneFilesWith = (words: RegExp): readonly string[] => {
  const root = path.join(__dirname, "../../src/taskpane");
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && words.test(readFileSync(path.join(root, file), "utf8")),
  );
};

// Written out as records, so that a code added to the contract and not here does not compile.
const errorCodes: Record<WorkbookErrorCode, true> = {
  notOurWorkbook: true,
  wrongYear: true,
  newerLayout: true,
  olderLayout: true,
  monthInvalid: true,
  monthInFuture: true,
  monthMissing: true,
  sheetNotOurs: true,
  layoutDamaged: true,
  headerRowHidden: true,
  cancelled: true,
  changedMeanwhile: true,
  reportFinal: true,
  reportFinalOutdated: true,
  reportOutdated: true,
  reportMissing: true,
  reportUnsigned: true,
  reportUnreasoned: true,
  reportOpenErrors: true,
  reportEmptyMonth: true,
  reportLayoutDamaged: true,
  reportLosesFigures: true,
  settingUnknown: true,
  settingInvalid: true,
  columnMissing: true,
  areaNotListed: true,
  scorecardUnusable: true,
  cellEditMode: true,
  sheetProtected: true,
  apiTooOld: true,
  notAnswering: true,
  notWritten: true,
  tooLarge: true,
  connection: true,
  stopped: true,
  unexpected: true,
  planRowMissing: true,
  planRowCounted: true,
  planNothingLeft: true,
  minimumsExceedTarget: true,
  capacityBelowTarget: true,
  planNoRoster: true,
  planNoScenario: true,
  planNoFreeDay: true,
  planNoVolume: true,
  planVolumeOfNone: true,
  planVolumesUnused: true,
  planMonthPast: true,
  planExists: true,
};
const verdicts: Record<Verdict, true> = {
  notApplicable: true,
  incomplete: true,
  invalid: true,
  waiting: true,
  onTime: true,
  late: true,
  overdue: true,
  dueToday: true,
  notDue: true,
};

describe("the areas", () => {
  it.each(["id", "en"] as const)("have a file each in %s, loaded by its own name", async (language) => {
    const areas = Object.keys(AREA_LOADERS[language]).sort();
    expect(filesOf(language)).toEqual(areas);
    expect(Object.keys(ALL_WORDS[language]).sort()).toEqual(areas);
    for (const [area, words] of Object.entries(ALL_WORDS[language])) {
      const loaders: Readonly<Record<string, () => Promise<{ words: object }>>> = AREA_LOADERS[language];
      expect((await loaders[area]?.())?.words).toBe(words);
    }
  });

  it.each(["id", "en"] as const)("share no key in %s", (language) => {
    const keys = textsOf(ALL_WORDS[language]).map(([key]) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe("an i18next of the pane", () => {
  it("has the words of an area only once they are loaded, and then in every language it is made to speak", async () => {
    const instance = createI18n("en");
    await speakLanguage(instance, "en");
    expect(instance.exists("severity.error")).toBe(false);
    await loadWords(instance, "en", "findings");
    expect(translatorOf(instance)("severity.error")).toBe("Error");
    await speakLanguage(instance, "id");
    expect(translatorOf(instance)("severity.error")).toBe("Kesalahan");
  });
});

describe("the dictionaries", () => {
  it("have the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  });

  it("say of one thing in English that it is one", () => {
    // Behind a number that may be 1 stands a noun in the plural only where another text is for one. A limit is always more.
    const many =
      /\{\{(?!most|least|size|limit|H)\w+, number\}\} (?:[a-z-]+ )?(?:rows|cells|lines|files|workbooks|months|days|values|calls|issues|durations|samples|reserves|headers|sheets|actions|steps)\b(?! of the)/;
    const wrong = [...english].filter(
      ([key, text]) => !/_(?:one|other)$/.test(key) && many.test(text.replaceAll("H+{{days, number}}", "")),
    );
    expect(wrong.map(([key]) => key).sort()).toEqual(LIMITS);
    for (const [key] of english)
      if (key.endsWith("_one")) expect(english.get(key.replace(/_one$/, "_other"))).toBeDefined();
  });

  it.each(["id", "en"] as const)(
    "say of a setting once, and by the procedure, where it stands there: %s",
    (language) => {
      // What follows each meaning: the clause, or that there is none. A meaning that speaks of the procedure says it twice.
      const { field } = ALL_WORDS[language].settings.settings;
      const silent = SETTING_NAMES.filter((name) => FORMS[name].clause === undefined);
      expect(silent.filter((name) => /prosedur|procedure/i.test(field[name].why))).toEqual([]);
      // IN.QCC.TDSCC.P-01 rev 02: 10.2 keeps F-22 for a year, 1.1 to 1.7 name ISO 9001:2008.
      expect([FORMS.retention.clause, FORMS.iso.clause]).toEqual(["10.2", "1.1–1.7"]);
    },
  );

  it("and the pane set a dot between facts that no line begins with", () => {
    const said = [...indonesian, ...english].filter(([, text]) => /(?<!\u00a0)·/.test(text));
    expect(said.map(([key]) => key)).toEqual([]);
    expect(paneFilesWith(/·/)).toEqual([path.join("parts", "dot.ts")]);
  });

  it("have what an empty field shows: the pane has no such words of its own", () => {
    expect(paneFilesWith(/placeholder="[^"]*[a-z]/)).toEqual([]);
  });

  it.each([
    ["id", indonesian],
    ["en", english],
  ])("say how late a step is in the same words on each card: %s", (_, texts) => {
    for (const number of ["one", "other"]) {
      expect(texts.get(`pane.deadlines.overdue_${number}`)).toBeDefined();
      expect(texts.get(`pane.deadlines.overdue_${number}`)).toBe(texts.get(`role.steps.late_${number}`));
    }
  });

  it("have no empty text", () => {
    expect([...indonesian, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it.each([...indonesian])("use the same placeholders in %s", (key, text) => {
    expect(placeholders(english.get(key) ?? "")).toEqual(placeholders(text));
  });

  it("have words for every code, verdict, reason and link", () => {
    const needed = [
      ...Object.keys(FINDINGS).flatMap((code) => [`finding.${code}`, `findingName.${code}`]),
      ...Object.keys(errorCodes).flatMap((code) =>
        ["what", "kept", "next"].map((part) => `error.${code}.${part}`),
      ),
      ...Object.keys(verdicts).map((verdict) => `verdict.${verdict}`),
      ...EXCLUSION_REASONS.map((reason) => `exclusion.${reason}`),
      ...LINKS.map((link) => `link.${link}`),
    ];
    expect(needed.filter((key) => !indonesian.has(key))).toEqual([]);
  });

  it("speak of nothing that a finding is not told with", () => {
    const spoken = Object.entries(FINDINGS).flatMap(([code, kind]) => {
      const { params, optional = [] }: { params: readonly string[]; optional?: readonly string[] } = kind;
      const known = ["header", ...params, ...optional];
      const named = (placeholders(indonesian.get(`finding.${code}`) ?? "") as string[]).map(
        (placeholder) => placeholder.split(",")[0] ?? "",
      );
      return named.filter((name) => !known.includes(name)).map((name) => `${code}: ${name}`);
    });
    expect(spoken).toEqual([]);
  });

  it("use the workbook's own labels for verdicts in Indonesian", () => {
    expect(ALL_WORDS.id.common.verdict).toMatchObject({
      late: "Terlambat",
      overdue: "Lewat Batas",
      dueToday: "Jatuh Tempo Hari Ini",
    });
  });
});

describe("a translator", () => {
  const indonesia = createTranslator("id");
  const english = createTranslator("en");

  it("fills in text as it is, unescaped", () => {
    expect(english("finding.listValue", { header: "Area", value: "<J & T>" })).toContain("“<J & T>”");
  });

  it("writes figures as the locale does", () => {
    expect(indonesia("pane.samples.ofTarget", { counted: 1234, target: 60 })).toBe("1.234 dari 60");
    expect(english("pane.samples.ofTarget", { counted: 1234, target: 60 })).toBe("1,234 of 60");
    expect(indonesia("pane.samples.pace", { share: 0.6667 })).toContain("66,7%");
  });

  it("writes a day from its serial or from text as the sheets show it", () => {
    const day = { header: "Tanggal Panggilan", limit: "24/07/2026" };
    expect(english("finding.dateInFuture", { ...day, value: 46228 })).toBe(
      "Tanggal Panggilan 25 Jul 2026 is after the reference date 24 Jul 2026.",
    );
  });

  it("names a month in words", () => {
    expect(indonesia("pane.report.absent", { month: "2026-07" })).toContain("Juli 2026");
    expect(english("pane.report.absent", { month: "2026-07" })).toContain("July 2026");
  });

  it("counts one and many", () => {
    expect(english("pane.findings.found", { count: 1 })).toBe("1 issue");
    expect(english("pane.findings.found", { count: 2 })).toBe("2 issues");
    expect(indonesia("pane.findings.found", { count: 1 })).toBe("1 masalah data");
  });

  it("does not disturb another translator", () => {
    const key: TextKey = "verdict.late";
    expect([indonesia(key), english(key)]).toEqual(["Terlambat", "Late"]);
  });

  it("says the list's spelling where a finding suggests one", () => {
    const finding = { code: "listValue", header: "Area", params: { value: "jkt " } } as const;
    expect(findingMessage(english, { ...finding, suggestion: "JKT" })).toContain("the list spells it “JKT”");
    expect(findingMessage(english, finding)).toContain("which is not in its list");
  });

  it("tells each kind of unusable setting in words of its own", () => {
    const finding = { code: "settingInvalid", header: "Nilai" } as const;
    expect(findingMessage(english, { ...finding, params: { problem: "weights", value: 95 } })).toBe(
      "The scorecard's weights add up to 95, not 100.",
    );
    expect(findingMessage(english, { ...finding, params: { problem: "target", value: "abc" } })).toBe(
      "Setting target contains “abc”, which cannot be used.",
    );
  });

  it("tells a failure with what was kept", () => {
    expect(errorMessage(english, { code: "sheetNotOurs", params: { sheet: "Agen" } })).toContain("“Agen”");
  });
});

describe("the language of a display language", () => {
  it.each([
    ["id-ID", "id"],
    ["id", "id"],
    ["in_ID", "id"],
    ["en-US", "en"],
    ["ms-MY", "en"],
    ["", "en"],
  ])("%s is %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
