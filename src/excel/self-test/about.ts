// What Office tells of itself, for the self-test's report. Nothing of the workbook, and no name of anybody.
import { storagePartition } from "../environment";

/** The floor first; what is newer the add-in uses where it is there. */
const SETS: readonly (readonly [name: string, versions: readonly string[]])[] = [
  ["ExcelApi", ["1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20"]],
  ["SharedRuntime", ["1.1"]],
  ["OpenBrowserWindowApi", ["1.1"]],
];

export function aboutOffice(now: Date): readonly (readonly [string, string])[] {
  const { requirements, diagnostics, displayLanguage, contentLanguage } = Office.context;
  const sets = SETS.map(([name, versions]) => {
    const there = versions.filter((version) => requirements.isSetSupported(name, version));
    return [name, there.at(-1) ?? `none of ${versions.join(", ")}`] as const;
  });
  return [
    ["When", now.toISOString()],
    // The types promise what some clients leave undefined.
    [
      "Platform",
      String((diagnostics as Partial<Office.ContextInformation> | undefined)?.platform ?? "not told"),
    ],
    ["Excel", (diagnostics as Partial<Office.ContextInformation> | undefined)?.version ?? "not told"],
    ["Browser", "navigator" in globalThis ? navigator.userAgent : "none"],
    ["Display language", `${displayLanguage}, contents ${contentLanguage}`],
    ["Storage by person (partitionKey)", storagePartition() === "" ? "no" : "yes"],
    ...sets,
  ];
}
