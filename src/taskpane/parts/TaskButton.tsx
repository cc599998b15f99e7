// A button that starts an action: out of use while one runs, yet never losing the keyboard's place.
import type { ReactElement } from "react";
import { Button } from "@fluentui/react-components";
import type { Tasks } from "../hooks/useTask";

export function TaskButton(props: {
  tasks: Tasks;
  label: string;
  onClick: () => void;
  primary?: boolean;
  icon?: ReactElement;
  type?: "button" | "submit";
}) {
  const { tasks, label, onClick, primary = false, icon, type = "button" } = props;
  return (
    <Button
      type={type}
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={tasks.running !== undefined}
      {...(icon ? { icon } : {})}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
