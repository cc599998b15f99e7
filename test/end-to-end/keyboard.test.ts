/** The same month without a mouse: everything is reached by Tab, F6 goes from part to part, and the focus is never lost. */
import type { FrameLocator, Page } from "playwright-core";
import { dayFromIso, shownDay } from "../../src/sop";
import { paneOf, screenshot } from "./support/browser";
import { figuresOf, headlinesOf, reportedOf } from "./support/figures";
import { box, list } from "./support/form";
import { choose, expectOn, expectSeen, goToScreen, press, reach, write } from "./support/keyboard";
import { inWorkbench, rowsWith } from "./support/suite";

/** Every stop of the way is looked at. */
const limit = 300_000;

const workbench = inWorkbench();
const RECORDING = "UJI-PAPAN-TIK";

async function introduce(page: Page, pane: FrameLocator, role: string, name: string): Promise<void> {
  const who = pane.getByRole("button", { name: /^Peran: / });
  const form = pane.getByRole("region", { name: "Siapa Anda?" });
  await who.waitFor({ timeout: 30_000 });
  if (!(await who.innerText()).includes("Pilih")) await press(page, pane, who);
  await choose(page, pane, list(pane, "Peran"), role);
  const listed = list(pane, "Nama sesuai daftar");
  const typed = box(pane, "Nama");
  await listed.or(typed).waitFor();
  if (await listed.isVisible()) await choose(page, pane, listed, name);
  else await write(page, pane, typed, name);
  await press(page, pane, form.getByRole("button", { name: "Simpan", exact: true }));
  await form.waitFor({ state: "detached" });
  await expectSeen(pane);
}

/** A call with its first criterion failed, filled in from top to bottom. */
async function fillCall(page: Page, pane: FrameLocator, day: string): Promise<void> {
  if (!(await box(pane, "Tanggal Panggilan").isVisible()))
    await press(page, pane, pane.getByRole("button", { name: "Ganti", exact: true }));
  await write(page, pane, box(pane, "Tanggal Panggilan"), day);
  for (const label of ["Pelaksana", "Peran", "Area", "Agent"]) await choose(page, pane, list(pane, label));
  for (const label of ["Jenis Materi", "Skenario"]) await choose(page, pane, list(pane, label));
  await choose(page, pane, list(pane, "Status Panggilan"), "Terhubung");
  await write(page, pane, box(pane, "ID Rekaman"), RECORDING);
  const criteria = pane.getByRole("radiogroup");
  const marks = await criteria.count();
  await reach(page, pane, criteria.first().getByRole("radio").first());
  for (let index = 0; index < marks; index++) {
    await page.keyboard.press(index === 0 ? "t" : "y");
    await expectSeen(pane);
  }
  await pane.getByRole("status").filter({ hasText: "95 Lulus" }).waitFor();
  const found = pane.getByRole("radiogroup", { name: "Ketidaksesuaian" });
  await reach(page, pane, found.getByRole("radio").first());
  await page.keyboard.press("y");
  await choose(page, pane, list(pane, "Kategori Temuan"), "Non-kritis");
  await write(page, pane, box(pane, "Uraian Temuan"), "Tidak menyapa pelanggan");
  await write(page, pane, box(pane, "Tanggal Temuan"), day);
  await press(page, pane, pane.getByRole("button", { name: "Simpan", exact: true }));
  await pane.getByText(/^Tersimpan di F-22/).waitFor();
  await expectOn(pane, box(pane, "Jam Mulai"));
}

async function doStep(
  page: Page,
  pane: FrameLocator,
  step: { id: string; agent: string; link: string; field: string; text: string },
): Promise<void> {
  const { id, agent, link, field, text } = step;
  await goToScreen(page, pane, "Daftar kerja");
  await choose(page, pane, list(pane, "Agent"), agent);
  await press(page, pane, pane.getByRole("button", { name: `Selesaikan: ${id}, ${link}` }));
  // The form stands where the button stood, and the keyboard is in it, at the first field that says nothing yet.
  const fields = pane.getByRole("main").locator("form").locator("input, textarea, select");
  await expectOn(pane, fields.and(pane.locator(":focus")));
  const said = await fields.evaluateAll((all) =>
    all.map((one) =>
      "value" in one && one.value !== "" ? "filled" : one.matches(":focus") ? "here" : "empty",
    ),
  );
  expect(said.filter((one) => one !== "filled")[0]).toBe("here");
  await write(page, pane, box(pane, field), text);
  if (await list(pane, "PIC").isVisible()) await choose(page, pane, list(pane, "PIC"));
  await press(page, pane, pane.getByRole("button", { name: "Selesaikan", exact: true }));
  await pane.getByText(`${id}: ${link} tercatat.`).waitFor();
  await expectSeen(pane);
}

