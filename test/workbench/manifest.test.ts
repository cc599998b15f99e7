/** The ribbon as the page reads it from a manifest. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { inLocale, readRibbon, type Ribbon } from "../../src/workbench/manifest";

function parse(xml: string): Document {
  const { window } = new JSDOM("");
  return new window.DOMParser().parseFromString(xml, "application/xml");
}

const sample = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
 <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
  <Hosts><Host xsi:type="Workbook"><DesktopFormFactor><FunctionFile resid="Fn"/>
   <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="T"><Group id="G"><Label resid="G.L"/>
    <Control xsi:type="Button" id="B1"><Label resid="B1.L"/><Supertip><Title resid="B1.L"/><Description resid="B1.T"/></Supertip>
     <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
     <Action xsi:type="ExecuteFunction"><FunctionName>doIt</FunctionName></Action></Control>
    <Control xsi:type="Button" id="B2"><Label resid="Missing"/><Icon><bt:Image size="16" resid="I16"/></Icon>
     <Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId><SourceLocation resid="Pane"/></Action></Control>
   </Group><Label resid="T.L"/></CustomTab></ExtensionPoint></DesktopFormFactor></Host></Hosts>
  <Resources><bt:Images><bt:Image id="I16" DefaultValue="https://localhost:3000/assets/a-16.png"/><bt:Image id="I32" DefaultValue="https://localhost:3000/assets/a-32.png"/></bt:Images>
   <bt:Urls><bt:Url id="Fn" DefaultValue="https://localhost:3000/commands.html"/><bt:Url id="Pane" DefaultValue="https://localhost:3000/taskpane.html?from=ribbon"/></bt:Urls>
   <bt:ShortStrings><bt:String id="T.L" DefaultValue="Tab"/><bt:String id="G.L" DefaultValue="Grup"/><bt:String id="B1.L" DefaultValue="Buat"><bt:Override Locale="en-US" Value="Make"/></bt:String></bt:ShortStrings>
   <bt:LongStrings><bt:String id="B1.T" DefaultValue="Tip"/></bt:LongStrings></Resources>
 </VersionOverrides>
</OfficeApp>`;

function buttons(ribbon: Ribbon): Ribbon["tabs"][number]["groups"][number]["buttons"] {
  return ribbon.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
}

describe("the ribbon of a manifest", () => {
  const ribbon = readRibbon(parse(sample));

  it("takes a label in the locale, and the default for a locale without one", () => {
    const label = buttons(ribbon)[0]?.label;
    if (label === undefined) throw new Error("no button");
    expect(inLocale(label, "en-US")).toBe("Make");
    expect(inLocale(label, "id-ID")).toBe("Buat");
  });

  it("takes a tab's own label, not its groups'", () => {
    expect(ribbon.tabs.map((tab) => tab.label.default)).toEqual(["Tab"]);
  });

  it("serves icons and pages from this host, the 32 px icon first", () => {
    expect(buttons(ribbon).map((button) => button.icon)).toEqual(["/assets/a-32.png", "/assets/a-16.png"]);
    expect(buttons(ribbon)[1]?.action).toEqual({
      kind: "showTaskpane",
      taskpaneId: "P",
      url: "/taskpane.html?from=ribbon",
    });
  });

  it("runs functions in their own page unless a runtime is declared", () => {
    expect(ribbon).toMatchObject({ functionFile: "/commands.html", shared: false });
    expect(buttons(ribbon)[0]?.action).toEqual({ kind: "executeFunction", name: "doIt" });
  });

  it("shows an unknown resource by its id", () => {
    expect(buttons(ribbon)[1]?.label.default).toBe("Missing");
  });

  it("refuses what is no XML, and a manifest without commands", () => {
    expect(() => readRibbon(parse("<a"))).toThrow("not well-formed");
    expect(() => readRibbon(parse("<OfficeApp/>"))).toThrow("no ribbon commands");
  });

  it("finds every button of the product's own manifest, each with a label, a tip and an icon", () => {
    const own = readRibbon(parse(readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8")));
    expect(buttons(own).length).toBeGreaterThan(0);
    for (const button of buttons(own)) {
      expect(button.label.default).not.toContain(".Label");
      expect(button.tip.default).not.toBe("");
      expect(button.icon).toMatch(/^\/assets\/.+-32\.png$/);
    }
  });
});
