// A titled part of the pane: a region named by its heading.
import { useId, type ReactNode } from "react";

/** Content under a third-level heading. */
export function Card({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {children}
    </section>
  );
}
