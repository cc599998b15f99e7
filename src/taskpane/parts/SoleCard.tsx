// A card that is all the pane shows, as before a workbook is set up: its heading comes right below the pane's title.
import { useId, type ReactNode } from "react";

export function SoleCard({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
