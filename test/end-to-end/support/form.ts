/** The work screens under a person's hands, in Indonesian. */
import type { FrameLocator, Locator } from "playwright-core";

export const list = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("combobox", { name, exact: true });

export const box = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole("textbox", { name, exact: true });

/** Says who uses the pane, on its first screen. */
export async function introduce(
  pane: FrameLocator,
  { role, name }: { role: string; name: string },
): Promise<void> {
  // The second and third pane of one browser know already who the first one's is.
  const who = pane.getByRole("button", { name: /^Peran: / });
  const form = pane.getByRole("region", { name: "Siapa Anda?" });
  await who.waitFor({ timeout: 30_000 });
  if (!(await form.isVisible()) && !(await who.innerText()).includes("Pilih")) await who.click();
  await list(pane, "Peran").selectOption(role);
  // A role that the workbook has a list for chooses from it; it is read first.
  const listed = list(pane, "Nama sesuai daftar");
  const typed = box(pane, "Nama");
  await listed.or(typed).waitFor();
  if (await listed.isVisible()) await listed.selectOption(name);
  else await typed.fill(name);
  await form.getByRole("button", { name: "Simpan", exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** Fills in a call with one criterion failed and a nonconformity found on its day; not saved yet. */
export async function fillCall(
  pane: FrameLocator,
  { day, recording, finding }: { day: string; recording: string; finding: string },
): Promise<void> {
  if (!(await box(pane, "Tanggal Panggilan").isVisible()))
    await pane.getByRole("button", { name: "Ganti", exact: true }).click();
  await box(pane, "Tanggal Panggilan").fill(day);
  for (const label of ["Pelaksana", "Peran", "Area", "Agent", "Jenis Materi", "Skenario"])
    await list(pane, label).selectOption({ index: 1 });
  await list(pane, "Status Panggilan").selectOption("Terhubung");
  await box(pane, "ID Rekaman").fill(recording);
  const criteria = pane.getByRole("radiogroup");
  await criteria.first().getByRole("radio", { name: "Ya" }).focus();
  const marks = await criteria.count();
  // By keyboard alone: each key marks its criterion and goes on to the next.
  for (let index = 0; index < marks; index++) await pane.locator(":focus").press(index === 0 ? "t" : "y");
  await pane.getByRole("status").filter({ hasText: "95 Lulus" }).waitFor();
  await pane.getByRole("radiogroup", { name: "Ketidaksesuaian" }).getByRole("radio", { name: "Ya" }).check();
  await box(pane, "Tanggal Temuan").fill(day);
  await list(pane, "Kategori Temuan").selectOption("Non-kritis");
  await box(pane, "Uraian Temuan").fill(finding);
}

/** Does one step of the row in the worklist: today, with a text. */
export async function doStep(
  pane: FrameLocator,
  step: { id: string; link: string; field: string; text: string },
): Promise<void> {
  const { id, link, field, text } = step;
  await pane.getByRole("button", { name: `Selesaikan: ${id}, ${link}` }).click();
  await box(pane, field).fill(text);
  // The supervisor's step says who is in charge.
  const charge = list(pane, "PIC");
  if ((await charge.isVisible()) && (await charge.inputValue()) === "")
    await charge.selectOption({ index: 1 });
  await pane.getByRole("button", { name: "Selesaikan", exact: true }).click();
  await pane.getByText(`${id}: ${link} tercatat.`).waitFor();
}
