/** The strip below the ribbon that says what went wrong, or was done. */
import { button, element } from "./dom";
import { words } from "./words";

/** How long a success is shown, in milliseconds. Errors stay until dismissed. */
const shownFor = 4000;

export class Messages {
  private refusing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

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

  public dismiss(): void {
    clearTimeout(this.timer);
    this.refusing = false;
    this.container.hidden = true;
    this.container.replaceChildren();
  }

  private show(text: string, role: "alert" | "status"): void {
    clearTimeout(this.timer);
    this.refusing = false;
    const dismiss = button("×", () => {
      this.dismiss();
    });
    dismiss.setAttribute("aria-label", words.dismiss);
    this.container.className = `message ${role}`;
    this.container.replaceChildren(element("span", { role }, text), dismiss);
    this.container.hidden = false;
  }
}
