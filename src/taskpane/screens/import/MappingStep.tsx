// What each of the file's headers stands for: known, remembered or guessed, and each to be chosen otherwise.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { nameOf, type SampleKey } from "../../../sheets/layout/sample-key";
import { durationQuestion } from "../../../sheets/mapping/durations";
import { repeatedTargets } from "../../../sheets/mapping/map-rows";
import type { Tasks } from "../../hooks/useTask";
import { Choice } from "../../parts/Choice";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { TaskButton } from "../../parts/TaskButton";
import { useText } from "../../text";
import { exampleOf, valueGroups, type OpenFile, type OpenSheet, type Said } from "./source";
import { ApartLines } from "./ApartLines";
import { StepCard } from "./StepCard";
import { DurationChoice, ValueMatches } from "./ValueMatches";

export function MappingStep(props: {
  file: OpenFile;
  sheet: OpenSheet;
  said: Said;
  tasks: Tasks;
  onSheet: (name: string) => void;
  onAllLines: (all: boolean) => void;
  onSay: (said: Said) => void;
  onPreview: () => void;
  onLeave: () => void;
}) {
  const { file, sheet, said, tasks, onSay } = props;
  const { mapping } = said;
  const text = useText();
  // Files have tens of thousands of rows: they are gone through only where what they are read by has changed.
  const groups = useMemo(() => valueGroups(file, sheet, mapping), [file, sheet, mapping]);
  const durations = useMemo(() => durationQuestion(sheet.table, mapping), [sheet, mapping]);
  const [twice] = repeatedTargets(mapping);
  const dated = Object.values(mapping).includes("callDate");
  return (
    <StepCard heading={text("import.mapping.heading")}>
      <p>
        <strong>{file.name}</strong>
      </p>
      {file.sheets.length > 1 && (
        <Choice
          label={text("import.sheet")}
          value={sheet.name}
          options={file.sheets.map(({ name }) => ({ value: name, label: name }))}
          onChoose={props.onSheet}
        />
      )}
      {sheet.withoutResult > 0 && (
        <Message intent="warning">{text("import.withoutResult", { count: sheet.withoutResult })}</Message>
      )}
      <ApartLines sheet={sheet} onAllLines={props.onAllLines} />
      <p className="quiet">
        {text("import.mapping.intro")}{" "}
        {sheet.suggestions.some((one) => mapping[one.header] === one.target && isGuess(one)) &&
          text("import.mapping.checkGuessed")}
      </p>
      <Headers {...props} />
      <ValueMatches
        groups={groups}
        values={said.values}
        onValues={(values) => {
          onSay({ ...said, values });
        }}
      />
      {durations && (
        <DurationChoice
          question={durations}
          clock={said.clock}
          onClock={(clock) => {
            onSay({ ...said, clock });
          }}
        />
      )}
      {twice !== undefined && (
        <Message intent="warning">{text("import.mapping.twice", { target: nameOf(twice) })}</Message>
      )}
      {!dated && <Message intent="warning">{text("import.mapping.noCallDate")}</Message>}
      {dated && twice === undefined && (
        <TaskButton primary tasks={tasks} label={text("import.mapping.preview")} onClick={props.onPreview} />
      )}
      <Button onClick={props.onLeave}>{text("import.otherFile")}</Button>
    </StepCard>
  );
}

const isGuess = ({ certainty }: { readonly certainty: string }): boolean =>
  ["guessed", "contents"].includes(certainty);

function Headers({ file, sheet, said, onSay }: Parameters<typeof MappingStep>[0]) {
  const text = useText();
  const { mapping } = said;
  const options: readonly { value: SampleKey | ""; label: string; lang?: string }[] = [
    { value: "", label: text("import.mapping.leaveOut") },
    ...file.targets.targets.map(({ key, label }) => ({ value: key, label, lang: "id" })),
  ];
  return (
    <ul className="plain matches">
      {sheet.suggestions.map(({ header, target, certainty }) => {
        const example = exampleOf(sheet.table, header);
        return (
          <li key={header}>
            <Choice
              label={header}
              value={mapping[header] ?? ""}
              options={options}
              onChoose={(chosen) => {
                onSay({ ...said, mapping: { ...mapping, [header]: chosen } });
              }}
            />
            <p className="small">
              {certainty !== "name" && mapping[header] === target && (
                <Tally tone={isGuess({ certainty }) ? "warning" : "informative"}>
                  {text(`import.mapping.${certainty}`)}
                </Tally>
              )}{" "}
              {example !== "" && text("import.mapping.example", { value: example.slice(0, 60) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
