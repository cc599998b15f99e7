/** What the menus of the cells and of the tabs offer, and what the keys of Excel do. */
import type { Area, EmbeddedExcel, PersonGesture, TypingLanguage } from "embedded-excel";
import type { Translation } from "./grid/edits";
import type { MenuItem } from "./popup-menu";
import { words } from "./words";

export interface CellMenuParts {
  readonly excel: EmbeddedExcel;
  readonly sheetId: string;
  readonly area: Area;
  /** Runs an edit, and tells where it is refused. */
  readonly attempt: (edit: () => void) => void;
  readonly clipboard: Translation["clipboard"];
}

/** For the selected cells. */
export function cellMenu({ excel, sheetId, area, attempt, clipboard }: CellMenuParts): MenuItem[] {
  const rows = area.lastRow - area.row + 1;
  const columns = area.lastColumn - area.column + 1;
  const item = (label: string, gesture: PersonGesture, apart = false): MenuItem => ({
    label,
    apart,
    act: () => {
      attempt(() => {
        excel.perform(sheetId, gesture);
      });
    },
  });
  const { row, column } = area;
  return [
    { label: words.menu.cut, act: clipboard.cut },
    { label: words.menu.copy, act: clipboard.copy },
    { label: words.menu.paste, act: clipboard.paste },
    item(words.menu.insertRows(rows), { kind: "insert", area, along: "rows" }, true),
    item(words.menu.insertColumns(columns), { kind: "insert", area, along: "columns" }),
    item(words.menu.deleteRows(rows), { kind: "delete", area, along: "rows" }),
    item(words.menu.deleteColumns(columns), { kind: "delete", area, along: "columns" }),
    {
      label: words.menu.clear,
      act: () => {
        attempt(() => {
          excel.clearContents(sheetId, area);
        });
      },
    },
    item(words.menu.ascending, { kind: "sort", row, column, ascending: true }, true),
    item(words.menu.descending, { kind: "sort", row, column, ascending: false }),
    item(words.menu.filterButtons, { kind: "filterButtons", area }),
  ];
}

/** For a tab. Questions are the browser's own: the page is a developer's tool. */
export function tabMenu(
  excel: EmbeddedExcel,
  sheetId: string,
  attempt: (edit: () => void) => void,
): MenuItem[] {
  const { sheets } = excel.book;
  const sheet = sheets.find((one) => one.id === sheetId);
  if (sheet === undefined) return [];
  const item = (label: string, act: () => void, disabled = false, apart = false): MenuItem => ({
    label,
    disabled,
    apart,
    act: () => {
      attempt(act);
    },
  });
  const isProtected = sheet.protection !== undefined;
  const unprotect = (): void => {
    const needs = sheet.protection?.passwordHash !== undefined;
    // oxlint-disable-next-line no-alert -- The page is no add-in: the browser's own question is enough for it.
    const password = needs ? window.prompt(words.menu.password(sheet.name)) : "";
    if (password !== null) excel.perform(sheetId, { kind: "unprotect", password });
  };
  return [
    item(words.menu.rename, () => {
      // oxlint-disable-next-line no-alert -- The same.
      const name = window.prompt(words.menu.newName(sheet.name), sheet.name);
      if (name !== null) excel.perform(sheetId, { kind: "rename", name });
    }),
    item(
      isProtected ? words.menu.unprotect : words.menu.protect,
      isProtected
        ? unprotect
        : () => {
            excel.perform(sheetId, { kind: "protect" });
          },
    ),
    item(
      words.menu.hide,
      () => {
        excel.perform(sheetId, { kind: "hide" });
      },
      sheets.filter(({ visibility }) => visibility === "Visible").length < 2,
    ),
    // Very hidden sheets are for programs: Excel does not offer them either.
    ...sheets
      .filter(({ visibility }) => visibility === "Hidden")
      .map(({ id, name }, index) =>
        item(
          words.menu.unhide(name),
          () => {
            excel.perform(id, { kind: "unhide" });
          },
          false,
          index === 0,
        ),
      ),
  ];
}

/** The machine's day or time as a person types it in that language. */
export function typedNow(what: "day" | "time", language: TypingLanguage, now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  if (what === "time") return `${two(now.getHours())}:${two(now.getMinutes())}`;
  const [day, month, year] = [now.getDate(), now.getMonth() + 1, now.getFullYear()];
  return language === "id-ID" ? `${two(day)}/${two(month)}/${year}` : `${month}/${day}/${year}`;
}

/** What a key does to the selected cells in Excel; undefined for any other key. */
export function gestureOf(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
  area: Area,
): PersonGesture | "day" | "time" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (event.code === "Semicolon" || key === ";" || key === ":") return event.shiftKey ? "time" : "day";
  if (key === "l" && event.shiftKey) return { kind: "filterButtons", area };
  if (event.shiftKey) return undefined;
  if (key === "d") return { kind: "fill", area, direction: "down" };
  return key === "r" ? { kind: "fill", area, direction: "right" } : undefined;
}
