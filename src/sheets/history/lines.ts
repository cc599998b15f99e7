/** A line of Riwayat and its causes as cells by header, and back. Source: docs/rules/next-year.md. */
import {
  isMonth,
  lineCode,
  LINKS,
  PAST_KINDS,
  type Link,
  type Measure,
  type PastCauses,
  type PastCount,
  type PastKind,
  type PastMonth,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { recordsOf, textOf } from "../snapshot/table-cells";
import type { RawCell } from "../snapshot/parse-cell";
import type { FixedTables } from "../snapshot/settings";

/** What each link's two columns are called. */
const LINK_HEADERS: Readonly<Record<Link, readonly [onTime: string, decided: string]>> = {
  qcoToQa: ["Tepat Waktu QCO", "Dinilai QCO"],
  qaToSupervisor: ["Tepat Waktu QA", "Dinilai QA"],
  supervisorToQa: ["Tepat Waktu SPV", "Dinilai SPV"],
};

/** The words of TabelRiwayatSebab's column Jenis. */
export const KIND_WORDS: Readonly<Record<PastKind, string>> = {
  all: "Semua",
  category: "Kategori Temuan",
  criterion: "Kriteria",
  area: "Area",
  material: "Jenis Materi",
  root: "Kategori Akar",
};

export type Cells = Readonly<Record<string, RawCell>>;

const SEPARATOR = "/";

const measureWords = (measures: readonly Measure[]): string =>
  measures.map(({ criteria, passMark }) => `${criteria}@${passMark}`).join(" ");

const measuresIn = (text: string): readonly Measure[] =>
  text.split(" ").flatMap((word) => {
    const [criteria = "", mark = ""] = word.split("@");
    const passMark = Number(mark.replace(",", "."));
    return criteria === "" || mark === "" || Number.isNaN(passMark) ? [] : [{ criteria, passMark }];
  });

/** `book`: the file that its rows stand in. */
export const historyCells = (line: PastMonth, book: string): Cells => ({
  Bulan: line.month,
  Sampel: line.counted,
  Lulus: line.passed,
  "Nilai Rata-rata": line.mean ?? "",
  Ketidaksesuaian: line.nonconformities,
  ...Object.fromEntries(
    LINKS.flatMap((link) => {
      const [onTime, decided] = LINK_HEADERS[link];
      return [
        [onTime, line.links[link].onTime],
        [decided, line.links[link].decided],
      ];
    }),
  ),
  "Kartu Skor": measureWords(line.measures),
  "Kode Data": `${line.dataCode}${SEPARATOR}${lineCode(line)}`,
  Buku: book,
});

export const causeCells = ({ month, causes }: PastMonth): readonly Cells[] =>
  PAST_KINDS.flatMap((kind) =>
    causes[kind].map(({ label, hits, total }) => ({
      Bulan: month,
      Jenis: KIND_WORDS[kind],
      Nama: label,
      Temuan: hits,
      Dari: total,
    })),
  );

/** A line as it stands, and whether it still says what the add-in wrote. */
export interface StandingLine {
  readonly past: PastMonth;
  readonly book: string;
  readonly isAsWritten: boolean;
}

const whole = (cell: RawCell | undefined): number =>
  typeof cell === "number" && cell >= 0 ? Math.round(cell) : 0;

/** Ascending; of a month that stands twice the first. What names no month is no line. */
export function standingHistory(tables: FixedTables): readonly StandingLine[] {
  const causes = causesByMonth(tables);
  const lines = new Map<string, StandingLine>();
  for (const record of recordsOf(tables[TABLE_NAMES.history])) {
    const month = textOf(record["Bulan"]).trim();
    if (!isMonth(month) || lines.has(month)) continue;
    const mean = record["Nilai Rata-rata"];
    const linkOf = (link: Link): PastMonth["links"][Link] => ({
      onTime: whole(record[LINK_HEADERS[link][0]]),
      decided: whole(record[LINK_HEADERS[link][1]]),
    });
    const code = textOf(record["Kode Data"]);
    const at = code.lastIndexOf(SEPARATOR);
    const past: PastMonth = {
      month,
      counted: whole(record["Sampel"]),
      passed: Math.min(whole(record["Lulus"]), whole(record["Sampel"])),
      mean: typeof mean === "number" ? mean : null,
      nonconformities: whole(record["Ketidaksesuaian"]),
      links: {
        qcoToQa: linkOf("qcoToQa"),
        qaToSupervisor: linkOf("qaToSupervisor"),
        supervisorToQa: linkOf("supervisorToQa"),
      },
      measures: measuresIn(textOf(record["Kartu Skor"])),
      dataCode: code.slice(0, Math.max(0, at)),
      causes: causes.get(month) ?? NO_CAUSES,
    };
    lines.set(month, {
      past,
      book: textOf(record["Buku"]),
      isAsWritten: at >= 0 && code.slice(at + 1) === lineCode(past),
    });
  }
  return [...lines.values()].sort((a, b) => (a.past.month < b.past.month ? -1 : 1));
}

/** The months before this workbook, ascending. */
export const historyOf = (tables: FixedTables): readonly PastMonth[] =>
  standingHistory(tables).map(({ past }) => past);

/** Reports, and what tells whether they are up to date, know the months before the workbook by this. */
export function withHistory<Known extends { readonly foundation: { readonly fixed: FixedTables } }>(
  snapshot: Known,
): Known & { readonly history?: readonly PastMonth[] } {
  const history = historyOf(snapshot.foundation.fixed);
  return history.length === 0 ? snapshot : { ...snapshot, history };
}

const NO_CAUSES: PastCauses = { all: [], category: [], criterion: [], area: [], material: [], root: [] };

function causesByMonth(tables: FixedTables): ReadonlyMap<string, PastCauses> {
  const byWord = new Map(PAST_KINDS.map((kind) => [KIND_WORDS[kind].toLowerCase(), kind]));
  const found = new Map<string, Record<PastKind, PastCount[]>>();
  for (const record of recordsOf(tables[TABLE_NAMES.historyCauses])) {
    const month = textOf(record["Bulan"]).trim();
    const kind = byWord.get(textOf(record["Jenis"]).toLowerCase());
    if (kind === undefined) continue;
    const causes = found.get(month) ?? {
      all: [],
      category: [],
      criterion: [],
      area: [],
      material: [],
      root: [],
    };
    const total = whole(record["Dari"]);
    causes[kind].push({
      label: textOf(record["Nama"]),
      hits: Math.min(whole(record["Temuan"]), total),
      total,
    });
    found.set(month, causes);
  }
  return found;
}
