// A file handed to the person: as a link that they click, so that a browser that asks first can ask.
import { useEffect, useState } from "react";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface Offered {
  readonly name: string;
  readonly href: string;
}

/** What is offered stays until another is, or the card goes. */
export function useOffer(): {
  readonly offered: Offered | undefined;
  readonly offer: (name: string, bytes: Uint8Array) => void;
  readonly withdraw: () => void;
} {
  const [offered, setOffered] = useState<Offered>();
  const href = offered?.href;
  useEffect(
    () => () => {
      if (href !== undefined) URL.revokeObjectURL(href);
    },
    [href],
  );
  return {
    offered,
    offer: (name, bytes) => {
      const data = new Uint8Array(bytes);
      setOffered({ name, href: URL.createObjectURL(new Blob([data], { type: XLSX })) });
    },
    withdraw: () => {
      setOffered(undefined);
    },
  };
}
