/** A dispute: a supervisor objects to a mark, and QA upholds it and corrects the mark; Log has it before and after. */
import { DEFAULT_SCORECARD, dayFromIso, isoFromDay, OBJECTION_WORDS, type Day } from "../../sop";
import { readEntry } from "../../excel/actions/read-entry";
import { saveRow } from "../../excel/actions/save-row";
import type { Fields, SampleInput } from "../../excel";
import { FINDINGS } from "./made-up";

const codesAtNo = (row: SampleInput): readonly string[] =>
  DEFAULT_SCORECARD.criteria.map(({ code }) => code).filter((code) => Reflect.get(row, code) === "Tidak");

/** The marks at Tidak besides the one that the finding is about: it stands when they are corrected. */
const besides = (row: SampleInput): readonly string[] => {
  const about = FINDINGS.find(({ text }) => text === row.findingText)?.code;
  return codesAtNo(row).filter((code) => code !== about);
};

/** Of the rows one whose finding stands on two marks or more; nothing where there is none. */
export async function disputeOne(rows: readonly SampleInput[], today: Day): Promise<void> {
  const disputed = rows.find((row) => row.nonconformity === "Ya" && besides(row).length > 0);
  const [code] = disputed ? besides(disputed).slice(-1) : [];
  const found = dayFromIso(String(disputed?.findingDate ?? ""));
  if (!disputed || code === undefined || found === undefined) return;
  const place = DEFAULT_SCORECARD.criteria.findIndex((criterion) => criterion.code === code);
  const supervisor = `Supervisor Contoh ${String(disputed.area ?? "")}`;
  const say = async (action: string, fields: Fields): Promise<void> => {
    const { row } = await readEntry({ today, want: { id: String(disputed.sampleNumber ?? "") } });
    if (row) await saveRow({ row, fields: { ...row.fields, ...fields }, today, action });
  };
  await say("Ajukan keberatan", {
    objection: OBJECTION_WORDS.raised,
    objectionDate: isoFromDay(Math.min(found + 2, today)),
    objectionBy: supervisor,
    objectionReason: `${code} dilakukan agent; terdengar pada menit kedua.`,
  });
  await say("Putuskan keberatan", {
    objection: OBJECTION_WORDS.accepted,
    objectionDecision: `${code}: Tidak → Ya. Rekaman diputar ulang bersama supervisor.`,
    objectionDecisionDate: isoFromDay(Math.min(found + 4, today)),
    [`criterion${place}`]: "Ya",
  });
}
