// A sign that something goes on: words, and a bar that shows how far it is where that is known.
import { useId } from "react";
import { Bar } from "./Bar";

/** `share` is 0 to 1; without it the bar just moves. */
export function Waiting({ label, share }: { label: string; share?: number | undefined }) {
  const id = useId();
  return (
    <div className="waiting" role="status">
      <span id={id} className="small">
        {label}
      </span>
      <Bar aria-labelledby={id} {...(share === undefined ? {} : { value: share })} />
    </div>
  );
}
