// A folded part: a button that says whether what belongs to it is shown.
import { useId, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";

/** Children are made only when unfolded for the first time. `begins`: unfolded at first. */
export function Disclosure({
  label,
  begins = false,
  children,
}: {
  label: string;
  begins?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState(begins);
  return (
    <div>
      <Button
        appearance="subtle"
        className="fold"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      <div id={id} hidden={!open} className="folded">
        {open ? children : null}
      </div>
    </div>
  );
}
