/**
 * How many keys and clicks one call costs: at most half of what it cost in version 0.2, whose form this same test was played
 * on (commit 2f68782). What the form has filled in by itself costs nothing; the row in the workbook must be whole in any case.
 */
import type { FrameLocator, Page } from "playwright-core";
import { introduce } from "./support/form";
import { handOn, type Hand } from "./support/hand";
import { inWorkbench, limit, openScreen, rowsWith } from "./support/suite";

const workbench = inWorkbench();

/** Of version 0.2: 21 fields and marks one after the other, with 23 letters and figures typed into them; 36 with a finding. */
const BEFORE = { ordinary: 52, finding: 79 };

/** What is not filled in by itself, in the form's order, and on to the first criterion by Tab. */
async function tellCall(pane: FrameLocator, hand: Hand, recording: string): Promise<void> {
  await hand.type("Jam Mulai", "9.30");
  await hand.type("Durasi (detik)", "195");
  await hand.choose("Agent", { index: 1 });
  await hand.choose("Layanan", { index: 1 });
  await hand.type("Nomor Tujuan", "0800061206");
  await hand.choose("Jenis Materi", { index: 1 });
  await hand.choose("Skenario", { index: 1 });
  await hand.choose("Status Panggilan", "Terhubung");
  await hand.type("ID Rekaman", recording);
  await hand.press("Tab");
  await pane.getByRole("radiogroup", { name: /P01/ }).locator(":focus").waitFor();
}

async function opened(): Promise<{ page: Page; pane: FrameLocator }> {
  const { page, pane } = await workbench.open();
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  await openScreen(pane, "Isi sampel");
  await pane.getByRole("radiogroup", { name: /P01/ }).waitFor();
  return { page, pane };
}

const WHOLE = [
  "Area",
  "Layanan",
  "Nomor Tujuan",
  "Tanggal Panggilan",
  "Jam Mulai",
  "Durasi (detik)",
  "Pelaksana",
  "Peran",
  "ID Agent",
  "Nama Agent",
  "Supervisor",
  "Jenis Materi",
  "Kode Skenario",
  "Status Panggilan",
  "ID Rekaman",
  "Ketidaksesuaian",
];

async function saved(pane: FrameLocator, hand: Hand): Promise<void> {
  await hand.press("Control+Enter");
  await pane.getByText(/^Tersimpan di F-22/).waitFor();
}

test(
  "an ordinary call costs at most half the keys and clicks that it did",
  async () => {
    const { page, pane } = await opened();
    const hand = handOn(page, pane);
    await tellCall(pane, hand, "VRS-0412");
    await hand.press("a");
    await saved(pane, hand);
    const [row] = await rowsWith(page, "VRS-0412");
    expect(WHOLE.filter((header) => row?.[header] === null || row?.[header] === "")).toEqual([]);
    expect(row).toMatchObject({ Nilai: 100, Ketidaksesuaian: "Tidak" });
    console.log(`An ordinary call: ${hand.strokes()} keys and clicks, ${BEFORE.ordinary} before.`);
    expect(hand.strokes()).toBeLessThanOrEqual(BEFORE.ordinary / 2);
  },
  limit,
);

test(
  "a call with a finding costs at most half the keys and clicks that it did",
  async () => {
    const { page, pane } = await opened();
    const hand = handOn(page, pane);
    await tellCall(pane, hand, "VRS-0413");
    await hand.press("t");
    // Back from the second criterion to the comment on the first, which lies between them.
    await hand.press("Shift+Tab");
    await hand.type("Komentar P01", "Tidak menyapa");
    await hand.press("Tab");
    await hand.press("a");
    await saved(pane, hand);
    const [row] = await rowsWith(page, "VRS-0413");
    expect(WHOLE.filter((header) => row?.[header] === null || row?.[header] === "")).toEqual([]);
    expect(row).toMatchObject({
      Nilai: 95,
      Ketidaksesuaian: "Ya",
      "Kategori Temuan": "Non-kritis",
      "Uraian Temuan": "Salam Pembuka: Tidak menyapa",
      "Tanggal Temuan": row?.["Tanggal Panggilan"],
    });
    console.log(`A call with a finding: ${hand.strokes()} keys and clicks, ${BEFORE.finding} before.`);
    expect(hand.strokes()).toBeLessThanOrEqual(BEFORE.finding / 2);
  },
  limit,
);
