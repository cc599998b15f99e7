/** Protection of worksheets and of the workbook. */
import type { Protection, Sheet } from "../../book/types";
import { accessDenied, invalidOperation } from "../errors";
import type { Context } from "./define";
import { defineType } from "./define";
import { asFlag, asWord } from "./arguments";
import { passwordHash } from "./password-hash";

const FLAGS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

function demandPassword(hash: string | undefined, password: string | undefined): void {
  if (hash !== undefined && (password === undefined || passwordHash(password) !== hash))
    throw accessDenied("the password is wrong");
}

export const sheetProtectionRef = defineType<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (self) => self.protection !== undefined },
    Options: {
      get: (self) => {
        const options = self.protection?.options;
        return options === undefined
          ? null
          : {
              ...Object.fromEntries(FLAGS.map((key) => [key, options[key] === true])),
              selectionMode: options.selectionMode ?? "Normal",
            };
      },
    },
  },
  reads: {
    CheckPassword: (self, args) =>
      self.protection?.passwordHash === undefined ||
      passwordHash(args.optionalText(0) ?? "") === self.protection.passwordHash,
  },
  writes: {
    Protect: (self, args, { session }) => {
      if (self.protection !== undefined) throw invalidOperation("the sheet is protected already");
      const wanted = args.record(0);
      const options: Protection["options"] = {};
      for (const key of FLAGS)
        if (wanted[key] !== undefined && wanted[key] !== null) options[key] = asFlag(wanted[key]);
      if (wanted["selectionMode"] !== undefined && wanted["selectionMode"] !== null)
        options.selectionMode = asWord(wanted["selectionMode"], ["Normal", "Unlocked", "None"] as const);
      const password = args.optionalText(1);
      self.protection =
        password === undefined || password === ""
          ? { options }
          : { options, passwordHash: passwordHash(password) };
      session.restructured(self);
      session.tellOfSheet("protectionChanged", self, { isProtected: true });
      return null;
    },
    Unprotect: (self, args, { session }) => {
      demandPassword(self.protection?.passwordHash, args.optionalText(0));
      const was = self.protection !== undefined;
      self.protection = undefined;
      session.restructured(self);
      if (was) session.tellOfSheet("protectionChanged", self, { isProtected: false });
      return null;
    },
  },
});

/** The workbook's structure protection lives with the session: files of ours do not carry it. */
const structureProtected = new WeakMap<object, string>();

/** Refuses changes of the sheets of a protected workbook. */
export function demandStructure({ session }: Context): void {
  if (structureProtected.has(session)) throw accessDenied("the workbook is protected");
}

export const workbookProtectionRef = defineType<null>({
  name: "WorkbookProtection",
  properties: { Protected: { get: (_self, { session }) => structureProtected.has(session) } },
  writes: {
    Protect: (_self, args, { session }) => {
      if (structureProtected.has(session)) throw accessDenied("the workbook is protected already");
      structureProtected.set(session, passwordHash(args.optionalText(0) ?? ""));
      return null;
    },
    Unprotect: (_self, args, { session }) => {
      const hash = structureProtected.get(session);
      if (hash !== undefined && hash !== passwordHash(args.optionalText(0) ?? ""))
        throw accessDenied("the password is wrong");
      structureProtected.delete(session);
      return null;
    },
  },
});
