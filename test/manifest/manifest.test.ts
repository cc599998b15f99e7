/**
 * What Microsoft's validator would look at, checked here, because that one needs the network: references, sizes,
 * files, words and versions of manifest.xml.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { createTranslator, type TextKey } from "../../src/locales";
import { words as common } from "../../src/locales/id/common";
import { words as rest } from "../../src/locales/id/ribbon";
import { pagesBeside } from "../../src/pages";
import { ADDIN_VERSION } from "../../src/sheets/layout/document";
import type { CommandName } from "../../src/excel/notice";

const ROOT = join(__dirname, "../..");
const HOST = "https://localhost:3000/";
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const { window } = new JSDOM("");
const document = new window.DOMParser().parseFromString(xml, "application/xml");

const all = (name: string, within: Document | Element = document) => [
  ...within.getElementsByTagNameNS("*", name),
];
const attribute = (name: string) => (element: Element) => element.getAttribute(name) ?? "";
const only = (name: string) => all(name)[0]?.textContent ?? "";

const resources = new Map(
  all("Resources")
    .flatMap((part) => [...all("Image", part), ...all("Url", part), ...all("String", part)])
    .map((part) => [attribute("id")(part), part]),
);
const references = [...document.querySelectorAll("[resid]")].map(attribute("resid"));

/** The functions that src/commands associates; a record, so that one added there and not here does not compile. */
const commands: Record<CommandName, true> = {
  setUpWorkbook: true,
  openMonth: true,
  checkMonth: true,
  generateReport: true,
};

