/** The add-in's pages in iframes: up to three task panes, each a user of its own, and the page of the ribbon's functions. */
import type { Client } from "embedded-excel";
import { button, element } from "./dom";
import { words } from "./words";

/** Excel's narrow pane, in pixels. */
const paneWidth = 350;

interface Frame {
  readonly user: string;
  readonly iframe: HTMLIFrameElement;
  /** Resolves with the client once the page joined; renewed at each load. */
  joined: Promise<Client>;
  resolve: (client: Client) => void;
  client: Client | undefined;
}

type Connect = (window: object, user: string) => Client;

export class Panes {
  private readonly panes: (Frame | undefined)[] = [];
  private functions: Frame | undefined;

  public constructor(
    private readonly container: HTMLElement,
    private readonly connect: Connect,
    private readonly onChanged: () => void,
  ) {}

  /** Called by a page inside one of the iframes, once office.js is there. Returns which pane it is, the first being 0. */
  public join(window: object): number {
    const frame = this.all().find((candidate) => candidate.iframe.contentWindow === window);
    if (frame === undefined) throw new Error("This page is in none of the workbench's panes.");
    frame.client?.dispose();
    frame.client = this.connect(window, frame.user);
    frame.resolve(frame.client);
    return Math.max(0, this.panes.indexOf(frame));
  }

  public isOpen(index: number): boolean {
    return this.panes[index] !== undefined;
  }

  /** Shows the pane at `url`, and puts the focus in it. */
  public show(url: string, index = 0): void {
    const open = this.panes[index];
    if (open === undefined) this.panes[index] = this.addPane(url, index);
    else {
      if (new URL(open.iframe.src, location.href).href !== new URL(url, location.href).href)
        open.iframe.src = url;
      open.iframe.focus();
    }
    this.onChanged();
  }

  /**
   * Moves the keyboard on from the page `from`, or from the grid where that is no pane's, to the next pane.
   * False where the grid is next.
   */
  public focusAfter(from: object | undefined, backwards: boolean): boolean {
    const open = this.panes.filter((frame) => frame !== undefined);
    // The grid is the first of the parts, and comes again after the last.
    const here = 1 + open.findIndex(({ iframe }) => iframe.contentWindow === from);
    const next = (here + (backwards ? open.length : 1)) % (open.length + 1);
    open[next - 1]?.iframe.focus();
    return next > 0;
  }

  public close(index: number): void {
    const frame = this.panes[index];
    this.panes[index] = undefined;
    frame?.client?.dispose();
    frame?.iframe.parentElement?.remove();
    this.onChanged();
  }

  /** The client whose page registers the ribbon's functions, with its page loaded where it was not yet. */
  public async functionClient(url: string, shared: boolean): Promise<Client> {
    if (shared) {
      if (this.panes[0] === undefined) this.show(url);
      return (this.panes[0] ?? this.addFunctions(url)).joined;
    }
    this.functions ??= this.addFunctions(url);
    return this.functions.joined;
  }

  /** Loads every page anew: another workbook, or another display language. */
  public reload(): void {
    for (const frame of this.all()) {
      // The old page is answered until it is gone: the new one's client takes over when it joins.
      expectClient(frame);
      frame.iframe.contentWindow?.location.reload();
    }
  }

  private all(): Frame[] {
    return [...this.panes, this.functions].filter((frame) => frame !== undefined);
  }

  private addPane(url: string, index: number): Frame {
    const user = words.users[index] ?? words.users[0];
    const frame = createFrame(url, user, words.pane(user));
    frame.iframe.width = String(paneWidth);
    const close = button("×", () => {
      this.close(index);
    });
    close.setAttribute("aria-label", words.closePane);
    const bar = element("div", { class: "pane-bar" }, element("span", {}, user), close);
    this.container.append(element("div", { class: "pane" }, bar, frame.iframe));
    return frame;
  }

  private addFunctions(url: string): Frame {
    const frame = createFrame(url, words.users[0], words.commands);
    frame.iframe.className = "functions";
    frame.iframe.setAttribute("aria-hidden", "true");
    frame.iframe.tabIndex = -1;
    document.body.append(frame.iframe);
    return frame;
  }
}

function expectClient(frame: Frame): void {
  frame.joined = new Promise((resolve) => {
    frame.resolve = resolve;
  });
}

function createFrame(url: string, user: string, title: string): Frame {
  const iframe = element("iframe", { src: url, title });
  const frame: Frame = {
    user,
    iframe,
    joined: new Promise(() => undefined),
    resolve: () => undefined,
    client: undefined,
  };
  expectClient(frame);
  return frame;
}
