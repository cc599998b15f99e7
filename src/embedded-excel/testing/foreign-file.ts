/** Files as other programs write them, put together part by part. */
import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function relationships(...list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

interface Content {
  /** Inside of the worksheet element. */
  readonly sheet: string;
  /** Inside of the workbook element, after its sheets. */
  readonly workbook?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet, "Lembar". */
export function foreignFile({ sheet, workbook = "", parts = {} }: Content): Uint8Array {
  return zipOf({
    "_rels/.rels": relationships(["r1", "officeDocument", "/xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Lembar" sheetId="4" r:id="r1"/></sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "sharedStrings", "sharedStrings.xml"],
      ["r3", "styles", "styles.xml"],
      ["r4", "theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...parts,
  });
}
