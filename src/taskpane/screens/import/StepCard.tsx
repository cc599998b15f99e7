// One step of the import: a card whose heading takes the focus that the step before it took away with it.
import { useEffect, useId, useRef, type ReactNode } from "react";

export function StepCard({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On the way in, the focus is on the screen's own heading, and stays there.
    if (document.activeElement === document.body) title.current?.focus();
  }, []);
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {heading}
      </h3>
      {children}
    </section>
  );
}
