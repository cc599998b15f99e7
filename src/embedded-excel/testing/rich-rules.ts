/** Validations and conditional formats of the made-up workbook. */
import type { Sheet } from "../book/types";
import { area } from "./rich-parts";

export function fillRules(sheet: Sheet): void {
  const alert = {
    showAlert: true,
    style: "Warning",
    title: "Judul & <x>",
    message: "Baris satu\nbaris dua",
  } as const;
  sheet.validations = [
    {
      areas: [area(1, 0, 60, 0), area(1, 4)],
      rule: { kind: "list", source: "=DaftarArea", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: alert,
      prompt: { showPrompt: true, title: "Area", message: "Pilih dari daftar" },
    },
    {
      areas: [area(1, 1, 9, 1)],
      rule: { kind: "list", source: "=Daftar!$A$1:$A$9", inCellDropDown: false },
      ignoreBlanks: false,
    },
    {
      areas: [area(1, 2, 9, 2)],
      rule: { kind: "list", source: 'Ya,Tidak,N/A,"dikutip"', inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    },
    {
      areas: [area(1, 3, 9, 3)],
      rule: { kind: "wholeNumber", operator: "GreaterThanOrEqualTo", formula1: "0" },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Information", title: "", message: "m" },
    },
    {
      areas: [area(1, 5)],
      rule: { kind: "decimal", operator: "Between", formula1: "=A1", formula2: "1.5" },
      ignoreBlanks: true,
    },
    {
      areas: [area(1, 6)],
      rule: { kind: "date", operator: "NotBetween", formula1: "46000", formula2: "=TODAY()" },
      ignoreBlanks: true,
    },
    {
      areas: [area(1, 7)],
      rule: { kind: "time", operator: "LessThan", formula1: "0.5" },
      ignoreBlanks: true,
    },
    {
      areas: [area(1, 8)],
      rule: { kind: "textLength", operator: "EqualTo", formula1: "4" },
      ignoreBlanks: true,
    },
    {
      areas: [area(1, 9, 1_048_575, 9)],
      rule: { kind: "custom", formula: "=COUNTIF(J:J,J2)=1" },
      ignoreBlanks: true,
    },
  ];
  const areas = [area(1, 0, 30, 0)];
  sheet.conditionalFormats = [
    {
      id: "{11111111-2222-3333-4444-555555555555}",
      areas: [area(1, 0, 30, 0), area(1, 4, 30, 5)],
      rule: { kind: "custom", formula: '=AND($A2<>"",XMATCH($A2,$B$1:$B$3)>0)' },
      format: {
        bold: true,
        italic: false,
        underline: "Single",
        strikethrough: true,
        fontColor: "#9C0006",
        fillColor: "#FFC7CE",
        numberFormat: "0.00",
        borderTop: { style: "Continuous", weight: "Thin", color: "#010203" },
        borderBottom: { style: "Dot", weight: "Thin", color: "#010203" },
        borderLeft: { style: "Dash", weight: "Thin", color: "#010203" },
        borderRight: { style: "DashDot", weight: "Thin", color: "#010203" },
      },
      priority: 3,
      stopIfTrue: true,
    },
    {
      id: "bebas",
      areas,
      rule: { kind: "cellValue", operator: "Between", formula1: "1", formula2: "=$B$1" },
      format: { fillColor: "#00FF00" },
      priority: 0,
      stopIfTrue: false,
    },
    {
      id: "c",
      areas,
      rule: { kind: "cellValue", operator: "EqualTo", formula1: '="Lulus"' },
      format: {},
      priority: 1,
      stopIfTrue: false,
    },
    ...(["Contains", "NotContains", "BeginsWith", "EndsWith"] as const).map((operator, index) => ({
      id: `t${index}`,
      areas,
      rule: { kind: "containsText", operator, text: 'Ya "pasti"' } as const,
      format: { fontColor: "#0000FF" },
      priority: 4 + index,
      stopIfTrue: false,
    })),
    {
      id: "d",
      areas,
      rule: { kind: "duplicateValues" },
      format: { bold: true },
      priority: 8,
      stopIfTrue: false,
    },
    {
      id: "u",
      areas,
      rule: { kind: "uniqueValues" },
      format: { italic: true },
      priority: 9,
      stopIfTrue: false,
    },
  ];
}
