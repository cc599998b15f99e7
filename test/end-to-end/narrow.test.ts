/** The narrowest pane that Excel gives: whatever a screen says, it says whole, in both languages. */
import { LANGUAGES } from "../../src/locales";
import { clippedIn, frameOf, setPaneWidth } from "./support/accessibility";
import { introduce } from "./support/form";
import { headOf, openScreen, screenNames, settled, speak } from "./support/screens";
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

test("no text of any screen is cut off at 320 px", async () => {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 960 } });
  await setPaneWidth(page, WIDTH);
  await introduce(pane, { role: "qco", name: "Pelaksana Contoh Satu" });
  await spoil(page);
  const frame = await frameOf(page);
  const cut: string[] = [];
  for (const language of LANGUAGES) {
    await speak(pane, language);
    for (const label of await screenNames(pane)) {
      await openScreen(pane, label);
      await pane.getByRole("heading", { level: 2, name: label, exact: true }).waitFor();
      await settled(pane);
      for (const folded of await pane.getByRole("main").getByRole("button", { expanded: false }).all())
        if (await folded.isVisible()) await folded.click();
      await settled(pane);
      cut.push(...(await clippedIn(frame)).map((one) => `${language}, ${label}: ${one}`));
    }
  }
  expect(cut).toEqual([]);
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

test("whose step it is stays in view above its form, and covers nothing that the keyboard reaches", async () => {
  const { page, pane } = await workbench.open({ viewport: { width: 1500, height: 640 } });
  await setPaneWidth(page, WIDTH);
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
