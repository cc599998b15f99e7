/** One nonconformity through three hands: QCO fills the call in by form, QA passes it on, the supervisor answers late. */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { parseDayText, shownDay } from "../../src/sop";
import { screenshot } from "./support/browser";
import { inWorkbench, limit, openScreen, rowsWith, type Cells } from "./support/suite";

const workbench = inWorkbench();

const RECORDING = "UJI-REKAMAN-1";

/** The cells of the row with the recording, by header. */
async function cells(page: Page): Promise<Cells> {
  const [row] = await rowsWith(page, RECORDING);
  return row ?? {};
}

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
      const { page, pane } = await workbench.open();
      await openScreen(pane, "Isi sampel");
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

      await openScreen(pane, "Daftar kerja");
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
    },
    limit,
  );
});