/** Types a slip into a row's Area in the grid, from the pane and back to it. */
async function slip(page: Page, pane: FrameLocator): Promise<void> {
  await goToScreen(page, pane, "Ringkasan");
  await press(page, pane, pane.getByRole("button", { name: "Ke lembar F-22" }));
  await pane.getByText(/^Lembar F-22 .* ditampilkan/).waitFor();
  await page.keyboard.press("Shift+F6");
  await page.keyboard.press("ControlOrMeta+Home");
  for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  // Typed it would be refused, as in Excel; what is pasted is not looked at.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("jkt "));
  await page.keyboard.press("ControlOrMeta+v");
  await page.waitForFunction(() =>
    window.embeddedExcelWorkbench?.excel.book.sheets.some(({ rows }) =>
      rows.some((row) => row.some((cell) => cell?.value === "jkt ")),
    ),
  );
  await page.keyboard.press("F6");
}

test(
  "the month is played by keyboard alone, and the focus is never lost",
  async () => {
    const { page, pane: qco } = await workbench.open({ viewport: { width: 1900, height: 900 } });
    for (const name of ["Second pane", "Third pane"]) await page.getByRole("button", { name }).press("Enter");
    const [qa, supervisor] = [paneOf(page, 1), paneOf(page, 2)];
    const month = await list(qco, "Bulan yang ditampilkan").inputValue();
    const found = dayFromIso(`${month}-01`) ?? 0;
    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await introduce(page, qco, "QCO", "Pelaksana Contoh Satu");
    await goToScreen(page, qco, "Isi sampel");
    await fillCall(page, qco, shownDay(found));
    const [row] = await rowsWith(page, RECORDING);
    const step = { id: String(row?.["No. Sampel"]), agent: String(row?.["Nama Agent"]) };
    await slip(page, qco);
    expect(await rowsWith(page, "jkt ")).toHaveLength(1);
    await goToScreen(page, qco, "Periksa");
    await press(page, qco, qco.getByRole("button", { name: /Di luar daftar/ }));
    await press(page, qco, qco.getByRole("button", { name: "Pakai “JKT”" }).first());
    await qco.getByText("1 masalah diperbaiki.").waitFor();
    expect(await rowsWith(page, "jkt ")).toEqual([]);
    await doStep(page, qco, { ...step, link: "QCO ke QA", field: "Rekomendasi QCO", text: "Latih salam" });

    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await introduce(page, qa, "QA", "QA Contoh");
    await doStep(page, qa, { ...step, link: "QA ke SPV", field: "Rekomendasi QA", text: "Mohon dilatih" });

    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await introduce(page, supervisor, "Supervisor", "Supervisor Contoh JKT");
    const answer = { link: "SPV ke QA", field: "Hasil Tindak Lanjut", text: "Sudah dilatih" };
    await doStep(page, supervisor, { ...step, ...answer });

    await page.keyboard.press("Shift+F6");
    await goToScreen(page, qa, "Laporan");
    await press(page, qa, qa.getByRole("button", { name: "Buat laporan bulanan" }));
    await qa
      .getByText(/^Laporan .* sudah dibuat/)
      .first()
      .waitFor({ timeout: 60_000 });
    await expectSeen(qa);
    await screenshot(page, "keyboard-month");
    const { figures } = await figuresOf(page, month);
    expect(await reportedOf(page, month)).toMatchObject(headlinesOf(figures));
    expect(await rowsWith(page, RECORDING)).toMatchObject([
      { Nilai: 95, Hasil: "Lulus", "Hasil Tindak Lanjut": "Sudah dilatih", Ketidaksesuaian: "Ya" },
    ]);
  },
  limit,
);
