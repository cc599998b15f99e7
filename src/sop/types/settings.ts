/** What Pengaturan and the lists say. */
import type { ColumnList } from "../f22/columns";
import type { Day } from "./row";

export interface DeadlineRule {
  /** H+2: 2. A whole number ≥ 0. */
  readonly days: number;
  readonly calendar: "calendar" | "working";
  readonly anchor: "finding" | "previous";
}

/** What tells working days from others. */
export interface WorkCalendar {
  /** Seven flags from Monday to Sunday; true = day off. Sat–Sun: [f,f,f,f,f,t,t]. */
  readonly weekend: readonly boolean[];
  /** Days off besides for all areas, cuti bersama already left out where the setting says so. */
  readonly holidays: ReadonlySet<Day>;
  /**
   * Of the areas with leave of their own, by name as Excel compares names: all their days off besides the weekend, those
   * for all areas among them. Absent = no area has any.
   */
  readonly areas?: ReadonlyMap<string, ReadonlySet<Day>>;
}

/** Lists in the spelling of Pengaturan: one for each list column's, and the marks of the criteria. */
export type Lists = Readonly<Record<ColumnList | "marks", readonly string[]>>;

export interface Settings {
  readonly target: number;
  readonly countingStatuses: readonly string[];
  readonly deadline: DeadlineRule;
  readonly calendar: WorkCalendar;
  readonly cutiBersama: boolean;
  readonly due: DueDays;
  /** So many months after its end a month's record has been kept long enough. */
  readonly retentionMonths: number;
  /** Whether a supervisor or team leader who calls their own team is reported. */
  readonly supervisorOwnTeam: "warn" | "off";
  /** Whose clause numbers the reports name. */
  readonly isoEdition: IsoEdition;
  readonly kpi: KpiRules;
  /** So many days after the finding was received an objection may be raised, and after it is decided. */
  readonly disputeDays: number;
  /** Where recordings are opened, with `{id}` in it; "" = nowhere. */
  readonly recordingUrl: string;
}

/** What the procedure leaves open of when a KPI is reached. */
export interface KpiRules {
  /** Whether activity 1 needs all kinds of material, or any one: the procedure's literal "atau". */
  readonly materialKinds: "all" | "any";
  /** Activity 9 is missed under this mean of the ratings, which go from 1 to 5. */
  readonly recommendationMean: number;
}

/** When what the procedure wants "on time" is due, as days of a month. */
export interface DueDays {
  /** Of the month itself; or the day before its first call. */
  readonly scenarios: number | "beforeFirstCall";
  /** Of the next month. */
  readonly report: number;
  /** Of the next month. */
  readonly recap: number;
}

export type IsoEdition = "2008" | "2015";

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly service: string;
  readonly supervisor: string;
  readonly active: boolean;
}

/** A row of Materi: what QA determined for the calls to be about. */
export interface Material {
  readonly code: string;
  /** Jenis Materi. */
  readonly kind: string;
  /** Whether Jawaban Benar is filled: without it nobody can judge an answer. */
  readonly answered: boolean;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

export interface Scenario {
  readonly code: string;
  readonly version: string;
  /** Kode Materi; "" where it names none. */
  readonly material?: string | undefined;
  /** Batas Waktu: by when it had to be written, where QA set a day. */
  readonly deadline?: Day | undefined;
  /** Tanggal Selesai: when it was written. */
  readonly finished?: Day | undefined;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}