/** Width and height as a PNG file's header says. */
function pngSize(file: string): [number, number] {
  const header = readFileSync(file);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
const fileOf = (address: string) => join(ROOT, address.replace(HOST, ""));

describe("the manifest", () => {
  it("is well-formed XML", () => {
    expect(all("parsererror")).toEqual([]);
  });

  it("has a version of four parts that begins with the package's, as the lock file and the stamps of reports do", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(only("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only("Version")).toBe(`${version}.0`);
    // What reports and Log are stamped with, and what npm has noted down.
    expect(ADDIN_VERSION).toBe(version);
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      version: string;
      packages: Record<string, { version?: string }>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual([version, version]);
  });

  it("has an id of its own", () => {
    expect(only("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("asks for ExcelApi 1.14 and for the shared runtime, and for no more", () => {
    expect(all("Set").map((set) => [attribute("Name")(set), attribute("MinVersion")(set)])).toEqual([
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("resolves every reference, and has no resource that nothing refers to", () => {
    expect(references.filter((reference) => !resources.has(reference))).toEqual([]);
    expect([...resources.keys()].filter((resource) => !references.includes(resource))).toEqual([]);
  });

  it("keeps resource ids within 32 characters, unique over all kinds", () => {
    const ids = all("Resources").flatMap((part) => [...part.querySelectorAll("[id]")].map(attribute("id")));
    expect(ids.filter((name) => name.length > 32)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives each control and group an id of its own", () => {
    const ids = [...all("CustomTab"), ...all("Group"), ...all("Control")].map(attribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names ribbon functions that are associated, all of them", () => {
    expect(all("FunctionName").map((name) => name.textContent)).toEqual(Object.keys(commands));
  });

  it("hosts pane and functions on one page, which the build makes", () => {
    const pages = [all("Runtime"), all("FunctionFile")].map((parts) => parts.map(attribute("resid")));
    expect(pages).toEqual([["Pane.Url"], ["Pane.Url"]]);
    const panes = all("Action").flatMap((action) => all("SourceLocation", action).map(attribute("resid")));
    expect(new Set(panes)).toEqual(new Set(["Pane.Url"]));
    const build = readFileSync(join(ROOT, "webpack.config.js"), "utf8");
    expect(attribute("DefaultValue")(resources.get("Pane.Url") ?? document.documentElement)).toBe(
      `${HOST}taskpane.html`,
    );
    expect(build).toContain('filename: "taskpane.html"');
  });
});

/** The children of OfficeApp in the order that its schema has them ([MS-OWEMXML], TaskPaneApp); not all need be there. */
const ORDER = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

describe("what Microsoft's validator asks", () => {
  const children = (of: Element) => [...of.children].map(({ localName }) => localName);

  it("has its parts in the schema's order", () => {
    const found = children(document.documentElement);
    expect(found).toEqual(ORDER.filter((name) => found.includes(name)));
  });

  it("names no further domains: all is below one, and an AppDomain with a path would be none", () => {
    expect(all("AppDomains")).toEqual([]);
    const addresses = [...xml.matchAll(/="(https?:[^"]+)"/g)]
      .map(([, address = ""]) => address)
      .filter((address) => !address.includes("schemas.microsoft.com") && !address.includes("www.w3.org"));
    expect(addresses.filter((address) => !address.startsWith(HOST))).toEqual([]);
  });

  it("leads to help and support that the build makes, help in the language of the ribbon", () => {
    const made = Object.keys(
      pagesBeside({
        version: "1.0.0",
        commit: "",
        publisher: "Mystery Calling",
        pictures: readdirSync(join(ROOT, "assets/readme/screens/id")),
        policy: "",
      }).html,
    );
    const help = resources.get("Help.Url");
    const named = [
      all("SupportUrl").map(attribute("DefaultValue"))[0],
      help?.getAttribute("DefaultValue"),
      help && all("Override", help).map(attribute("Value"))[0],
    ];
    expect(named).toEqual(["support.html", "help.html", "help.en.html"].map((page) => `${HOST}${page}`));
    for (const address of named) expect(made).toContain(address?.replace(HOST, ""));
    expect(all("LearnMoreUrl").map(attribute("resid"))).toEqual(["Help.Url"]);
  });

  it("keeps names and description as short as the schema has them", () => {
    expect(only("ProviderName").length).toBeLessThanOrEqual(125);
    for (const name of ["DisplayName", "Description"])
      for (const part of all(name))
        if (part.hasAttribute("DefaultValue"))
          expect(attribute("DefaultValue")(part).length).toBeLessThanOrEqual(
            name === "DisplayName" ? 125 : 250,
          );
  });
});

describe("the icons", () => {
  it("come in 16, 32 and 80 pixels wherever there is one", () => {
    const icons = all("Icon").map((icon) => all("Image", icon).map(attribute("size")));
    expect(icons.length).toBeGreaterThan(0);
    for (const sizes of icons) expect(sizes).toEqual(["16", "32", "80"]);
  });

  it("are files of the size that they are named for", () => {
    const sized = all("Icon").flatMap((icon) => all("Image", icon));
    for (const image of sized) {
      const size = Number(attribute("size")(image));
      const address = attribute("DefaultValue")(resources.get(attribute("resid")(image)) ?? image);
      expect([address, ...pngSize(fileOf(address))]).toEqual([address, size, size]);
    }
    expect(pngSize(fileOf(all("IconUrl").map(attribute("DefaultValue"))[0] ?? ""))).toEqual([32, 32]);
    expect(pngSize(fileOf(all("HighResolutionIconUrl").map(attribute("DefaultValue"))[0] ?? ""))).toEqual([
      64, 64,
    ]);
  });

  it("differ from button to button", () => {
    const pictures = ["set-up", "month", "check", "report", "pane"].map((name) =>
      readFileSync(join(ROOT, `assets/${name}-16.png`)).toString("base64"),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

describe("the words", () => {
  it("are Indonesian by default, with full tags for others", () => {
    expect(only("DefaultLocale")).toBe("id-ID");
    expect(new Set(all("Override").map(attribute("Locale")))).toEqual(new Set(["en-US"]));
  });

  it("are those of the dictionaries, in both languages", () => {
    const indonesian = createTranslator("id");
    const english = createTranslator("en");
    const keys = Object.keys({ ...common.ribbon, ...rest.ribbon }).map((key) => `ribbon.${key}` as TextKey);
    const known = new Set(keys.map((key) => `${indonesian(key)} | ${english(key)}`));
    const strings = all("Resources").flatMap((part) => all("String", part));
    const said = strings.map((part) => {
      const text = attribute("DefaultValue")(part);
      return `${text} | ${all("Override", part).map(attribute("Value"))[0] ?? text}`;
    });
    expect(said.filter((words) => !known.has(words))).toEqual([]);
  });

  it("fit: short ones 125 characters, long ones 250", () => {
    const longest = (part: string) =>
      Math.max(
        ...all(part).flatMap((strings) =>
          all("String", strings).map((text) => attribute("DefaultValue")(text).length),
        ),
      );
    expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("LongStrings")).toBeLessThanOrEqual(250);
  });
});
