/** The workbench page: one embedded Excel, its grid, the add-in's ribbon and panes, files, and trouble on request. */
import {
  type Asked,
  type Book,
  type Client,
  createEmbeddedExcel,
  createEmptyBook,
  type EmbeddedExcel,
  type OfficeThemeName,
} from "embedded-excel";
import { chartPicture } from "./charts/chart-layer";
import { button, choice, element, reasonOf } from "./dom";
import { download, saveFile } from "./files";
import type { SheetShapes } from "./grid/sheet-data";
import { fetchRibbon, type Ribbon, type RibbonButton } from "./manifest";
import { Messages } from "./messages";
import { openWorkbook, type OpenedWorkbook } from "./open-workbook";
import { Panes } from "./panes";
import { drawRibbon } from "./ribbon";
import { runFunction } from "./run-function";
import { SheetView } from "./sheet-view";
import { giveBack } from "./slices";
import { drawStatusBar } from "./status-bar";
import { TroubleMenu } from "./trouble/menu";
import { createTranslator } from "../locales";
import { lossMessage } from "../locales/loss-words";
import { words } from "./words";

/** The page speaks English. */
const say = createTranslator("en");

type Language = keyof typeof words.languages;

export class Workbench {
  private readonly ribbonBox = element("nav", { class: "ribbon" });
  private readonly gridBox = element("div", { class: "grid-box" });
  private readonly tabs = element("div", { class: "tabs" });
  private readonly paneBox = element("aside", { class: "panes", "aria-label": words.panes });
  private readonly statusBox = element("footer", { class: "status" });
  private readonly messages: Messages;
  private readonly panes: Panes;
  private readonly trouble: TroubleMenu;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly morePanes: readonly HTMLButtonElement[];
  private ribbon: Ribbon | undefined;
  private language: Language = "id-ID";
  private theme: OfficeThemeName = "white";
  private view: SheetView;
  private name: string = words.emptyWorkbook;
  /** Since it was opened or saved. */
  private edited = false;
  /** Of the workbook that is being opened. */
  private opening: AbortController | undefined;

  public constructor(
    root: HTMLElement,
    private current: EmbeddedExcel,
  ) {
    const strip = element("div");
    this.messages = new Messages(strip);
    this.panes = new Panes(this.paneBox, this.connect, () => {
      for (const [index, toggle] of this.morePanes.entries())
        toggle.setAttribute("aria-pressed", String(this.panes.isOpen(index + 1)));
    });
    this.undo = button(words.undo, () => {
      this.attempt(() => this.current.undo());
    });
    this.redo = button(words.redo, () => {
      this.attempt(() => this.current.redo());
    });
    this.morePanes = words.morePanes.map((label, index) =>
      button(label, () => {
        this.togglePane(index + 1);
      }),
    );
    const main = element(
      "main",
      {},
      element("div", { class: "sheet" }, this.gridBox, this.tabs),
      this.paneBox,
    );
    this.trouble = new TroubleMenu({
      excel: () => this.current,
      picked: () => this.view.picked,
      messages: this.messages,
    });
    root.replaceChildren(this.bar(), this.ribbonBox, strip, main, this.trouble.panel, this.statusBox);
    drawStatusBar(this.statusBox, () => this.current, this.trouble);
    this.view = this.showBook();
  }

  /** The workbook now open. */
  public get excel(): EmbeddedExcel {
    return this.current;
  }

  /** The name of the sheet whose cells are drawn: for tests. */
  public get drawnSheet(): string {
    return this.view.drawnSheet;
  }

  /** For the add-in's pages: joins the embedded Excel once their office.js is there. Returns which pane it is, the first being 0. */
  public join(window: object): number {
    return this.panes.join(window);
  }

  /** For the add-in's pages: what `Office.addin.showAsTaskpane` does here. */
  public showPane(): void {
    const url = this.paneUrl();
    if (url !== undefined) this.panes.show(url);
  }

  /** What F6 does in Excel: the keyboard goes on to the next part of the window, from a pane's page or from the grid. */
  public focusNext(backwards: boolean, from?: object): void {
    if (!this.panes.focusAfter(from, backwards)) this.view.focus();
  }

  /** Reads the manifest, draws its ribbon and opens the pane. */
  public async start(): Promise<void> {
    try {
      this.ribbon = await fetchRibbon();
    } catch (error) {
      this.messages.error(words.manifestMissing(reasonOf(error)));
      return;
    }
    this.drawRibbon();
    this.showPane();
  }

  /** Settles once the open workbook is drawn and takes keys. */
  public rendered(): Promise<void> {
    return this.view.rendered();
  }

  /** Puts another book in place of the open one, and of one that is being opened. */
  public open(book: Book, name: string): void {
    this.endOpening();
    this.put({ excel: createEmbeddedExcel(book, { rest: giveBack }) }, name);
  }

  /** Opens a file's bytes; says so where it cannot. False as well where another took its place, or the open one is to stay. */
  public async openBytes(bytes: ArrayBuffer | Blob, name: string): Promise<boolean> {
    this.endOpening();
    this.opening = new AbortController();
    const { signal } = this.opening;
    this.messages.dismiss();
    const told = (share: number): void => {
      if (!signal.aborted) this.messages.progress(words.opening(name, Math.floor(share * 10) * 10));
    };
    told(0);
    try {
      const held = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes;
      const opened = await openWorkbook(held, { signal, told });
      signal.throwIfAborted();
      this.openingEnded();
      if (!this.mayGo()) return false;
      this.put(opened, name);
      await this.rendered();
      return true;
    } catch (error) {
      // Whoever took its place says what there is to say.
      if (signal.aborted) return false;
      this.openingEnded();
      this.messages.error(words.openFailed(name, reasonOf(error)));
      return false;
    }
  }

