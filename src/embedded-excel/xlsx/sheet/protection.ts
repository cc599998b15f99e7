/** Sheet protection. In the file a true attribute forbids. */
import type { Protection, Sheet } from "../../book/types";
import { attribute, child, element, flag, type XmlElement } from "../package/xml";
import { present } from "../present";

type Option = Exclude<keyof Protection["options"], "selectionMode">;

/** Forbidden where the file says nothing. */
const LOCKED_BY_DEFAULT: Readonly<Partial<Record<Option, string>>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

/** Allowed where the file says nothing. */
const FREE_BY_DEFAULT: Readonly<Partial<Record<Option, string>>> = {
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

/** Algorithm, spin count, salt and hash (the last two in base 64), joined by commas. */
const MODERN_HASH = /^([\w-]+),(\d+),([A-Za-z0-9+/=]+),([A-Za-z0-9+/=]+)$/;
/** The 16-bit hash of Excel before 2013. */
const LEGACY_HASH = /^[0-9A-F]{4}$/i;

/** Can the file hold the hash itself? */
export function isFileHash(hash: string): boolean {
  return LEGACY_HASH.test(hash) || MODERN_HASH.test(hash);
}

function writeHash(hash: string | undefined): Record<string, string | undefined> {
  if (hash === undefined) return {};
  if (LEGACY_HASH.test(hash)) return { password: hash };
  const [, algorithmName, spinCount, saltValue, hashValue] = MODERN_HASH.exec(hash) ?? [];
  return { algorithmName, hashValue, saltValue, spinCount };
}

export function writeProtection(sheet: Sheet): string | undefined {
  const { protection } = sheet;
  if (protection === undefined) return undefined;
  const { options, passwordHash } = protection;
  const { selectionMode } = options;
  const attributes: Record<string, boolean | undefined> = {};
  for (const [option, word] of Object.entries(LOCKED_BY_DEFAULT)) {
    const allowed = options[option as Option];
    attributes[word] = allowed === undefined ? undefined : !allowed;
  }
  for (const [option, word] of Object.entries(FREE_BY_DEFAULT))
    attributes[word] = options[option as Option] === true ? undefined : true;
  return element("sheetProtection", {
    ...writeHash(passwordHash),
    sheet: true,
    ...attributes,
    selectLockedCells: selectionMode === undefined ? undefined : selectionMode !== "Normal",
    selectUnlockedCells: selectionMode === "None" ? true : undefined,
  });
}

function readHash(of: XmlElement): string | undefined {
  const [algorithm, spins, salt, hash] = ["algorithmName", "spinCount", "saltValue", "hashValue"].map(
    (name) => attribute(of, name),
  );
  if (algorithm !== undefined && hash !== undefined)
    return `${algorithm},${spins ?? "0"},${salt ?? ""},${hash}`;
  return attribute(of, "password");
}

function readSelection(of: XmlElement): Protection["options"]["selectionMode"] {
  const [locked, unlocked] = [flag(of, "selectLockedCells"), flag(of, "selectUnlockedCells")];
  if (unlocked === true) return "None";
  return locked === undefined ? undefined : locked ? "Unlocked" : "Normal";
}

export function readProtection(root: XmlElement): Protection | undefined {
  const of = child(root, "sheetProtection");
  if (of === undefined || flag(of, "sheet") !== true) return undefined;
  const options: Protection["options"] = {};
  for (const [option, word] of Object.entries(LOCKED_BY_DEFAULT)) {
    const forbidden = flag(of, word);
    if (forbidden !== undefined) options[option as Option] = !forbidden;
  }
  for (const [option, word] of Object.entries(FREE_BY_DEFAULT))
    if (flag(of, word) !== true) options[option as Option] = true;
  const selectionMode = readSelection(of);
  if (selectionMode !== undefined) options.selectionMode = selectionMode;
  return present({ passwordHash: readHash(of), options });
}
