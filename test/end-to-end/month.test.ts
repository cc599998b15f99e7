/** A month's work by three people on one workbook, each in a pane of their own; at its end sheet, panes and rules agree. */
import type { FrameLocator, Page } from "playwright-core";
import { createTranslator, formatPercent } from "../../src/locales";
import { dayFromIso, LINKS, shownDay, type Day } from "../../src/sop";
import { faultsOf, frameOf } from "./support/accessibility";
import { paneOf, screenshot } from "./support/browser";
import { figuresOf, headlinesOf, reportedOf, type Judged } from "./support/figures";
import { box, doStep, fillCall, introduce, list } from "./support/form";
import { SETTING_WORDS } from "../../src/sheets/layout/setting-words";
import { paste, selectRow, shapeOf, typeRow, valueAt, type Pasted } from "./support/grid";
import { inWorkbench, openScreen, rowsWith, sheetOf, type Cells } from "./support/suite";

/** A month takes a while. */
const limit = 240_000;

const workbench = inWorkbench();
const text = createTranslator("id");

const RECORDING = "UJI-REKAMAN-1";
const PEOPLE = [
  { role: "qco", name: "Pelaksana Contoh Satu", open: undefined },
  { role: "qa", name: "QA Contoh", open: "Second pane" },
  { role: "supervisor", name: "Supervisor Contoh JKT", open: "Third pane" },
] as const;

/** The newest month with a sheet, and its 26th: the as-of day that the test sets, so that every day plays the same. */
async function month(page: Page): Promise<{ month: string; asOf: Day }> {
  const tabs = await page.getByRole("tab", { name: /^F-22 / }).allInnerTexts();
  const newest =
    tabs
      .map((tab) => tab.trim().slice("F-22 ".length))
      .sort()
      .at(-1) ?? "";
  const asOf = dayFromIso(`${newest}-26`);
  if (asOf === undefined) throw new Error(`no month among ${tabs.join()}`);
  const shape = await shapeOf(page, "Pengaturan");
  for (let row = 0; row < shape.rows; row++)
    if ((await valueAt(page, "Pengaturan", row, "Kunci")) === "asOf")
      await paste(page, "Pengaturan", [{ row, header: "Nilai", value: asOf }]);
  return { month: newest, asOf };
}

/** The cells of the row with the recording. */
async function rowOf(page: Page, recording: string): Promise<Cells> {
  const [row] = await rowsWith(page, recording);
  if (!row) throw new Error(`no row with ${recording}`);
  return row;
}

/** Where in the month's table the row with the value stands, counted from 0. */
async function placeOf(page: Page, sheet: string, header: string, value: unknown): Promise<number> {
  const { rows } = await shapeOf(page, sheet);
  for (let row = 0; row < rows; row++) if ((await valueAt(page, sheet, row, header)) === value) return row;
  throw new Error(`no row with ${String(value)}`);
}

/** What pane and sheet have to say is what the pure functions say. */
async function expectAgreement(
  page: Page,
  panes: readonly FrameLocator[],
  { month: of }: { month: string },
): Promise<Judged> {
  const judged = await figuresOf(page, of);
  const { samples, deadlines } = judged.figures;
  const { counted, target } = samples;
  for (const [index, pane] of panes.entries()) {
    await openScreen(pane, "Ringkasan");
    await list(pane, "Bulan yang ditampilkan").selectOption(of);
    // The supervisor's overview is of the steps alone.
    if (index < 2)
      await pane.getByText(text("pane.samples.ofTarget", { counted, target }), { exact: true }).waitFor();
    const shown = pane.getByText(/^Ketepatan waktu /);
    await shown.nth(LINKS.length - 1).waitFor();
    const shares = LINKS.map((link) => deadlines[link].compliance);
    await expect(shown.allInnerTexts()).resolves.toEqual(
      shares.map((share) =>
        text("pane.deadlines.compliance", { share: share === null ? "–" : formatPercent("id", share) }),
      ),
    );
  }
  return judged;
}

/** Ten calls more a month, so that the month still lacks some. */
function raiseTarget(page: Page): Promise<void> {
  return page.evaluate((label) => {
    const excel = window.embeddedExcelWorkbench?.excel;
    const sheet = excel?.book.sheets.find(({ name }) => name === "Pengaturan");
    let place: readonly [number, number] = [-1, -1];
    // Rows without cells are holes: forEach passes over them.
    sheet?.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell?.value === label) place = [row, column + 1];
      });
    });
    const [row, column] = place;
    const target = sheet?.rows[row]?.[column]?.value;
    if (!excel || !sheet || typeof target !== "number") throw new Error("Pengaturan has no target");
    excel.paste(sheet.id, row, column, [[target + 10]]);
  }, SETTING_WORDS.target.label);
}

