// How far something is. Fluent's bar brings its motion along, so it comes behind the first screen; until then, and where it
// cannot be loaded, the browser's own shows the same.
import { lazy, Suspense, type ComponentType } from "react";
import type { ProgressBarProps } from "@fluentui/react-components";

type BarProps = Pick<
  ProgressBarProps,
  "aria-label" | "aria-labelledby" | "aria-valuetext" | "color" | "max" | "thickness" | "value"
>;

function PlainBar(props: BarProps) {
  const { max, value } = props;
  return (
    <progress
      className="plain-bar"
      max={max ?? 1}
      value={value}
      aria-label={props["aria-label"]}
      aria-labelledby={props["aria-labelledby"]}
      aria-valuetext={props["aria-valuetext"]}
    />
  );
}

const FluentBar = lazy<ComponentType<BarProps>>(() =>
  import("./FluentBar").catch(() => ({ default: PlainBar })),
);

export function Bar(props: BarProps) {
  return (
    <Suspense fallback={<PlainBar {...props} />}>
      <FluentBar {...props} />
    </Suspense>
  );
}
