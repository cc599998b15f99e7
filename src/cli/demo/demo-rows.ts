/** A believable month of made-up F-22 rows: mostly good calls, some that did not connect, nonconformities followed up at human speed. */
import { daysInMonth, firstDayOfMonth, isoFromDay, weekdayOfDay, type Day, type Month } from "../../sop";
import type { SampleInput } from "../../excel";
import { AGENTS, FINDINGS, PEOPLE, SCENARIOS, type DemoFinding } from "./made-up";

const MARKS: readonly { code: string; weak: number }[] = [
  { code: "P01", weak: 0.03 },
  { code: "P02", weak: 0.04 },
  { code: "P03", weak: 0.1 },
  { code: "P04", weak: 0.12 },
  { code: "P05", weak: 0.05 },
  { code: "P06", weak: 0.05 },
  { code: "P07", weak: 0.08 },
  { code: "P08", weak: 0.07 },
  { code: "P09", weak: 0.02 },
  { code: "P10", weak: 0.06 },
  { code: "P11", weak: 0.12 },
];

/** What a month is like: by how much each criterion is weaker than usual, and what is found most. */
export interface Course {
  readonly weaker: Readonly<Record<string, number>>;
  readonly findings: typeof FINDINGS;
}

const USUAL: Course = { weaker: {}, findings: FINDINGS };

/** The month's rows up to `lastDay`, in the order of the calls. */
export function demoRows(
  month: Month,
  calls: number,
  lastDay: Day,
  random: () => number,
  course = USUAL,
): readonly SampleInput[] {
  const first = firstDayOfMonth(month);
  const days = Array.from({ length: daysInMonth(month) }, (_, index) => first + index).filter(
    (day) => weekdayOfDay(day) <= 5 && day <= lastDay,
  );
  const rows = Array.from({ length: days.length === 0 ? 0 : calls }, (_, index) =>
    demoRow(days[Math.floor((index * days.length) / calls)] ?? first, index, month, lastDay, random, course),
  );
  return rows;
}

type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** The month's call of that 0-based number, on that day. */
export function demoRow(
  day: Day,
  index: number,
  month: Month,
  lastDay: Day,
  random: () => number,
  { weaker, findings }: Course = USUAL,
): SampleInput {
  const pick: Pick = (items) => items[Math.floor(random() * items.length)];
  const agent = pick(AGENTS);
  const [executor = "", role = "QCO"] = pick(PEOPLE) ?? [];
  const scenario = pick(SCENARIOS);
  const connected = random() > 0.06;
  const marks = MARKS.map(
    ({ code, weak }) =>
      [code, random() < weak * (weaker[code] ?? 1) ? "Tidak" : random() < 0.03 ? "N/A" : "Ya"] as const,
  );
  // What is found concerns a criterion that is at Tidak in this very row.
  const isAtNo = ({ code }: DemoFinding): boolean =>
    marks.some((mark) => mark[0] === code && mark[1] === "Tidak");
  const bad = marks.filter(([, mark]) => mark === "Tidak").length;
  const nonconforming =
    connected &&
    (bad >= 2 || marks.some(([code, mark]) => mark === "Tidak" && ["P02", "P05", "P06"].includes(code)));
  return {
    area: agent?.area ?? "",
    service: agent?.service ?? "",
    destinationNumber: `0800${String(Math.floor(random() * 1e6)).padStart(6, "0")}`,
    callDate: isoFromDay(day),
    startTime: `${String(8 + Math.floor(random() * 12)).padStart(2, "0")}:${String(Math.floor(random() * 60)).padStart(2, "0")}`,
    duration: String(90 + Math.floor(random() * 600)),
    executor,
    role,
    agentId: connected ? (agent?.id ?? "") : "",
    material: scenario?.kind ?? "",
    scenario: scenario?.code ?? "",
    callStatus: connected ? "Terhubung" : (pick(["Tidak Terjawab", "Sibuk", "Terputus"]) ?? "Sibuk"),
    recordingId: connected ? `VRS-${month.replace("-", "")}-${String(index + 1).padStart(4, "0")}` : "",
    ...(connected ? Object.fromEntries(marks) : {}),
    ...(connected ? { nonconformity: nonconforming ? "Ya" : "Tidak" } : {}),
    ...(nonconforming ? followUp(day, lastDay, random, pick, findings.filter(isAtNo)) : {}),
  };
}

/** Each step mostly within two days of the finding, sometimes late, and not yet done where it would lie ahead. */
function followUp(
  call: Day,
  lastDay: Day,
  random: () => number,
  pick: Pick,
  findings: Course["findings"],
): SampleInput {
  const found = Math.min(call + Math.floor(random() * 2), lastDay);
  const { category = "", text = "", root = "", cause = "" } = pick(findings) ?? {};
  const step = (after: Day): Day =>
    after + (random() < 0.72 ? Math.floor(random() * 1.4) : 1 + Math.floor(random() * 4));
  const qco = step(found);
  const qa = step(qco);
  const supervisor = step(qa);
  const done = (day: Day): string => (day <= lastDay ? isoFromDay(day) : "");
  const closed = supervisor + 5 <= lastDay && random() < 0.8;
  return {
    findingDate: isoFromDay(found),
    findingCategory: category,
    findingText: text,
    qcoToQaDone: done(qco),
    qcoRecommendation: done(qco) === "" ? "" : "Dengarkan ulang rekaman bersama agent.",
    qaToSupervisorDone: done(qa),
    qaRecommendation: done(qa) === "" ? "" : "Pendampingan satu minggu.",
    supervisorToQaDone: done(supervisor),
    followUpResult: done(supervisor) === "" ? "" : "Agent sudah didampingi.",
    status: closed ? "Closed" : supervisor <= lastDay ? "Proses" : "Open",
    ...(closed
      ? {
          rootCategory: root,
          rootCause: cause,
          correction: "Informasi yang benar disampaikan kepada penelepon.",
          correctiveAction: "Materi dibahas pada pengarahan mingguan.",
          personInCharge: "Supervisor Contoh",
          targetDate: isoFromDay(supervisor + 3),
          completedDate: isoFromDay(supervisor + 4),
          effectivenessCheck: "Dua panggilan ulang sesuai.",
          approvedBy: "QA Contoh",
          approvalDate: isoFromDay(supervisor + 5),
        }
      : {}),
  };
}
