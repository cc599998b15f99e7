/** Random rows with every kind of trouble, for properties. */
import fc from "fast-check";
import { bareRow } from "./rows";

const dates = fc.constantFrom(
  "",
  "besok",
  "2026-06-30",
  "2026-07-10",
  "2026-07-17",
  "2026-07-23",
  "2026-07-24",
  "2026-08-01",
);
const marks = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom("Ya", "ya", "Tidak", "N/A"), { minLength: 11, maxLength: 11 }),
  },
  fc.array(fc.constantFrom("Ya", "", " Ya", "-"), { minLength: 11, maxLength: 11 }),
);

/** A row of one of a few sample numbers, so that duplicates happen. */
export const anyRow = fc
  .record({
    text: fc.record({
      sampleNumber: fc.constantFrom("", " ", "A", "a ", "B", "C", "D"),
      recordingId: fc.constantFrom("", "R1", "r1 ", "R2"),
      area: fc.constantFrom("JKT", "jkt", "MKS", "", "Xyz"),
      material: fc.constantFrom("Informasi", "KOMPLAIN", ""),
      executor: fc.constantFrom("Ayu", "bima", "Eka"),
      agentId: fc.constantFrom("A001", "A002", ""),
      callStatus: fc.constantFrom("Terhubung", "terhubung", "Terhubung ", "Sibuk"),
      nonconformity: fc.constantFrom("Ya", "YA", "Tidak", "", "Ya "),
      status: fc.constantFrom("", "Open", "Batal", "closed"),
    }),
    date: fc.record({
      callDate: dates,
      findingDate: dates,
      qcoToQaDone: dates,
      qaToSupervisorDone: dates,
      supervisorToQaDone: dates,
    }),
    marks,
  })
  .map((parts) => bareRow(parts));
