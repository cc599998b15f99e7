/** A line on a terminal that says how far something is, and is gone when anything else is said. */

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const CLEAR = "\r\u001B[K";

export interface ProgressLine {
  readonly show: (what: string, share: number) => void;
  readonly clear: () => void;
}

/** Undefined where nobody looks: a file or another program would get every step. */
export function progressLine(terminal: Terminal): ProgressLine | undefined {
  if (terminal.isTTY !== true) return undefined;
  let shown = "";
  return {
    show: (what, share) => {
      const line = `${what} ${Math.floor(share * 100)} %`;
      if (line === shown) return;
      shown = line;
      terminal.write(CLEAR + line);
    },
    clear: () => {
      if (shown !== "") terminal.write(CLEAR);
      shown = "";
    },
  };
}
