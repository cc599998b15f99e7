/** One nonconformity through three hands: QCO fills the call in by form, QA passes it on, the supervisor answers late. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { parseDayText, shownDay } from "../../src/sop";
import { launchBrowser, openWorkbench, paneOf, screenshot } from "./support/browser";
import { startLimit, startWorkbench, type RunningWorkbench } from "./support/workbench";

const limit = 120_000;

let workbench: RunningWorkbench | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await launchBrowser();
}, startLimit);

afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const RECORDING = "UJI-REKAMAN-1";

/** The cells of the row with the recording, by header: what stands in the workbook whatever the pane says. */
function cells(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate((recording) => {
    for (const sheet of window.embeddedExcelWorkbench?.excel.book.sheets ?? []) {
      const table = sheet.tables.find(({ name }) => name.startsWith("Sampel"));
      // Empty rows are holes: only those that stand are looked at.
      const line = Object.values(sheet.rows).find((row) => row.some((cell) => cell?.value === recording));
      if (table && line)
        return Object.fromEntries(
          table.columns.map(({ name }, index) => [name, line[table.area.column + index]?.value ?? null]),
        );
    }
    return {};
  }, RECORDING);
}

const open = (pane: FrameLocator, name: string): Promise<void> =>
  pane.getByRole("navigation").getByRole("button", { name }).click();

const list = (pane: FrameLocator, name: string): Locator => pane.getByRole("combobox", { name, exact: true });
const box = (pane: FrameLocator, name: string): Locator => pane.getByRole("textbox", { name, exact: true });

/** Chooses the first item of a list that is one. */
async function chooseFirst(pane: FrameLocator, label: string): Promise<void> {
  await list(pane, label).selectOption({ index: 1 });
}

async function fillCall(pane: FrameLocator, day: string): Promise<void> {
  await box(pane, "Tanggal Panggilan").fill(day);
  for (const label of ["Pelaksana", "Peran", "Area", "Agent", "Jenis Materi", "Skenario"])
    await chooseFirst(pane, label);
  await list(pane, "Status Panggilan").selectOption("Terhubung");
  await box(pane, "ID Rekaman").fill(RECORDING);
  const criteria = pane.getByRole("radiogroup");
  await criteria.first().getByRole("radio", { name: "Ya" }).focus();
  const marks = await criteria.count();
  // By keyboard alone: each key marks its criterion and goes on to the next.
  for (let index = 0; index < marks; index++) await pane.locator(":focus").press(index === 0 ? "t" : "y");
  await pane.getByText("Nilai 95: Lulus").waitFor();
  await list(pane, "Ketidaksesuaian").selectOption("Ya");
  await box(pane, "Tanggal Temuan").fill(day);
  await list(pane, "Kategori Temuan").selectOption("Non-kritis");
  await box(pane, "Uraian Temuan").fill("Tidak menyapa pelanggan");
}

/** Does one step of the row in the worklist: today, with a text. */
async function doStep(
  pane: FrameLocator,
  id: string,
  link: string,
  text: string,
  label: string,
): Promise<void> {
  await pane.getByRole("button", { name: `Selesaikan: ${id}, ${link}` }).click();
  await box(pane, label).fill(text);
  await pane.getByRole("button", { name: "Simpan" }).click();
  await pane.getByText(`${id}: ${link} tercatat.`).waitFor();
}

describe("a nonconformity in the pane", () => {
  it(
    "is filled in by form, passed on from the worklist and answered late, and the sheet says the same",
    async () => {
      if (browser === undefined || workbench === undefined) throw new Error("The workbench does not run.");
      const { page, errors } = await openWorkbench(browser, workbench.url);
      const pane = paneOf(page);
      await open(pane, "Isi sampel");
      const asOf = parseDayText(await box(pane, "Tanggal Panggilan").inputValue());
      if (asOf === undefined) throw new Error("no as-of day");
      const day = shownDay(asOf - 5);
      await fillCall(pane, day);
      await screenshot(page, "sample-filled");
      await pane.getByRole("button", { name: "Simpan" }).click();
      await pane.getByText(/^Tersimpan di F-22/).waitFor();
      const row = await cells(page);
      const id = String(row["No. Sampel"]);
      expect(row).toMatchObject({
        Nilai: 95,
        Hasil: "Lulus",
        Ketidaksesuaian: "Ya",
        "Status QCO": "Lewat Batas",
      });

      await open(pane, "Daftar kerja");
      await list(pane, "Agent").selectOption(String(row["Nama Agent"]));
      await screenshot(page, "worklist");
      await doStep(pane, id, "QCO ke QA", "Latih salam pembuka", "Rekomendasi QCO");
      await list(pane, "Saya").selectOption("qa");
      await doStep(pane, id, "QA ke SPV", "Mohon dilatih", "Rekomendasi QA");
      await list(pane, "Saya").selectOption("supervisor");
      await doStep(pane, id, "SPV ke QA", "Sudah dilatih", "Hasil Tindak Lanjut");
      expect(await cells(page)).toMatchObject({
        "Tindak Lanjut SPV ke QA": asOf,
        "Hasil Tindak Lanjut": "Sudah dilatih",
        "Status QCO": "Terlambat",
        "Status QA": "Terlambat",
        "Status SPV": "Terlambat",
        "Batas SPV": asOf - 3,
      });
      expect(errors).toEqual([]);
      await page.close();
    },
    limit,
  );
});
