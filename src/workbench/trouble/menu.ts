/** The menu for trouble on request: faults at a request to come, and a second person at work just before it. */
import type { EmbeddedExcel, PlannedFault, Sender } from "embedded-excel";
import { button, element, reasonOf } from "../dom";
import type { Messages } from "../messages";
import { words as pageWords } from "../words";
import { TroubleForm, type TroubleChoice } from "./form";
import { actBefore, faultOf, isFaultChoice } from "./plan";
import { isSecondPersonAct, secondPerson, type Picked } from "./second-person";
import { troubleWords as words, type TroubleWords } from "./words";

export interface TroubleMenuParts {
  /** The workbook now open. */
  readonly excel: () => EmbeddedExcel;
  readonly picked: () => Picked;
  readonly messages: Messages;
}

/** Something that was asked for. */
interface Entry {
  readonly choice: TroubleChoice;
  readonly planned: Omit<PlannedFault, "release">;
  /** The same, where its answer is held back until it is released. */
  readonly late: PlannedFault | undefined;
  released: boolean;
}

export class TroubleMenu {
  /** Opens and closes the menu. */
  public readonly opener: HTMLButtonElement;
  /** Says what has just happened. */
  public readonly said = element("span", { role: "status" });
  public readonly panel = element("section", { class: "trouble", id: "trouble", hidden: "" });
  private readonly list = element("ul");
  private entries: Entry[] = [];
  private readonly form: TroubleForm;

  public constructor(private readonly parts: TroubleMenuParts) {
    this.form = new TroubleForm(words, this.plan);
    this.opener = button(words.menu, () => {
      this.show(this.panel.hidden !== false);
    });
    this.opener.setAttribute("aria-controls", this.panel.id);
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.show(false);
    });
    const close = button(words.close, () => {
      this.show(false);
    });
    const heading = element("h2", { id: "trouble-planned" }, words.planned);
    this.list.setAttribute("aria-labelledby", heading.id);
    this.panel.setAttribute("aria-label", words.menu);
    this.panel.replaceChildren(this.form.element, heading, this.list, close);
    this.show(false);
    this.draw();
  }

  /** Forgets what was planned: it belonged to another workbook. */
  public reset(): void {
    for (const { planned, late } of this.entries) {
      planned.cancel();
      late?.release();
    }
    this.entries = [];
    this.said.textContent = "";
    this.draw();
  }

  private show(open: boolean): void {
    const inside = this.panel.contains(document.activeElement);
    this.panel.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.form.focus();
    else if (inside) this.opener.focus();
  }

  private readonly plan = (choice: TroubleChoice): void => {
    const excel = this.parts.excel();
    const sender = this.senderOf(choice);
    const { n, what, call, code } = choice;
    if (isSecondPersonAct(what)) {
      const act = (): void => {
        this.letSecondPersonAct(excel, choice);
      };
      this.add({ choice, planned: actBefore(excel, n, sender, act), late: undefined, released: false });
    } else if (isFaultChoice(what)) {
      const planned = excel.failRequest(n, faultOf(what, call, code), sender);
      const late = what === "answeredLate" ? planned : undefined;
      this.add({ choice, planned, late, released: false });
    }
  };

  private senderOf({ pane }: TroubleChoice): Sender | undefined {
    return pane === undefined ? undefined : pageWords.users[pane];
  }

  private letSecondPersonAct(excel: EmbeddedExcel, { what }: TroubleChoice): void {
    if (!isSecondPersonAct(what)) return;
    try {
      const problem = secondPerson(excel, what, this.parts.picked());
      if (problem !== undefined) this.parts.messages.error(words[problem]);
    } catch (error) {
      // The pane's request goes its way all the same.
      this.parts.messages.error(words.refused(reasonOf(error)));
    }
  }

  private add(entry: Entry): void {
    this.entries.push(entry);
    void entry.planned.strikes.then(() => {
      if (!this.entries.includes(entry)) return;
      this.said.textContent = this.textOf(entry);
      this.draw();
    });
    this.draw();
  }

  private stateOf({ planned, late, released }: Entry): keyof TroubleWords["state"] {
    if (!planned.struck) return "waits";
    if (late === undefined) return "struck";
    return released ? "over" : "held";
  }

  private textOf(entry: Entry): string {
    const { n, pane, what, call, code } = entry.choice;
    const whose = pane === undefined ? words.anybody : (words.panes[pane] ?? words.anybody);
    const text = isFaultChoice(what) ? words.fault[what] : isSecondPersonAct(what) ? words.act[what] : what;
    const details = [...(what === "stopped" ? [`k = ${call}`] : []), ...(code === "" ? [] : [code])];
    const more = details.length === 0 ? "" : ` (${details.join(", ")})`;
    return `${words.line(n, whose, text)}${more} – ${words.state[this.stateOf(entry)]}`;
  }

  private draw(): void {
    // Whoever pressed a button that goes with its line is not left nowhere.
    const inside = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.entries.map((entry) => this.lineOf(entry)));
    if (this.entries.length === 0) this.list.append(element("li", {}, words.nothingPlanned));
    if (inside) (this.list.querySelector("button") ?? this.form.submit).focus();
  }

  private lineOf(entry: Entry): HTMLLIElement {
    const text = this.textOf(entry);
    const act = (label: string, pressed: () => void): HTMLButtonElement =>
      button(label, pressed, { "aria-label": `${label}: ${text}` });
    const remove = (): void => {
      entry.planned.cancel();
      this.entries = this.entries.filter((one) => one !== entry);
      this.draw();
    };
    const state = this.stateOf(entry);
    const line = element("li", {}, `${text} `);
    if (state === "held")
      line.append(
        act(words.release, () => {
          entry.released = true;
          entry.late?.release();
          this.said.textContent = this.textOf(entry);
          this.draw();
        }),
      );
    else line.append(act(state === "waits" ? words.takeBack : words.forget, remove));
    return line;
  }
}
