/** The strip below the ribbon that says what went wrong, or was done. */
import { button, element } from "./dom";
import { words } from "./words";

/** How long a success is shown, in milliseconds. Errors stay until dismissed. */
const shownFor = 4000;

export class Messages {
  private refusing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What tells how far something is, while that is what stands there. */
  private working: HTMLElement | undefined;

  public constructor(private readonly container: HTMLElement) {
    container.hidden = true;
  }

  public error(text: string): void {
    this.show(text, "alert");
  }

  /** What the grid did not take: told until something else is done in the workbook. */
  public refused(text: string): void {
    this.show(text, "alert");
    this.refusing = true;
  }

  /** Something was done in the workbook. */
  public answered(): void {
    if (this.refusing) this.dismiss();
  }

  public done(text: string): void {
    this.show(text, "status");
    this.timer = setTimeout(() => {
      this.dismiss();
    }, shownFor);
  }

  /** How far something is that takes long, until `worked`. Whatever else there is to say meanwhile stands before it. */
  public progress(text: string): void {
    if (this.working === undefined && !this.container.hidden) return;
    if (this.working === undefined) this.working = this.show(text, "status", []);
    // Said once, and not again by a screen reader.
    else if (this.working.textContent !== text) this.working.textContent = text;
  }

  /** What took long is done, or given up. */
  public worked(): void {
    if (this.working !== undefined) this.dismiss();
  }

  public dismiss(): void {
    clearTimeout(this.timer);
    this.refusing = false;
    this.working = undefined;
    this.container.hidden = true;
    this.container.replaceChildren();
  }

  private show(
    text: string,
    role: "alert" | "status",
    beside: readonly HTMLElement[] = [this.dismissButton()],
  ): HTMLElement {
    clearTimeout(this.timer);
    this.refusing = false;
    this.working = undefined;
    const said = element("span", { role }, text);
    this.container.className = `message ${role}`;
    this.container.replaceChildren(said, ...beside);
    this.container.hidden = false;
    return said;
  }

  private dismissButton(): HTMLElement {
    const dismiss = button("×", () => {
      this.dismiss();
    });
    dismiss.setAttribute("aria-label", words.dismiss);
    return dismiss;
  }
}
