// What each of the file's headers stands for: known, remembered or guessed, and each to be chosen otherwise.
import { Button } from "@fluentui/react-components";
import { repeatedTargets } from "../../../sheets/mapping/map-rows";
import type { Mapping } from "../../../sheets/mapping/mapping";
import type { Tasks } from "../../hooks/useTask";
import { Choice } from "../../parts/Choice";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { TaskButton } from "../../parts/TaskButton";
import { useText } from "../../text";
import { exampleOf, type OpenFile, type OpenSheet } from "./source";
import { StepCard } from "./StepCard";

const CALL_DATE = "Tanggal Panggilan";

export function MappingStep(props: {
  file: OpenFile;
  sheet: OpenSheet;
  mapping: Mapping;
  tasks: Tasks;
  onSheet: (name: string) => void;
  onMap: (mapping: Mapping) => void;
  onPreview: () => void;
  onLeave: () => void;
}) {
  const { file, sheet, mapping, tasks } = props;
  const text = useText();
  const [twice] = repeatedTargets(mapping);
  const dated = Object.values(mapping).includes(CALL_DATE);
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
      <p className="quiet">{text("import.mapping.intro")}</p>
      <Headers {...props} />
      {twice !== undefined && (
        <Message intent="warning">{text("import.mapping.twice", { target: twice })}</Message>
      )}
      {!dated && <Message intent="warning">{text("import.mapping.noCallDate")}</Message>}
      {dated && twice === undefined && (
        <TaskButton primary tasks={tasks} label={text("import.mapping.preview")} onClick={props.onPreview} />
      )}
      <Button onClick={props.onLeave}>{text("import.otherFile")}</Button>
    </StepCard>
  );
}

function Headers({ file, sheet, mapping, onMap }: Parameters<typeof MappingStep>[0]) {
  const text = useText();
  const options = [
    { value: "", label: text("import.mapping.leaveOut") },
    ...file.targets.targets.map(({ header, label }) => ({ value: header, label, lang: "id" })),
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
                onMap({ ...mapping, [header]: chosen });
              }}
            />
            <p className="small">
              {certainty !== "name" && mapping[header] === target && (
                <Tally tone={certainty === "guessed" ? "warning" : "informative"}>
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
