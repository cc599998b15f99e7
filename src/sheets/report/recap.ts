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
import { reportSheetName } from "../layout/report-kinds";
import type { ReportBlock, TableBlock, TableLine, Tile } from "./blocks";
import { footBlock, frontBlocks, signatureBlock } from "./document-header";
import { DATE, NONE, PERCENT, percentWords } from "./formats";
import { objectionBlocks } from "./objection-blocks";
import type { ReportInput } from "./report-input";
import { LINK_LABELS } from "./report-sections";
import type { ReportDraft, ReportShape } from "./report-draft";
import { writeReport } from "./writing";

export const RECAP_TITLE = "REKAP FEEDBACK MYSTERY CALLING";

/** Wider than the page by a third: printed at three quarters. */
const SHAPE: ReportShape = {
  widths: [80, 70, 52, 54, 70, 54, 70, 54, 70, 160, 160, 44, 84],
  orientation: "Landscape",
  thirds: [4, 5, 4],
  box: [1, 3],
  tiles: [3, 2, 3, 3, 2],
};

const NO_NAME = "(tanpa nama)";

export function recapReport(input: ReportInput): ReportDraft {
  const { month } = input;
  const rows = nonconformitiesOf(input.rows);
  return writeReport(
    {
      sheet: reportSheetName("Rekap", month),
      title: RECAP_TITLE,
      prefix: `Rekap_${month.replace("-", "_")}`,
      shape: SHAPE,
    },
    [
      ...frontBlocks(input, {
        kind: "Rekap",
        title: RECAP_TITLE,
        activity: "Aktivitas 8, QCO kepada QA",
        headline: { text: headlineOf(rows) },
        tiles: [
          countTile(rows),
          openTile(rows),
          linkTile(rows, "qcoToQa"),
          linkTile(rows, "qaToSupervisor"),
          linkTile(rows, "supervisorToQa"),
        ],
      }),
      { kind: "heading", text: "Per supervisor" },
      groupTable("Supervisor", rows, supervisorOf),
      { kind: "heading", text: "Per area" },
      groupTable("Area", rows, areaOf),
      ...objectionBlocks(input),
      ...listBlocks(rows),
      { kind: "heading", text: "Catatan dan pengesahan" },
      { kind: "text", text: KEPT_NOTE, note: true },
      { kind: "notes" },
      signatureBlock("Rekap", input),
      footBlock(input),
    ],
  );
}

const KEPT_NOTE = "Sel kuning adalah isian manual; isinya tidak berubah bila rekap dibuat ulang.";

function headlineOf(rows: readonly JudgedRow[]): string {
  if (rows.length === 0) return "Tidak ada ketidaksesuaian bulan ini.";
  const open = rows.filter(isOpen).length;
  return open === 0
    ? `Semua ${rows.length} ketidaksesuaian sudah Closed.`
    : `${open} dari ${rows.length} ketidaksesuaian belum Closed.`;
}

const countTile = (rows: readonly JudgedRow[]): Tile => ({
  label: "Ketidaksesuaian",
  figure: String(rows.length),
  note: `di ${grouped(rows, areaOf).length} area`,
  verdict: { words: `${grouped(rows, supervisorOf).length} supervisor` },
});

function openTile(rows: readonly JudgedRow[]): Tile {
  const open = rows.filter(isOpen).length;
  return {
    label: "Belum Closed",
    figure: rows.length === 0 ? NONE : `${open} dari ${rows.length}`,
    note: "tindakan korektif",
    verdict:
      rows.length === 0
        ? { words: NONE }
        : open === 0
          ? { words: "✓ Semua Closed", state: "reached" }
          : { words: `○ ${open} belum Closed`, state: "open" },
  };
}

function linkTile(rows: readonly JudgedRow[], link: Link): Tile {
  const { onTime, late, overdue, compliance } = linkFigures(deadlineRows(rows), link);
  const decided = onTime + late + overdue;
  return {
    label: `H+2 ${LINK_LABELS[link]}`,
    figure: decided === 0 ? NONE : `${onTime} dari ${decided}`,
    note: decided < rows.length ? `${rows.length - decided} belum dapat dinilai` : "langkah tepat waktu",
    verdict: { words: compliance === null ? NONE : `${percentWords(compliance)} tepat waktu` },
  };
}

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
      { header, span: 2 },
      { header: "Ketidaksesuaian", numberFormat: "0" },
      { header: "Belum Closed", numberFormat: "0" },
      ...LINKS.flatMap((link) => [
        { header: "Tepat waktu", numberFormat: "0" },
        { header: `% ${LINK_LABELS[link]}`, numberFormat: PERCENT },
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
    { kind: "text", text: "Hari dihitung dari Tanggal Temuan.", note: true },
    {
      kind: "table",
      columns: [
        { header: "No. Sampel", size: 8 },
        { header: "Agent", size: 8, textLines: 2 },
        { header: "Temuan", numberFormat: DATE, size: 8 },
        ...LINKS.flatMap((link) => [
          { header: LINK_LABELS[link], numberFormat: DATE, size: 8 },
          { header: "Hari kalender, status H+2", size: 8, textLines: 2 },
        ]),
        { header: "Uraian", size: 8, textLines: 3 },
        { header: "Rekomendasi QCO dan QA, hasil SPV", size: 8, textLines: 4 },
        { header: "Status", size: 8 },
        { header: "Catatan", kept: "catatan", size: 8 },
      ],
      lines,
      empty: "Tidak ada ketidaksesuaian bulan ini.",
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
      saidOf(row),
      asTyped(shownText(row.text.status) || "Open"),
      "",
    ],
    // A line without a number has nothing to be found again by.
    ...(id === "" ? {} : { key: `temuan:${id.toLowerCase()}`, label: id }),
  };
}

/** What QCO recommended, what QA passed on, and what came back. */
function saidOf({ text }: JudgedRow["row"]): CellContent {
  const said = (
    [
      ["QCO", text.qcoRecommendation],
      ["QA", text.qaRecommendation],
      ["SPV", text.followUpResult],
    ] as const
  ).flatMap(([by, entry]) => {
    const words = shownText(entry).replaceAll(/\s+/g, " ").trim();
    return words === "" ? [] : [`${by}: ${words}`];
  });
  return said.length === 0 ? "" : asTyped(said.join("\n"));
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
