// A titled part of the pane: a region named by its heading.
import { useId, type ReactNode } from "react";

/** Content under a second-level heading. */
export function Card({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
