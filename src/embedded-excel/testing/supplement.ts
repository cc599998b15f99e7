/** Names of what the client supplement declares: for walls that keep code from calling it. */
import { ENUMERATIONS } from "../host/client/supplement/enumerations";
import { MEMBERS } from "../host/client/supplement/members";

export interface SupplementedNames {
  /** By class of the `Excel` namespace, members. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Enumerations. */
  readonly names: readonly string[];
}

/** What the supplement declares where the client has nothing of it. */
export const supplementedNames = (): SupplementedNames => ({
  members: new Map(
    Object.entries(MEMBERS).map(([type, { scalars, children, calls }]) => [
      type,
      Object.keys({ ...scalars, ...children, ...calls }),
    ]),
  ),
  names: Object.keys(ENUMERATIONS),
});
