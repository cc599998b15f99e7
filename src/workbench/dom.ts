/** Makes page elements in one call. */

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A push button. */
export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", onClick);
  return made;
}

/** A labelled choice of one of several values. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  onChange: (value: string) => void,
): { readonly label: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const select = element("select", {}, ...options.map(([value, text]) => element("option", { value }, text)));
  select.addEventListener("change", () => {
    onChange(select.value);
  });
  return { label: element("label", {}, `${label} `, select), select };
}

/** Hears F6, and Shift+F6 as `backwards`, wherever in the window the keyboard is. */
export function onF6(target: Window, act: (backwards: boolean) => void): void {
  target.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      act(event.shiftKey);
    },
    true,
  );
}

/** What an unknown thrown thing says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
