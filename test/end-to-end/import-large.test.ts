/** A large file through the pane: it is read beside the pane, which answers meanwhile, says how far it is, and can stop it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { inWorkbench, limit, openScreen, rowsWith } from "./support/suite";

const workbench = inWorkbench();

const ROWS = 50_000;
const RECORDING = "UJI-BESAR-";
const NOTES = 32;

/** Wide enough for its reading to last. */
function csv(): string {
  const headers = ["Call Date", "VRS ID", ...Array.from({ length: NOTES }, (_, index) => `Catatan ${index}`)];
  const lines = Array.from({ length: ROWS }, (_, index) =>
    [
      "20/07/2026",
      `${RECORDING}${index}`,
      ...Array.from({ length: NOTES }, (__, note) => `isi ${index} ${note}`),
    ].join(";"),
  );
  return [headers.join(";"), ...lines].join("\n");
}

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-large-"));
  file = path.join(folder, "besar.csv");
  await writeFile(file, csv());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const chooser = (pane: FrameLocator) => pane.getByLabel("Pilih file (.csv atau .xlsx)");

/** Has the pane note the longest time for which it did nothing else; what is returned ends that and tells, in milliseconds. */
async function watched(pane: FrameLocator): Promise<() => Promise<{ longest: number; whole: number }>> {
  const body = pane.locator("body");
  await body.evaluate(() => {
    const begun = performance.now();
    const noted = { begun, last: begun, longest: 0 };
    Object.assign(globalThis, { noted });
    setInterval(() => {
      const now = performance.now();
      noted.longest = Math.max(noted.longest, now - noted.last);
      noted.last = now;
    }, 20);
  });
  return () =>
    body.evaluate(() => {
      const { noted } = globalThis as unknown as { noted: { begun: number; longest: number } };
      return { longest: noted.longest, whole: performance.now() - noted.begun };
    });
}

test(
  "50,000 rows are read while the pane answers and shows how far it is; cancelled, nothing of them is left",
  async () => {
    const { page, pane, errors } = await workbench.open();
    await openScreen(pane, "Impor");
    await chooser(pane).setInputFiles(file);
    const bar = pane.getByRole("progressbar", { name: "Membaca file" });
    await bar.waitFor();
    // At once: a pointer's click waits for the bar's movement to end.
    await pane.getByRole("button", { name: "Batalkan" }).dispatchEvent("click");
    await bar.waitFor({ state: "detached" });
    await pane.getByRole("heading", { name: "Impor sampel" }).waitFor();
    expect(await rowsWith(page, `${RECORDING}1`)).toEqual([]);
    // What a person ended themselves is no error.
    expect(errors).toEqual([]);

    const told = await watched(pane);
    await chooser(pane).setInputFiles(file);
    await bar.waitFor();
    const shares: number[] = [];
    const matching = pane.getByRole("heading", { name: "Pasangkan kolom" });
    while ((await matching.count()) === 0)
      for (const share of await bar.evaluateAll((bars) =>
        bars.map((one) => one.getAttribute("aria-valuenow")),
      ))
        if (share !== null) shares.push(Number(share));
    const { longest, whole } = await told();
    expect(new Set(shares).size).toBeGreaterThan(1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    // Read on the pane's own thread, it would stand still nearly all of the time.
    expect(longest).toBeLessThan((whole * 3) / 4);
    expect(await rowsWith(page, `${RECORDING}1`)).toEqual([]);
  },
  limit,
);
