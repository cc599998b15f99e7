/** What people say to one another at a cell. */
import type { Area } from "./cells";

/** Somebody whom a comment addresses: `<at id="0">` in its rich content is the mention of that id. */
export interface Mention {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

export interface Reply {
  readonly id: string;
  content: string;
  /** Where it addresses somebody. */
  rich?: { readonly content: string; readonly mentions: readonly Mention[] };
  readonly author: string;
  /** Absent = not known. */
  readonly email?: string;
  /** ISO. */
  readonly created: string;
}

export interface Comment extends Reply {
  /** Its cell. */
  readonly area: Area;
  resolved: boolean;
  readonly replies: Reply[];
}
