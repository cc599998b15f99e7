/** The fields of the menu for trouble: whose request, which one, and what happens to it. */
import { button, choice, element } from "../dom";
import { codesOf, FAULT_CHOICES, isFaultChoice } from "./plan";
import { SECOND_PERSON_ACTS } from "./second-person";
import type { TroubleWords } from "./words";

/** What was asked for. */
export interface TroubleChoice {
  /** Whose request, by the pane's index; undefined = anybody's. */
  readonly pane: number | undefined;
  /** Which of the requests to come; 1 = the next. */
  readonly n: number;
  /** One of `FAULT_CHOICES` or `SECOND_PERSON_ACTS`. */
  readonly what: string;
  /** Where the batch stops; 1 = at its first call. */
  readonly call: number;
  /** An error's code; "" where none is given. */
  readonly code: string;
}

const ANYBODY = "anybody";

interface NumberField {
  readonly label: HTMLLabelElement;
  readonly value: () => number;
}

/** A labelled field for a whole number from 1 up. */
function numberField(label: string, value: number): NumberField {
  const input = element("input", { type: "number", min: "1", step: "1", required: "", value: String(value) });
  return { label: element("label", {}, `${label} `, input), value: () => input.valueAsNumber };
}

export class TroubleForm {
  public readonly element: HTMLFormElement;
  public readonly submit: HTMLButtonElement;
  private readonly whose: HTMLSelectElement;

  public constructor(words: TroubleWords, onPlan: (choice: TroubleChoice) => void) {
    const whose = choice(
      words.whose,
      [...words.panes.map((pane, index) => [String(index), pane] as const), [ANYBODY, words.anybody]],
      () => undefined,
    );
    const which = numberField(words.which, 1);
    const call = numberField(words.call, 2);
    const code = choice(words.code, [], () => undefined);
    const what = choice(words.what, [], (value) => {
      adapt(value);
    });
    what.select.append(
      group(
        words.faults,
        FAULT_CHOICES.map((one) => [one, words.fault[one]] as const),
      ),
      group(
        words.secondPerson,
        SECOND_PERSON_ACTS.map((one) => [one, words.act[one]] as const),
      ),
    );
    /** Shows what the choice needs, and nothing else. */
    const adapt = (chosen: string): void => {
      const codes = codesOf(chosen);
      call.label.hidden = chosen !== "stopped";
      code.label.hidden = codes.length === 0;
      code.select.replaceChildren(...codes.map((one) => element("option", { value: one }, one)));
    };
    adapt(what.select.value);
    this.whose = whose.select;
    this.submit = button(words.plan, () => undefined);
    this.submit.type = "submit";
    this.element = element(
      "form",
      {},
      element(
        "fieldset",
        {},
        element("legend", {}, words.legend),
        whose.label,
        which.label,
        what.label,
        call.label,
        code.label,
        this.submit,
      ),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = what.select.value;
      onPlan({
        pane: whose.select.value === ANYBODY ? undefined : Number(whose.select.value),
        n: which.value(),
        what: chosen,
        call: call.value(),
        code: isFaultChoice(chosen) ? code.select.value : "",
      });
    });
  }

  /** Puts the keyboard into the first field. */
  public focus(): void {
    this.whose.focus();
  }
}

function group(label: string, options: readonly (readonly [string, string])[]): HTMLOptGroupElement {
  return element(
    "optgroup",
    { label },
    ...options.map(([value, text]) => element("option", { value }, text)),
  );
}
