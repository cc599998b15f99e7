/**
 * @jest-environment jsdom
 *
 * The page's menu for trouble, by what a person finds in it and hears of it.
 */
import "./browser-globals";
import { fireEvent, screen, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { createEmbeddedExcel, createEmptyBook, type EmbeddedExcel, openOfficeWindow } from "embedded-excel";
import { codeOf } from "embedded-excel/testing";
import { Messages } from "../../src/workbench/messages";
import { TroubleMenu } from "../../src/workbench/trouble/menu";
import { troubleWords } from "../../src/workbench/trouble/words";
import { words as pageWords } from "../../src/workbench/words";

const words = troubleWords;

function openMenu() {
  const book = createEmptyBook("Data");
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("a new book has a sheet");
  const excel: EmbeddedExcel = createEmbeddedExcel(book);
  const client = excel.connect(openOfficeWindow(), { user: pageWords.users[0] });
  const strip = document.createElement("div");
  const menu = new TroubleMenu({
    excel: () => excel,
    picked: () => ({ sheetId: sheet.id, row: 0, column: 0 }),
    messages: new Messages(strip),
  });
  document.body.replaceChildren(strip, menu.opener, menu.said, menu.panel);
  const write = (): Promise<unknown> =>
    client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("B1").values = [[1]];
      await context.sync();
    });
  return { menu, write, sheet, user: userEvent.setup() };
}

const line = (): HTMLElement => within(screen.getByRole("list")).getByRole("listitem");
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("the menu for trouble", () => {
  it("opens with the keyboard in its first field, and Escape leads back", async () => {
    const { menu, user } = openMenu();
    expect(menu.panel.hidden).toBe(true);
    await user.click(screen.getByRole("button", { name: words.menu, expanded: false }));
    expect(document.activeElement).toBe(screen.getByLabelText(words.whose));
    await user.keyboard("{Escape}");
    expect(menu.panel.hidden).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: words.menu, expanded: false }));
  });

  it("asks for k and a code only where the fault has them", async () => {
    const { user } = openMenu();
    await user.click(screen.getByRole("button", { name: words.menu }));
    const shown = async (what: string): Promise<readonly boolean[]> => {
      await user.selectOptions(screen.getByLabelText(words.what), what);
      return [words.call, words.code].map(
        (label) => screen.getByLabelText(label).closest("label")?.hidden === false,
      );
    };
    expect(await shown(words.fault.stopped)).toEqual([true, true]);
    expect(await shown(words.fault.refused)).toEqual([false, true]);
    expect(await shown(words.fault.neverAnswered)).toEqual([false, false]);
    expect(await shown(words.act.sort)).toEqual([false, false]);
  });

  it("plans a fault of the pane's request, tells when it strikes, and forgets it", async () => {
    const { user, write } = openMenu();
    await user.click(screen.getByRole("button", { name: words.menu }));
    await user.selectOptions(screen.getByLabelText(words.what), words.fault.refused);
    await user.selectOptions(screen.getByLabelText(words.code), "RequestAborted");
    await user.click(screen.getByRole("button", { name: words.plan }));
    expect(line().textContent).toContain(words.state.waits);
    expect(await codeOf(write())).toBe("RequestAborted");
    expect(screen.getByRole("status").textContent).toBe(
      `Request 1, QCO (first pane): ${words.fault.refused} (RequestAborted) – ${words.state.struck}`,
    );
    await user.click(within(line()).getByRole("button"));
    expect(line().textContent).toBe(words.nothingPlanned);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: words.plan }));
  });

  it("holds an answer back until it is released", async () => {
    const { user, write, sheet } = openMenu();
    await user.click(screen.getByRole("button", { name: words.menu }));
    await user.selectOptions(screen.getByLabelText(words.what), words.fault.answeredLate);
    await user.click(screen.getByRole("button", { name: words.plan }));
    const writing = write();
    await settled();
    expect(screen.getByRole("status").textContent).toContain(words.state.held);
    expect(sheet.rows).toEqual([]);
    await user.click(within(line()).getByRole("button", { name: /^Release/ }));
    await writing;
    expect(sheet.rows[0]?.[1]?.value).toBe(1);
    expect(line().textContent).toContain(words.state.over);
  });

  it("takes back what has not struck, and drops all for another workbook", async () => {
    const { user, write, menu } = openMenu();
    await user.click(screen.getByRole("button", { name: words.menu }));
    const plan = (): Promise<void> => user.click(screen.getByRole("button", { name: words.plan }));
    await plan();
    await user.click(within(line()).getByRole("button", { name: /^Take back/ }));
    expect(await codeOf(write())).toBe("no error");
    await plan();
    menu.reset();
    expect(await codeOf(write())).toBe("no error");
    expect(line().textContent).toBe(words.nothingPlanned);
  });

  it("lets a second person act before the chosen request, and says what that person could not do", async () => {
    const { user, write, sheet } = openMenu();
    await user.click(screen.getByRole("button", { name: words.menu }));
    fireEvent.input(screen.getByLabelText(words.which), { target: { value: "2" } });
    for (const act of [words.act.type, words.act.sort]) {
      await user.selectOptions(screen.getByLabelText(words.what), act);
      await user.click(screen.getByRole("button", { name: words.plan }));
    }
    await write();
    expect(sheet.rows[0]?.[0]).toBeUndefined();
    await write();
    expect(sheet.rows[0]?.[0]?.value).toMatch(/^ORANG-KEDUA-\d+$/);
    expect(screen.getByRole("alert").textContent).toBe(words.noTable);
  });
});
