// What the ribbon's buttons left for the pane: a failure to tell, or something done, upon which the workbook is read again.
import { useEffect, useState } from "react";
import { onNotice, takeNotice, type Notice } from "../../excel/notice";

/** The failure left last, if any, and how to take it off the screen. */
export function useNotices(onDone: () => void): { notice: Notice | undefined; dismiss: () => void } {
  const [notice, setNotice] = useState<Notice | undefined>(takeNotice);
  useEffect(
    () =>
      onNotice((heard) => {
        // What is done now answers what failed before; what another button failed at is still to be told.
        setNotice((told) => (heard.error ? heard : told?.command === heard.command ? undefined : told));
        if (!heard.error) onDone();
      }),
    [onDone],
  );
  const [dismiss] = useState(() => () => {
    setNotice(undefined);
  });
  return { notice, dismiss };
}
