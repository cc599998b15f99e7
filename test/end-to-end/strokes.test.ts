/**
 * How many keys and clicks the day's deeds cost, against version 0.2, whose screens these same deeds were played on (commit
 * 2f68782): a call at most half, the others less than they did. What stands already costs nothing; what comes of it must be
 * whole in the workbook in any case. All begin in a pane that is open on its first screen and knows who uses it.
 *
 * A step answered: a supervisor opens the worklist, opens the one step that awaits their answer, says in 13 letters what was
 * done, and who is in charge: themselves. A month reported: QA makes the three reports of a month that has none, which gathers
 * its recommendations too, and marks them as final; the month has no open error, else one answer more is asked for in both.
 */
import type { FrameLocator, Page } from "playwright-core";
import { introduce } from "./support/form";
import { handOn, type Hand } from "./support/hand";
import { newestMonth, openStep } from "./support/open-step";
import { headOf } from "./support/screens";
import { inWorkbench, limit, openScreen, rowsWith } from "./support/suite";

const workbench = inWorkbench();

/**
 * Of version 0.2: 21 fields and marks one after the other, with 23 letters and figures typed into them; 36 with a finding.
 * A step: to the worklist, the step, its box, 13 letters, two for the list of people, Simpan. A report: to the screen, its
 * button, finishing, yes.
 */
const BEFORE = { ordinary: 52, finding: 79, step: 19, report: 4 };

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

test(
  "a step is answered with fewer keys and clicks than before",
  async () => {
    const { page, pane } = await workbench.open();
    const { id, supervisor: name } = await openStep(page);
    await introduce(pane, { role: "supervisor", name });

    const hand = handOn(page, pane);
    await hand.click(headOf(pane).getByRole("button", { name: "Daftar kerja", exact: true }));
    await hand.click(pane.getByRole("button", { name: `Selesaikan: ${id}, SPV ke QA` }));
    await hand.type("Hasil Tindak Lanjut", "Sudah dilatih");
    await hand.choose("PIC", name);
    await hand.click(pane.getByRole("button", { name: "Selesaikan", exact: true }));
    await pane.getByText(`${id}: SPV ke QA tercatat.`).waitFor();
    const [answered] = await rowsWith(page, id);
    expect(answered).toMatchObject({ "Hasil Tindak Lanjut": "Sudah dilatih", PIC: name });
    expect(answered?.["Tindak Lanjut SPV ke QA"]).toBeGreaterThan(0);
    console.log(`A step answered: ${hand.strokes()} keys and clicks, ${BEFORE.step} before.`);
    expect(hand.strokes()).toBeLessThan(BEFORE.step);
  },
  limit,
);

test(
  "a month is reported and its reports finished with fewer clicks than before",
  async () => {
    const { page, pane } = await workbench.open();
    const month = await newestMonth(page);
    await pane.getByRole("region", { name: "Siapa Anda?" }).waitFor({ timeout: 30_000 });
    await pane.locator("body").evaluate(
      (_, of) =>
        Excel.run(async (context) => {
          const sheets = context.workbook.worksheets;
          for (const kind of ["Laporan", "Rekap", "Analisa"]) sheets.getItem(`${kind} ${of}`).delete();
          await context.sync();
        }),
      month,
    );
    await introduce(pane, { role: "qa", name: "QA Contoh" });

    const hand = handOn(page, pane);
    await hand.click(pane.getByRole("button", { name: "Buat laporan bulanan" }));
    await pane
      .getByText(/^Laporan .* sudah dibuat/)
      .first()
      .waitFor({ timeout: 60_000 });
    await hand.click(pane.getByRole("button", { name: "Tandai sebagai final" }));
    await hand.click(pane.getByRole("button", { name: "Ya, lanjutkan" }));
    await pane
      .getByText(/sudah final: QA Contoh/)
      .first()
      .waitFor();
    const standing = await page.evaluate(
      (of) =>
        (window.embeddedExcelWorkbench?.excel.book.sheets ?? [])
          .filter(({ name }) => name.endsWith(` ${of}`) && !name.startsWith("F-22"))
          .map(({ name, protection }) => `${name}${protection === undefined ? "" : ", locked"}`),
      month,
    );
    expect(standing.sort()).toEqual(
      ["Analisa", "Laporan", "Rekap"].map((kind) => `${kind} ${month}, locked`),
    );
    // Those of the month stand on Rekomendasi, gathered by its number.
    const number = `R-${month.slice(2).replace("-", "")}-`;
    expect(await numbersOf(page, "TabelRekomendasi", number)).not.toEqual([]);
    console.log(`A month reported: ${hand.strokes()} keys and clicks, ${BEFORE.report} before.`);
    expect(hand.strokes()).toBeLessThan(BEFORE.report);
  },
  limit,
);

/** What a table has that begins so. */
const numbersOf = (page: Page, table: string, begins: string): Promise<readonly string[]> =>
  page.evaluate(
    ([wanted, start]) => {
      const sheets = window.embeddedExcelWorkbench?.excel.book.sheets ?? [];
      const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === wanted));
      return (sheet?.rows ?? []).flatMap((row) =>
        row.flatMap((cell) =>
          typeof cell?.value === "string" && cell.value.startsWith(start) ? [cell.value] : [],
        ),
      );
    },
    [table, begins] as const,
  );
