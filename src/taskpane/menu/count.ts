// What is told beside a screen's name in the menu.

/** `pressing`: something is past its limit. */
export interface Count {
  readonly words: string;
  readonly pressing: boolean;
}
