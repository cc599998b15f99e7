/** Rekap Feedback (activity 8, QCO → QA): every nonconformity of the month through the three links, by supervisor and area. */
import {
  deadlineRows,
  LINK_COLUMNS,
  linkFigures,
  LINKS,
  saysWord,
  shownText,
  valueOf,
  VERDICT_LABELS,
  WORDS,
  type JudgedRow,
  type Link,
} from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { PROCEDURE } from "../layout/document";
import { recapSheetName } from "../layout/month-names";
import { textCell } from "./breakdowns";
import { SMALL_SIZE, writeBlocks, type ReportBlock, type TableBlock, type TableLine } from "./blocks";
import { headerBlocks } from "./document-header";
import { DATE, NONE, PERCENT } from "./formats";
import type { ReportInput } from "./report-input";
import { LINK_LABELS } from "./report-sections";
import type { ReportDraft, ReportShape } from "./report-draft";
import { ReportWriter } from "./report-sheet";

export const RECAP_TITLE = "REKAP FEEDBACK MYSTERY CALLING";

const SHAPE: ReportShape = {
  widths: [100, 92, 62, 62, 84, 62, 84, 62, 84, 170, 110, 56, 120],
  orientation: "Landscape",
  header: `${PROCEDURE.number} Rev. ${PROCEDURE.revision} · Rekap Feedback Mystery Calling`,
  signature: { name: [1, 2], sign: [3, 4], date: [7, 1] },
};

const NO_NAME = "(tanpa nama)";

export function recapReport(input: ReportInput): ReportDraft {
  const writer = new ReportWriter(
    recapSheetName(input.month),
    `Rekap_${input.month.replace("-", "_")}`,
    SHAPE,
  );
  const rows = nonconformitiesOf(input.rows);
  writeBlocks(writer, [
    ...headerBlocks(input, { title: RECAP_TITLE, activity: "Aktivitas 8 (QCO → QA)" }),
    { kind: "heading", text: "Menurut supervisor" },
    groupTable("Supervisor", rows, supervisorOf),
    { kind: "heading", text: "Menurut area" },
    groupTable("Area", rows, areaOf),
    { kind: "heading", text: "Catatan dan pengesahan" },
    { kind: "text", text: KEPT_NOTE, note: true },
    { kind: "notes" },
    { kind: "signatures" },
    ...listBlocks(rows),
  ]);
  return writer.finish();
}

const KEPT_NOTE = "Sel berwarna kuning diisi tangan dan tetap ada saat rekap dibuat ulang.";

/** The rows whose links H+2 runs for: docs/rules/f22.md, "H+2". */
export const nonconformitiesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason, links }) => reason !== "duplicate" && links.qcoToQa.verdict !== "notApplicable");

const named = (words: string): string => (words.trim() === "" ? NO_NAME : words.trim());
const supervisorOf = ({ row }: JudgedRow): string => named(shownText(row.text.supervisor));
const areaOf = ({ row }: JudgedRow): string => named(shownText(row.text.area));

/** By name whatever its capitals, in the spelling that comes first. */
function grouped(
  rows: readonly JudgedRow[],
  nameOf: (row: JudgedRow) => string,
): readonly (readonly [name: string, rows: readonly JudgedRow[]])[] {
  const groups = new Map<string, { readonly name: string; readonly rows: JudgedRow[] }>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name.toLowerCase());
    if (group) group.rows.push(row);
    else groups.set(name.toLowerCase(), { name, rows: [row] });
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => [group.name, group.rows] as const);
}

const isOpen = ({ row }: JudgedRow): boolean => !saysWord(row.text.status, WORDS.closed);

function groupTable(
  header: string,
  rows: readonly JudgedRow[],
  nameOf: (row: JudgedRow) => string,
): TableBlock {
  return {
    kind: "table",
    columns: [
      { header },
      { header: "Ketidak-sesuaian", numberFormat: "0" },
      { header: "Belum Closed", numberFormat: "0" },
      ...LINKS.flatMap((link) => [
        { header: "Tepat waktu", numberFormat: "0" },
        { header: `Kepatuhan ${LINK_LABELS[link]}`, numberFormat: PERCENT },
      ]),
    ],
    lines: grouped(rows, nameOf).map(([name, own]) => ({
      cells: [
        asTyped(name),
        own.length,
        own.filter(isOpen).length,
        ...LINKS.flatMap((link): CellContent[] => {
          const { onTime, compliance } = linkFigures(deadlineRows(own), link);
          return [onTime, compliance ?? NONE];
        }),
      ],
    })),
    empty: "Tidak ada ketidaksesuaian bulan ini.",
    ...(header === "Area" ? {} : { textLines: 2 }),
  };
}

function listBlocks(rows: readonly JudgedRow[]): readonly ReportBlock[] {
  const lines = grouped(rows, supervisorOf).flatMap(([supervisor, own]) =>
    grouped(own, areaOf).flatMap(([area, listed]): TableLine[] => [
      { group: asTyped(`${supervisor}, area ${area}: ${listed.length} ketidaksesuaian`) },
      ...listed.map(listLine),
    ]),
  );
  return [
    { kind: "heading", text: "Daftar ketidaksesuaian" },
    {
      kind: "table",
      columns: [
        { header: "No. Sampel" },
        { header: "Agent" },
        { header: "Temuan", numberFormat: DATE },
        ...LINKS.flatMap((link) => [
          { header: LINK_LABELS[link], numberFormat: DATE },
          { header: "Hari dan putusan" },
        ]),
        { header: "Uraian" },
        { header: "Hasil tindak lanjut" },
        { header: "Status" },
        { header: "Catatan", kept: "catatan" },
      ],
      lines,
      empty: "Tidak ada ketidaksesuaian bulan ini.",
      textLines: 3,
      size: SMALL_SIZE,
      repeat: true,
    },
  ];
}

function listLine(judged: JudgedRow): TableLine {
  const { row } = judged;
  const id = shownText(row.text.sampleNumber).trim();
  const agent = [shownText(row.text.agentId), shownText(row.text.agentName)].filter((one) => one !== "");
  const category = shownText(row.text.findingCategory);
  const words = shownText(row.text.findingText);
  return {
    cells: [
      asTyped(id === "" ? "(tanpa nomor)" : id),
      asTyped(agent.join(" · ")),
      valueOf(row.date.findingDate) ?? NONE,
      ...LINKS.flatMap((link) => linkCells(judged, link)),
      asTyped(category === "" ? words : `${category}: ${words}`),
      textCell(row.text.followUpResult),
      asTyped(shownText(row.text.status) || "Open"),
      "",
    ],
    // A line without a number has nothing to be found again by.
    ...(id === "" ? {} : { key: `temuan:${id.toLowerCase()}`, label: id }),
  };
}

/** The day that the step was done, and how many days it took. */
function linkCells({ row, links }: JudgedRow, link: Link): readonly CellContent[] {
  const done = valueOf(row.date[LINK_COLUMNS[link].done]);
  const found = valueOf(row.date.findingDate);
  const { verdict, daysLate } = links[link];
  const took = done === undefined || found === undefined ? [] : [`${done - found} hari`];
  const late = daysLate > 0 ? ` (+${daysLate})` : "";
  return [done ?? NONE, asTyped([...took, `${VERDICT_LABELS[verdict]}${late}`].join(", "))];
}
