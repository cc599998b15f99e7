/** Draws the manifest's tab, groups and buttons, and shows which of them is at work. */
import { element } from "./dom";
import { inLocale, type Ribbon, type RibbonButton, type RibbonGroup } from "./manifest";
import { words } from "./words";

/** Called for a click; the button is busy until the promise settles. */
export type RunButton = (button: RibbonButton, label: string) => Promise<void>;

function drawButton(item: RibbonButton, locale: string, run: RunButton): HTMLButtonElement {
  const label = inLocale(item.label, locale);
  const icon = element("img", { src: item.icon, alt: "", width: "32", height: "32" });
  const made = element(
    "button",
    { type: "button", title: inLocale(item.tip, locale), "data-control": item.id },
    icon,
    label,
  );
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-busy") === "true") return;
    made.setAttribute("aria-busy", "true");
    void run(item, label).finally(() => {
      made.removeAttribute("aria-busy");
    });
  });
  return made;
}

function drawGroup(group: RibbonGroup, locale: string, run: RunButton): HTMLElement {
  const label = inLocale(group.label, locale);
  return element(
    "div",
    { role: "group", "aria-label": label, class: "ribbon-group" },
    element(
      "div",
      { class: "ribbon-buttons" },
      ...group.buttons.map((item) => drawButton(item, locale, run)),
    ),
    element("div", { class: "ribbon-label", "aria-hidden": "true" }, label),
  );
}

/** Fills `container` with the ribbon in the locale's words. */
export function drawRibbon(container: HTMLElement, ribbon: Ribbon, locale: string, run: RunButton): void {
  const tabs = ribbon.tabs.map((tab) =>
    element(
      "section",
      { "aria-label": inLocale(tab.label, locale), class: "ribbon-tab" },
      element("h2", {}, inLocale(tab.label, locale)),
      ...tab.groups.map((group) => drawGroup(group, locale, run)),
    ),
  );
  container.setAttribute("aria-label", words.ribbon);
  container.replaceChildren(...tabs);
}