test(
  "a month is played by three people, and at its end the report, the panes and the rules say the same",
  async () => {
    const { page, pane: qco } = await workbench.open({ viewport: { width: 1900, height: 900 } });
    const { month: of, asOf } = await month(page);
    const sheet = sheetOf(of);
    const at = { month: of };
    const panes = PEOPLE.map((_, index) => paneOf(page, index));
    const [, qa = qco, supervisor = qco] = panes;
    for (const [index, person] of PEOPLE.entries()) {
      if (person.open) await page.getByRole("button", { name: person.open }).click();
      await introduce(panes[index] ?? qco, person);
    }

    // The QCO plans: the form says what the month still lacks, and fills one of its calls in.
    await raiseTarget(page);
    const before = await figuresOf(page, of);
    const lacking = before.figures.samples.target - before.figures.samples.counted;
    expect(lacking).toBeGreaterThan(2);
    await openScreen(qco, "Isi sampel");
    await qco.getByText(text("work.sample.planTarget", { count: lacking })).waitFor();
    const found = asOf - 5;
    await fillCall(qco, { day: shownDay(found), recording: RECORDING, finding: "Tidak menyapa pelanggan" });
    await screenshot(page, "month-form");
    await qco.getByRole("button", { name: "Simpan" }).click();
    await qco.getByText(/^Tersimpan di F-22/).waitFor();
    await qco.getByText(text("work.sample.planTarget", { count: lacking - 1 })).waitFor();
    const first = await rowOf(page, RECORDING);
    const id = String(first["No. Sampel"]);
    expect(first).toMatchObject({ Nilai: 95, Hasil: "Lulus", "Status QCO": "Lewat Batas" });

    // The rest of the month in the grid: one row typed, with two slips, the others pasted.
    const marks = Object.fromEntries(
      Object.keys(first)
        .filter((header) => /^P\d\d /.test(header))
        .map((header) => [header, "Ya"]),
    );
    const call = { ...first, ...marks, Ketidaksesuaian: "Tidak" } as Record<string, unknown>;
    const { formulas, headers } = await shapeOf(page, sheet);
    const left = new Set([
      ...formulas,
      "No. Sampel",
      ...headers.slice(headers.indexOf("Ketidaksesuaian") + 1),
    ]);
    const row = Object.entries(call).filter(([header, value]) => !left.has(header) && value !== null);
    const day = /(\d+)-(\d+)-(\d+)/.exec(`${of}-22`);
    const typed = Object.fromEntries(row.map(([header, value]) => [header, String(value)]));
    await typeRow(
      page,
      sheet,
      {
        ...typed,
        "Tanggal Panggilan": `22/${day?.[2] ?? ""}/${day?.[1] ?? ""}`,
        "ID Rekaman": "UJI-KETIK",
      },
      "Ketidaksesuaian",
    );
    const { rows: end } = await shapeOf(page, sheet);
    // Typed they would be refused, as in Excel; what is pasted is not looked at.
    await paste(page, sheet, [
      { row: end - 1, header: "Area", value: "jkt " },
      { row: end - 1, header: "Ketidaksesuaian", value: "tidak " },
    ]);
    const more: Pasted[] = Array.from({ length: lacking }, (_, index) => index).flatMap((index) =>
      row.map(([header, value]) => ({
        row: end + index,
        header,
        value: header === "ID Rekaman" ? `UJI-TEMPEL-${index}` : (value as string | number),
      })),
    );
    await paste(page, sheet, more);
    await openScreen(qco, "Ringkasan");
    await qco.getByRole("button", { name: "Lengkapi dari daftar" }).click();
    await qco.getByText(/sel kosong di F-22 .* diisi/).waitFor();
    expect((await rowOf(page, "UJI-KETIK"))["No. Sampel"]).toMatch(/^MC-\d{4}-/);

    // What check finds in them is mended: one by one, taken back, all at once.
    const slip = await placeOf(page, sheet, "ID Rekaman", "UJI-KETIK");
    await paste(page, sheet, [{ row: slip - 1, header: "Area", value: " jkt " }]);
    await openScreen(qco, "Periksa");
    await qco.getByRole("button", { name: /Di luar daftar/ }).click();
    await qco.getByRole("button", { name: "Pakai “JKT”" }).first().click();
    await qco.getByText("1 masalah diperbaiki.").waitFor();
    await qco.getByRole("button", { name: "Urungkan" }).click();
    await qco.getByText("1 perbaikan diurungkan.").waitFor();
    await qco.getByRole("button", { name: /^Perbaiki semua/ }).click();
    await qco.getByRole("button", { name: "Ya, lanjutkan" }).click();
    await qco.getByText(/masalah diperbaiki\.$/).waitFor();
    expect(await valueAt(page, sheet, slip, "Area")).toBe("JKT");
    expect(await valueAt(page, sheet, slip - 1, "Area")).toBe("JKT");

    // Two of them in one row: whoever saves second is shown both.
    await selectRow(page, sheet, await placeOf(page, sheet, "ID Rekaman", RECORDING));
    for (const pane of [qco, qa]) {
      await openScreen(pane, "Isi sampel");
      await pane.getByRole("button", { name: "Buka baris terpilih" }).click();
      await pane.getByText(`Menyunting ${id}`).waitFor();
    }
    await box(qa, "Catatan").fill("Rekaman sudah didengar QA");
    await qa.getByRole("button", { name: "Simpan" }).click();
    await qa.getByText(/^Tersimpan di F-22/).waitFor();
    await box(qco, "Catatan").fill("Pelanggan minta dihubungi lagi");
    await qco.getByRole("button", { name: "Simpan" }).click();
    await qco.getByText("Rekan mengubah baris yang sama").waitFor();
    await qco.getByRole("radio", { name: "Isian saya: Pelanggan minta dihubungi lagi" }).waitFor();
    await qco.getByRole("radio", { name: "Isian rekan: Rekaman sudah didengar QA" }).check();
    expect(await faultsOf(await frameOf(page))).toEqual([]);
    await screenshot(page, "month-conflict");
    await qco.getByRole("button", { name: "Simpan pilihan" }).click();
    await qco.getByText(/^Tersimpan di F-22|^Tidak ada yang berubah/).waitFor();
    expect((await rowOf(page, RECORDING))["Catatan"]).toBe("Rekaman sudah didengar QA");

    // The nonconformity goes through three hands, and is answered late.
    const steps = [
      { pane: qco, link: "QCO ke QA", field: "Rekomendasi QCO", text: "Latih salam pembuka" },
      { pane: qa, link: "QA ke SPV", field: "Rekomendasi QA", text: "Mohon dilatih" },
      { pane: supervisor, link: "SPV ke QA", field: "Hasil Tindak Lanjut", text: "Sudah dilatih" },
    ];
    for (const { pane, ...step } of steps) {
      await openScreen(pane, "Daftar kerja");
      await list(pane, "Agent").selectOption(String(first["Nama Agent"]));
      await doStep(pane, { id, ...step });
    }
    await screenshot(page, "month-worklist");
    expect(await rowOf(page, RECORDING)).toMatchObject({
      "Tindak Lanjut SPV ke QA": asOf,
      "Hasil Tindak Lanjut": "Sudah dilatih",
      "Status QCO": "Terlambat",
      "Status QA": "Terlambat",
      "Status SPV": "Terlambat",
      "Batas SPV": found + 2,
    });

    // QA reports, and everybody reads the same.
    await openScreen(qa, "Laporan");
    await list(qa, "Bulan yang ditampilkan").selectOption(of);
    await qa.getByRole("button", { name: "Buat laporan bulanan" }).click();
    const made = qa.getByText(/^Laporan .* sudah dibuat/).first();
    const question = qa.getByText(/^Tetap buat laporan/);
    await made.or(question).first().waitFor({ timeout: 60_000 });
    // Where the month's rows have errors still, the pane asks first: on a month's first days the demo has none.
    if (await question.isVisible()) await qa.getByRole("button", { name: "Ya, lanjutkan" }).click();
    await made.waitFor({ timeout: 60_000 });
    const { figures } = await expectAgreement(page, panes, at);
    expect(figures.samples).toMatchObject({
      reached: true,
      counted: before.figures.samples.counted + lacking + 2,
    });
    expect(await reportedOf(page, of)).toMatchObject(headlinesOf(figures));
    await page.getByRole("tab", { name: `Laporan ${of}` }).click();
    await page.waitForTimeout(500);
    await screenshot(page, "month-report");
  },
  limit,
);
