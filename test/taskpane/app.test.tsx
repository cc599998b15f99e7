/**
 * @jest-environment jsdom
 *
 * The pane around its screens: waiting for Office, language, and what breaks.
 */
import { act, cleanup, render, screen } from "@testing-library/react";
import { createI18n, speakLanguage } from "../../src/locales";
import { App } from "../../src/taskpane/App";
import { SILENT_AFTER_MS } from "../../src/taskpane/hooks/useReadiness";
import { loadSystemTheme } from "../../src/taskpane/hooks/useTheme";
import { actionsOver, ready, TODAY } from "./fakes";
import { drawPane, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe("waiting for Office", () => {
  it("says so when Office has been silent for ten seconds", async () => {
    jest.useFakeTimers();
    await drawPane(actionsOver(ready()), { host: { whenReady: () => new Promise(() => undefined) } });
    await act(() => jest.advanceTimersByTimeAsync(SILENT_AFTER_MS - 100));
    expect(screen.queryByText(/has not answered for 10 seconds/)).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(200));
    expect(screen.getByText(/has not answered for 10 seconds/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Reload" })).toBeTruthy();
  });

  it("says so at once when office.js is not there, or the page is not in Excel", async () => {
    await drawPane(actionsOver(ready()), { host: { whenReady: () => Promise.resolve("officeMissing") } });
    expect(await screen.findByText(/office.js could not be loaded/)).toBeTruthy();
    cleanup();
    await drawPane(actionsOver(ready()), { host: { whenReady: () => Promise.resolve("notInExcel") } });
    expect(await screen.findByText(/works inside Excel/)).toBeTruthy();
  });
});

describe("the language", () => {
  it("changes on the spot, is remembered, and is told to screen readers", async () => {
    const { user } = await drawPane(actionsOver(ready()));
    await screen.findByRole("region", { name: "Samples" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "Bahasa Indonesia");
    expect(await screen.findByRole("region", { name: "Sampel" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("id-ID");
    expect(localStorage.getItem(localStorage.key(0) ?? "")).toBe("id");
  });

  it("is Excel's where nobody chose another", async () => {
    await drawPane(actionsOver(ready()), { host: { displayLanguage: () => "id-ID" } });
    expect(await screen.findByRole("region", { name: "Sampel" })).toBeTruthy();
  });
});

describe("the theme", () => {
  it("that came before the pane is there from its first drawing", async () => {
    const i18n = createI18n("en");
    await Promise.all([speakLanguage(i18n, "en"), loadSystemTheme()]);
    const host = {
      whenReady: () => Promise.resolve("ready" as const),
      displayLanguage: () => "en",
      officeTheme: () => undefined,
    };
    render(
      <App i18n={i18n} host={host} surroundings={{ actions: actionsOver(ready()), today: () => TODAY }} />,
    );
    // Nothing was waited for.
    expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
    await act(() => Promise.resolve());
  });
});

describe("a pane that breaks", () => {
  it("says that the workbook was not touched", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = ready({ months: ["no month"], answer: undefined as never });
    await drawPane(actionsOver(broken));
    expect(await screen.findByText(/The workbook was not changed. Reload the pane/)).toBeTruthy();
  });
});

describe("headings", () => {
  it("go down one level at a time", async () => {
    await drawPane(actionsOver(ready()));
    await screen.findByRole("region", { name: "Samples" });
    const levels = screen.getAllByRole("heading").map((heading) => Number(heading.tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level - (levels[at - 1] ?? level) <= 1)).toBe(true);
  });
});
