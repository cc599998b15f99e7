/** Inputs of a plan for tests: seven areas with obviously made-up agents. */
import type {
  Labelled,
  PlanAgent,
  PlanInput,
  PlanRow,
  PlanRules,
  Stratum,
} from "../../../src/sop/plan/types";
import { day } from "../support/rows";

/** Pengaturan's rules of a plan, without blocks. */
export const PLAN_RULES: PlanRules = {
  areaService: false,
  weights: "agents",
  min: 1,
  max: undefined,
  materialShares: [],
  blocks: [],
  lookbackMonths: 3,
  surprise: 0.1,
  failurePercent: 15,
  agentSelectable: true,
  gapDays: 7,
  lastFreeDays: 2,
};

export const AREAS = { JKT: 48, BDG: 22, SMG: 15, SBY: 20, MDN: 8, DPS: 5, MKS: 2 } as const;

export const agentsOf = (area: string, count: number): readonly PlanAgent[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${area}-${String(index + 1).padStart(3, "0")}`,
    name: `Agen Contoh ${area} ${index + 1}`,
    service: "",
    supervisor: `Supervisor Contoh ${area}`,
    counted: 0,
  }));

export const stratumOf = (area: string, count: number): Stratum => ({
  name: area,
  area,
  service: "",
  weight: count,
  min: 0,
  max: count * 2,
  agents: agentsOf(area, count),
});

const evenly = (...names: readonly string[]): readonly Labelled[] =>
  names.map((name) => ({ name, share: 1 }));

/** The 21 free working days of July 2026. */
export const JULY: readonly number[] = Array.from(
  { length: 29 },
  (_, index) => day("2026-07-01") + index,
).filter(
  // 1 July 2026 is a Wednesday: Saturdays are 4, 11 …
  (one) => ![3, 4].includes((one - day("2026-07-01")) % 7),
);

export const inputOf = (changed: Partial<PlanInput> = {}): PlanInput => ({
  month: "2026-07",
  seed: "7f3a-2026-07",
  target: 60,
  strata: Object.entries(AREAS).map(([area, count]) => stratumOf(area, count)),
  materials: evenly("Informasi", "Permintaan", "Komplain"),
  blocks: evenly("09:00–12:00", "13:00–17:00"),
  days: JULY,
  scenarios: ["Informasi", "Permintaan", "Komplain"].flatMap((material) =>
    [1, 2].map((number) => ({
      code: `S-${material.slice(0, 1)}${number}`,
      material,
      validFrom: null,
      validTo: null,
    })),
  ),
  executors: ["QCO Contoh 1", "QCO Contoh 2", "QCO Contoh 3", "QCO Contoh 4"],
  gapDays: 7,
  surprise: 0.1,
  attempts: 100,
  failed: 15,
  selectable: true,
  taken: [],
  ...changed,
});

/** A row of Rencana as a plan wrote it, for one agent. */
export const planRow = (no: number, cells: Partial<PlanRow> = {}): PlanRow => ({
  no,
  day: day("2026-07-10"),
  block: "pagi",
  area: "JKT",
  service: "",
  material: "Informasi",
  scenario: "S-01",
  executor: "QCO Contoh 1",
  agent: `A${no}`,
  reserve: 0,
  replaces: undefined,
  reason: "",
  sample: "",
  ...cells,
});

/** A reserve: an agent alone, in their place of the queue. */
export const reserveRow = (no: number, place: number, cells: Partial<PlanRow> = {}): PlanRow =>
  planRow(no, {
    day: undefined,
    block: "",
    material: "",
    scenario: "",
    executor: "",
    reserve: place,
    ...cells,
  });
