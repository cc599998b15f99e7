// What the file's values stand for where they are none of a list's items, and how its durations are meant.
import { nameOf } from "../../../sheets/layout/sample-key";
import type { ValueGroup, ValueSuggestion } from "../../../sheets/mapping/values";
import { withValue } from "../../../sheets/mapping/values";
import type { DurationQuestion } from "../../../sheets/mapping/durations";
import type { ClockReading, ValueMapping } from "../../../sheets/mapping/reading";
import { Choice } from "../../parts/Choice";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";

export function ValueMatches(props: {
  groups: readonly ValueGroup[];
  values: ValueMapping;
  onValues: (values: ValueMapping) => void;
}) {
  const text = useText();
  if (props.groups.length === 0) return null;
  return (
    <>
      <h4>{text("import.values.heading")}</h4>
      <p className="quiet">
        {text("import.values.intro")}{" "}
        {props.groups.some((group) =>
          group.values.some(
            (one) => one.certainty === "guessed" && chosenFor(one, group, props.values) === one.item,
          ),
        ) && text("import.mapping.checkGuessed")}
      </p>
      {props.groups.map((group) => (
        <Group key={group.columns.join(" ")} {...props} group={group} />
      ))}
    </>
  );
}

/** What a value is taken for: as the person said, else as it is suggested. */
const chosenFor = (
  { value, item }: ValueSuggestion,
  { columns: [column] }: ValueGroup,
  values: ValueMapping,
): string => (column && values[column]?.[value.trim().toLowerCase()]) ?? item;

function Group({
  group,
  values,
  onValues,
}: {
  group: ValueGroup;
  values: ValueMapping;
  onValues: (values: ValueMapping) => void;
}) {
  const text = useText();
  const names = group.columns.map(nameOf);
  const [first = ""] = names;
  const name = names.length > 1 ? `${first} – ${names.at(-1) ?? ""}` : first;
  const options = [
    { value: "", label: text("import.values.asItIs") },
    ...group.items.map((item) => ({ value: item, label: item, lang: "id" })),
  ];
  return (
    <ul className="plain matches" aria-label={name}>
      {group.values.map((one) => {
        const { value, count, item, certainty } = one;
        const chosen = chosenFor(one, group, values);
        return (
          <li key={value}>
            <Choice
              label={text("import.values.under", { column: name, value })}
              value={chosen}
              options={options}
              onChoose={(next) => {
                onValues(withValue(values, group, value, next));
              }}
            />
            <p className="small">
              {chosen === item && (
                <Tally tone={certainty === "remembered" ? "informative" : "warning"}>
                  {text(`import.mapping.${certainty}`)}
                </Tally>
              )}{" "}
              {text("import.values.cells", { count })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

export function DurationChoice({
  question: { count, example },
  clock,
  onClock,
}: {
  question: DurationQuestion;
  clock: ClockReading | undefined;
  onClock: (clock: ClockReading | undefined) => void;
}) {
  const text = useText();
  const [first = "", second = ""] = example.split(":");
  const parts = { first: Number(first), second: Number(second) };
  return (
    <Choice<ClockReading | "">
      label={text("import.duration.label", { count, example })}
      value={clock ?? ""}
      options={[
        { value: "", label: text("import.duration.asText") },
        { value: "mm:ss", label: text("import.duration.minutes", parts) },
        { value: "h:mm", label: text("import.duration.hours", parts) },
      ]}
      onChoose={(chosen) => {
        onClock(chosen === "" ? undefined : chosen);
      }}
    />
  );
}
