// What a co-author changed meanwhile, beside what the person typed: nothing is written until they have chosen.
import { useState } from "react";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { FieldConflict, Fields } from "../../../sheets/types";
import { Card } from "../../parts/Card";

/** `onDecide` gets the fields that conflict, each as chosen. */
export function ConflictView({
  heading,
  conflicts,
  say,
  onDecide,
}: {
  /** Where it is no row of a month. */
  heading?: string;
  conflicts: readonly FieldConflict[];
  say: WorkTranslator;
  onDecide: (chosen: Fields) => void;
}) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const value = (text: string): string => (text === "" ? say("conflict.empty") : text);
  return (
    <Card heading={heading ?? say("conflict.heading")}>
      <p>{say("conflict.why")}</p>
      {conflicts.map((conflict) => (
        <Field key={conflict.key} label={conflict.header}>
          <RadioGroup
            value={theirs.has(conflict.key) ? "theirs" : "mine"}
            onChange={(_, data) => {
              const next = new Set(theirs);
              if (data.value === "theirs") next.add(conflict.key);
              else next.delete(conflict.key);
              setTheirs(next);
            }}
          >
            <Radio value="mine" label={say("conflict.mine", { value: value(conflict.mine) })} />
            <Radio value="theirs" label={say("conflict.theirs", { value: value(conflict.theirs) })} />
          </RadioGroup>
        </Field>
      ))}
      <Button
        appearance="primary"
        onClick={() => {
          onDecide(
            Object.fromEntries(
              conflicts.map(({ key, mine, theirs: other }) => [key, theirs.has(key) ? other : mine]),
            ),
          );
        }}
      >
        {say("conflict.save")}
      </Button>
    </Card>
  );
}
