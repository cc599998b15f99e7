/** What a document is called, apart from its sheet: its number, which grows with each finished one that it replaces. */
import type { Month } from "../../sop";
import { monthLabel } from "../layout/month-names";
import type { ReportKind } from "../layout/report-kinds";
import type { Finished, ReportStamp } from "./line-record";

const SHORT: Readonly<Record<ReportKind, string>> = { Laporan: "LMC", Rekap: "RMC", Analisa: "AMC" };
const NAMES: Readonly<Record<ReportKind, string>> = {
  Laporan: "Laporan Mystery Calling",
  Rekap: "Rekap Feedback Mystery Calling",
  Analisa: "Analisa Mystery Calling",
};

/** `LMC/2026-07/v2` */
export const documentNumber = (kind: ReportKind, month: Month, documentVersion: number): string =>
  `${SHORT[kind]}/${month}/v${documentVersion}`;

/** `Laporan Mystery Calling Juli 2026` */
export const documentName = (kind: ReportKind, month: Month): string => `${NAMES[kind]} ${monthLabel(month)}`;

/** At the left of every page's foot, in the codes of Excel's footers. */
export const pageFoot = (
  { kind, month, documentVersion = 1 }: ReportStamp,
  final: Finished | undefined,
): string =>
  `&8${documentNumber(kind, month, documentVersion)} · ${documentName(kind, month)} · ${final ? "FINAL" : "BELUM FINAL"}`;
