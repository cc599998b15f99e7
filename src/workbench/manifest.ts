/** Reads what the ribbon needs from the add-in's manifest.xml, as Excel does: tab, groups, buttons, their words and icons. */
import { words } from "./words";

/** A text with the wording of other locales; `default` is the manifest's default locale. */
export interface LocalizedText {
  readonly default: string;
  readonly overrides: ReadonlyMap<string, string>;
}

export type RibbonAction =
  | { readonly kind: "showTaskpane"; readonly url: string; readonly taskpaneId: string }
  | { readonly kind: "executeFunction"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: LocalizedText;
  readonly tip: LocalizedText;
  /** Path of the 32 px icon on this server. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: LocalizedText;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: LocalizedText;
  readonly groups: readonly RibbonGroup[];
}

export interface Ribbon {
  readonly tabs: readonly RibbonTab[];
  /** The page that registers the ribbon's functions. */
  readonly functionFile: string;
  /** The functions run in the task pane's own page (a shared runtime). */
  readonly shared: boolean;
}

/** The wording for a locale: exactly its tag, else the manifest's default. */
export function inLocale(text: LocalizedText, locale: string): string {
  return text.overrides.get(locale.toLowerCase()) ?? text.default;
}

/** An address of the manifest, on this server: the manifest names the host that Excel loads from. */
function local(address: string): string {
  const url = new URL(address, "https://localhost/");
  return `${url.pathname}${url.search}`;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return children(parent, name)[0];
}

function descendants(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

/** `xsi:type`, whatever the prefix. */
function typeOf(part: Element): string {
  return part.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}

class Resources {
  private readonly texts = new Map<string, LocalizedText>();

  public constructor(overrides: Element) {
    for (const kind of ["Image", "Url", "String"])
      for (const item of descendants(overrides, kind)) {
        const id = item.getAttribute("id");
        if (id === null) continue;
        const values = children(item, "Override").map(
          (other) =>
            [(other.getAttribute("Locale") ?? "").toLowerCase(), other.getAttribute("Value") ?? ""] as const,
        );
        this.texts.set(id, { default: item.getAttribute("DefaultValue") ?? "", overrides: new Map(values) });
      }
  }

  /** The resource that a part's `resid` names; an unknown one reads as its id, so that the mistake is seen. */
  public of(part: Element | undefined): LocalizedText {
    const id = part?.getAttribute("resid") ?? "";
    return this.texts.get(id) ?? { default: id, overrides: new Map() };
  }
}

function readIcon(control: Element, resources: Resources): string {
  const images = descendants(control, "Image");
  const image = images.find((candidate) => candidate.getAttribute("size") === "32") ?? images[0];
  return image === undefined ? "" : local(resources.of(image).default);
}

function readAction(control: Element, resources: Resources): RibbonAction | undefined {
  const action = child(control, "Action");
  if (action === undefined) return undefined;
  if (typeOf(action) === "ExecuteFunction")
    return { kind: "executeFunction", name: child(action, "FunctionName")?.textContent.trim() ?? "" };
  const taskpaneId = child(action, "TaskpaneId")?.textContent.trim() ?? "";
  return {
    kind: "showTaskpane",
    taskpaneId,
    url: local(resources.of(child(action, "SourceLocation")).default),
  };
}

function readGroup(group: Element, resources: Resources): RibbonGroup {
  const controls = [...descendants(group, "Control"), ...descendants(group, "Item")];
  const buttons = controls.flatMap((control): RibbonButton[] => {
    const action = readAction(control, resources);
    if (action === undefined) return [];
    const tip = descendants(control, "Description")[0];
    return [
      {
        id: control.getAttribute("id") ?? "",
        label: resources.of(child(control, "Label")),
        tip: resources.of(tip),
        icon: readIcon(control, resources),
        action,
      },
    ];
  });
  return { id: group.getAttribute("id") ?? "", label: resources.of(child(group, "Label")), buttons };
}

/** The overrides that a current Excel takes: the innermost, newest version, for workbooks. */
function newestOverrides(document: Document): Element | undefined {
  return descendants(document, "VersionOverrides").at(-1);
}

/**
 * The ribbon that the manifest declares for Excel on a computer.
 * @throws Error in the page's words where the manifest is no XML or declares no commands
 */
export function readRibbon(document: Document): Ribbon {
  if (descendants(document, "parsererror").length > 0) throw new Error(words.manifestInvalid);
  const overrides = newestOverrides(document);
  const host =
    overrides && descendants(overrides, "Host").find((candidate) => typeOf(candidate) === "Workbook");
  const form = host && child(host, "DesktopFormFactor");
  if (overrides === undefined || host === undefined || form === undefined)
    throw new Error(words.manifestWithoutCommands);
  const resources = new Resources(overrides);
  const surface = children(form, "ExtensionPoint").filter(
    (point) => typeOf(point) === "PrimaryCommandSurface",
  );
  const tabs = surface.flatMap((point) =>
    [...children(point, "CustomTab"), ...children(point, "OfficeTab")].map((tab) => ({
      id: tab.getAttribute("id") ?? "",
      label: resources.of(child(tab, "Label") ?? tab),
      groups: children(tab, "Group").map((group) => readGroup(group, resources)),
    })),
  );
  const runtime = descendants(host, "Runtime")[0];
  const functionFile = child(form, "FunctionFile") ?? runtime;
  return {
    tabs,
    functionFile: functionFile === undefined ? "" : local(resources.of(functionFile).default),
    shared: runtime !== undefined,
  };
}

/** Fetches and reads /manifest.xml. */
export async function fetchRibbon(): Promise<Ribbon> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) throw new Error(`manifest.xml: ${answer.status} ${answer.statusText}`);
  return readRibbon(new DOMParser().parseFromString(await answer.text(), "application/xml"));
}
