/** Activity 1: whether the month's samples cover every kind of material. */

export interface MaterialCoverage {
  /** Kinds of material that have a sample, in the list's order and spelling. */
  readonly covered: readonly string[];
  /** Those that have none yet. */
  readonly missing: readonly string[];
}

/**
 * Which of the kinds of material (Jenis Materi) the counted samples cover. Source: IN.QCC.TDSCC.P-01, activity 1,
 * whose KPI is material that covers informasi, permintaan and komplain.
 *
 * @param byMaterial counted samples by the list's spelling, as in `SampleCount`
 * @param materials the list in Pengaturan
 * @example materialCoverage({ Informasi: 3 }, ["Informasi", "Komplain"]) // { covered: ["Informasi"], missing: ["Komplain"] }
 */
export const materialCoverage = (
  byMaterial: Readonly<Record<string, number>>,
  materials: readonly string[],
): MaterialCoverage => {
  const hasSample = (material: string): boolean => (byMaterial[material] ?? 0) > 0;
  return {
    covered: materials.filter(hasSample),
    missing: materials.filter((material) => !hasSample(material)),
  };
};