  public say(text: string): void {
    this.messages.error(text);
  }

  /** Whoever has changed something since it was opened or saved is asked before it goes. */
  private mayGo(): boolean {
    // oxlint-disable-next-line no-alert -- The page is no add-in: the browser's own question is enough for it.
    return !this.edited || window.confirm(words.throwAway(this.name));
  }

  private endOpening(): void {
    this.opening?.abort();
    this.openingEnded();
  }

  private openingEnded(): void {
    this.opening = undefined;
    this.messages.worked();
  }

  private put(
    { excel, shapes }: Pick<OpenedWorkbook, "excel"> & Partial<OpenedWorkbook>,
    name: string,
  ): void {
    this.trouble.reset();
    this.view.dispose();
    this.current = excel;
    this.name = name;
    this.edited = false;
    this.view = this.showBook(shapes);
    this.panes.reload();
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.messages.refused(words.refused(reasonOf(error)));
    }
  }

  private showBook(shapes?: SheetShapes): SheetView {
    this.current.setTypingLanguage(this.language);
    const { current } = this;
    current.setDrawPicture((chart, frame) => chartPicture(current, chart, frame));
    this.current.onAsked((asked) => {
      void this.answer(asked);
    });
    document.title = `${this.name} – ${words.title}`;
    // What is done in the workbook answers what it refused before.
    this.current.onChange((changes) => {
      // Enter goes on to the next cell, also after what was typed was refused.
      if (changes.some(({ kind }) => kind !== "selection")) this.messages.answered();
    });
    return new SheetView(this.current, {
      area: this.gridBox,
      tabs: this.tabs,
      messages: this.messages,
      shapes,
      onUpdated: () => {
        if (this.current.canUndo) this.edited = true;
        this.undo.disabled = !this.current.canUndo;
        this.redo.disabled = !this.current.canRedo;
      },
    });
  }

  private bar(): HTMLElement {
    const file = element("input", { type: "file", accept: ".xlsx", hidden: "", "aria-label": words.open });
    file.addEventListener("change", () => {
      const chosen = file.files?.[0];
      if (chosen === undefined) return;
      file.value = "";
      void this.openChosen(chosen);
    });
    const open = button(words.open, () => {
      file.click();
    });
    const empty = button(words.empty, () => {
      if (this.mayGo()) this.open(createEmptyBook(), words.emptyWorkbook);
    });
    const save = button(words.save, () => {
      void this.save();
    });
    const language = choice(words.language, Object.entries(words.languages), (value) => {
      this.speak(value === "en-US" ? "en-US" : "id-ID");
    });
    const theme = choice(words.theme, Object.entries(words.themes), (value) => {
      this.theme = value === "black" ? "black" : "white";
      this.panes.reload();
    });
    return element(
      "header",
      { class: "bar" },
      element("h1", {}, words.title),
      empty,
      open,
      file,
      save,
      this.undo,
      this.redo,
      element("span", { class: "spring" }),
      language.label,
      theme.label,
      ...this.morePanes,
    );
  }

  private async openChosen(file: File): Promise<void> {
    if (await this.openBytes(file, file.name)) this.messages.done(words.opened(file.name));
  }

  private async save(): Promise<void> {
    try {
      const { bytes, losses } = await saveFile(this.current.book);
      // Stays until it is dismissed, and stands there before the file does.
      if (losses.length > 0)
        this.messages.error(
          words.savedWithout(this.name, losses.map((loss) => lossMessage(say, loss)).join(" ")),
        );
      else this.messages.done(words.saved(this.name));
      download(this.name, bytes);
      this.edited = false;
    } catch (error) {
      this.messages.error(words.saveFailed(reasonOf(error)));
    }
  }

  /** What an add-in asks of Excel itself. The page has one workbook: another is handed out as a file, and none is closed. */
  private async answer(asked: Asked): Promise<void> {
    if (asked.kind === "save" || (asked.kind === "close" && asked.save)) await this.save();
    if (asked.kind === "close") this.messages.error(words.notClosed(this.name));
    if (asked.kind !== "open") return;
    const { bytes } = await saveFile(asked.book ?? createEmptyBook());
    download(words.otherWorkbook, bytes);
    this.messages.done(words.handedOut(words.otherWorkbook));
  }

  private speak(language: Language): void {
    this.language = language;
    this.current.setTypingLanguage(language);
    this.drawRibbon();
    this.panes.reload();
  }

  private readonly connect = (window: object, user: string): Client =>
    this.current.connect(window, { user, displayLanguage: this.language, officeTheme: this.theme });

  private drawRibbon(): void {
    if (this.ribbon === undefined) return;
    drawRibbon(this.ribbonBox, this.ribbon, this.language, (item, label) => this.press(item, label));
  }

  private async press(item: RibbonButton, label: string): Promise<void> {
    const { action, id } = item;
    if (action.kind === "showTaskpane") {
      this.panes.show(action.url);
      return;
    }
    if (this.ribbon === undefined) return;
    try {
      const client = await this.panes.functionClient(this.ribbon.functionFile, this.ribbon.shared);
      await runFunction(client, { name: action.name, controlId: id, label });
    } catch (error) {
      this.messages.error(reasonOf(error));
    }
  }

  private paneUrl(): string | undefined {
    const actions = this.ribbon?.tabs.flatMap((tab) =>
      tab.groups.flatMap((group) => group.buttons.map((item) => item.action)),
    );
    return actions?.find((action) => action.kind === "showTaskpane")?.url ?? this.ribbon?.functionFile;
  }

  private togglePane(index: number): void {
    const url = this.paneUrl();
    if (this.panes.isOpen(index)) this.panes.close(index);
    else if (url !== undefined) this.panes.show(url, index);
  }
}
