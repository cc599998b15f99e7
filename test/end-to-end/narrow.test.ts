/** The narrowest pane that Excel gives: whatever a screen says, it says whole, in both languages. */
import { brokenIn, clippedIn, frameOf, setPaneWidth } from "./support/accessibility";
import { fillCall, introduce } from "./support/form";
import { openStep } from "./support/open-step";
import { eachScreen, headOf, openScreen, speak, unfold } from "./support/screens";
import { spoil } from "./support/slips";
import { inWorkbench } from "./support/suite";

const workbench = inWorkbench();
const WIDTH = 320;

test("the tabs keep their places, whichever is current", async () => {
  const { pane } = await workbench.open();
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  const tabs = ["Ringkasan", "Isi sampel", "Daftar kerja"];
  for (const name of tabs) {
    await openScreen(pane, name);
    const seen = await Promise.all(
      (await pane.locator(".tabs button").all()).map(async (tab) => ({
        name: await tab.innerText(),
        x: (await tab.boundingBox())?.x ?? NaN,
      })),
    );
    expect(seen.sort((a, b) => a.x - b.x).map((tab) => tab.name)).toEqual(tabs);
  }
}, 300_000);

test("no text of any screen is cut off at 320 px, and no number is broken at its hyphens", async () => {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 960 } });
  await setPaneWidth(page, WIDTH);
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  await spoil(page);
  const frame = await frameOf(page);
  const cut: string[] = [];
  const broken: string[] = [];
  await eachScreen(pane, async (language, label) => {
    await unfold(pane);
    cut.push(...(await clippedIn(frame)).map((one) => `${language}, ${label}: ${one}`));
    broken.push(...(await brokenIn(frame)).map((one) => `${language}, ${label}: ${one}`));
  });
  expect({ cut, broken }).toEqual({ cut: [], broken: [] });
  // What saves a call stands at the right, in one line with its score.
  await speak(pane, "id");
  await openScreen(pane, "Isi sampel");
  const bar = pane.locator(".save-bar");
  const boxes = await Promise.all(
    [
      bar.getByRole("status"),
      ...["Hapus draf", "Simpan"].map((name) => bar.getByRole("button", { name })),
    ].map((part) => part.boundingBox()),
  );
  const [score, discard, save] = boxes.map((box) => ({
    x: box?.x ?? 0,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }));
  expect((score?.x ?? 0) < (discard?.x ?? 0) && (discard?.x ?? 0) < (save?.x ?? 0)).toBe(true);
  expect(Math.abs((score?.y ?? 0) - (save?.y ?? 9999))).toBeLessThan(12);
  await headOf(pane).waitFor();
}, 300_000);

test("what is said below a criterion stands clear of the ring around it", async () => {
  const { page, pane } = await workbench.open();
  await setPaneWidth(page, WIDTH);
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  await openScreen(pane, "Isi sampel");
  const second = pane.getByRole("radiogroup", { name: /^P02/ });
  await pane.getByRole("radiogroup", { name: /^P01/ }).getByRole("radio").first().focus();
  await page.keyboard.press("y");
  await second.locator(":focus").waitFor();
  const ring = await second.evaluate((row) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(row);
    return (
      row.getBoundingClientRect().bottom + Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    );
  });
  const below = await second.evaluate((row) => row.nextElementSibling?.getBoundingClientRect().top ?? 0);
  expect(below).toBeGreaterThanOrEqual(ring);
}, 120_000);

test("that a call was saved is told in view, though the keyboard goes on in the next one: in two columns too", async () => {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 700 } });
  await setPaneWidth(page, 450);
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  await openScreen(pane, "Isi sampel");
  const tabs = await page.getByRole("tab", { name: /^F-22 / }).allInnerTexts();
  const [year, month] = tabs.sort().at(-1)?.trim().slice("F-22 ".length).split("-") ?? [];
  await fillCall(pane, {
    day: `01/${month ?? ""}/${year ?? ""}`,
    recording: "UJI-TERLIHAT",
    finding: "Tidak menyapa",
  });
  await pane.getByRole("button", { name: "Simpan", exact: true }).click();
  const told = pane.getByText(/^Tersimpan di F-22/);
  await told.waitFor();
  await pane.getByRole("textbox", { name: "Jam Mulai" }).and(pane.locator(":focus")).waitFor();
  const seen = await told.evaluate((words) => {
    const { top, bottom } = words.getBoundingClientRect();
    const over = document.querySelector(".head")?.getBoundingClientRect().bottom ?? 0;
    return top >= over && bottom <= innerHeight;
  });
  expect(seen).toBe(true);
}, 120_000);

test("whose step it is stays in view above its form, and covers nothing that the keyboard reaches", async () => {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 640 } });
  await setPaneWidth(page, WIDTH);
  await openStep(page);
  await introduce(pane, { role: "supervisor", name: "" });
  await openScreen(pane, "Daftar kerja");
  const doing = pane.locator(".step").getByRole("button", { name: /^Selesaikan/ });
  await doing.first().click();
  const step = pane.locator(".step.open");
  await step.getByRole("button", { name: "Tutup" }).focus();
  const top = await pane.locator(".head").evaluate((head) => head.getBoundingClientRect().bottom);
  const covered: string[] = [];
  let places = 0;
  for (let within = true; within;) {
    const seen = await step.evaluate((open) => {
      const place = document.activeElement;
      const head = open.querySelector(".step-head");
      if (!place || !head || !open.contains(place) || head.contains(place)) return undefined;
      const [one, other] = [place.getBoundingClientRect(), head.getBoundingClientRect()];
      return { what: place.outerHTML.slice(0, 80), top: one.top, headTop: other.top, headEnd: other.bottom };
    });
    within = seen !== undefined;
    if (seen) {
      places += 1;
      if (seen.top < seen.headEnd || seen.headTop < top - 2) covered.push(seen.what);
      await page.keyboard.press("Shift+Tab");
    }
  }
  expect(covered).toEqual([]);
  expect(places).toBeGreaterThan(3);
}, 300_000);
