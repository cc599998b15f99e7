/**
 * Checkboxes in cells: a cell's style names one of the workbook's property bags, which leads to a bag that says checkbox.
 * Source: [MS-XLSX], feature property bags and CT_XfComplement.
 */
import {
  attribute,
  at,
  child,
  childrenOf,
  element,
  numberAttribute,
  XML_HEAD,
  type XmlElement,
} from "../package/xml";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag";
const EXTENSION = "{C7286773-470A-42A8-94C5-96B5CB345126}";

/** The kind of the part's relationship. */
export const BAGS = {
  kind: "FeaturePropertyBag",
  path: "xl/featurePropertyBag/featurePropertyBag.xml",
  content: "application/vnd.ms-excel.featurepropertybag+xml",
  type: "http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag",
} as const;

/** The numbers under which styles name bags that lead to a checkbox. */
export function readCheckboxes(root: XmlElement | undefined): ReadonlySet<number> {
  const bags = childrenOf(root, "bag");
  const typeOf = (bag: XmlElement | undefined): string | undefined => attribute(bag, "type");
  /** The bag that another names under a key. */
  const named = (bag: XmlElement | undefined, key: string): XmlElement | undefined => {
    const id = childrenOf(bag, "bagId").find((one) => attribute(one, "k") === key);
    return id === undefined ? undefined : bags[Number(id.text)];
  };
  const all = bags.find((bag) => typeOf(bag) === "XFComplements");
  const list = childrenOf(all, "a").find((one) => attribute(one, "k") === "MappedFeaturePropertyBags");
  const found = childrenOf(list, "bagId").map(({ text }) => bags[Number(text)]);
  return new Set(
    found.flatMap((bag, number) =>
      typeOf(named(named(bag, "XFControls"), "CellControl")) === "Checkbox" ? [number] : [],
    ),
  );
}

/** Whether a style is of cells with checkboxes. */
export function hasCheckbox(xf: XmlElement, checkboxes: ReadonlySet<number>): boolean {
  const ext = childrenOf(child(xf, "extLst"), "ext").find((one) => attribute(one, "uri") === EXTENSION);
  return checkboxes.has(numberAttribute(at(ext, "xfComplement"), "i") ?? -1);
}

/** What such a style says. */
export const writeCheckbox = (number: number): string =>
  element(
    "extLst",
    {},
    element("ext", { "xmlns:xfpb": NAMESPACE, uri: EXTENSION }, element("xfpb:xfComplement", { i: number })),
  );

/** The part for a workbook that has none; its checkbox has the number 0. */
export const writeBags = (): string =>
  XML_HEAD +
  element(
    "FeaturePropertyBags",
    { xmlns: NAMESPACE },
    element("bag", { type: "Checkbox" }),
    element("bag", { type: "XFControls" }, element("bagId", { k: "CellControl" }, "0")),
    element("bag", { type: "XFComplement" }, element("bagId", { k: "XFControls" }, "1")),
    element(
      "bag",
      { type: "XFComplements", extRef: "XFComplementsMapperExtRef" },
      element("a", { k: "MappedFeaturePropertyBags" }, element("bagId", {}, "2")),
    ),
  );
