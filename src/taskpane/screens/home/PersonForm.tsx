// Who uses the pane: their role, and their name from the workbook's own list of that role, so that what waits for them is found.
import { useCallback, useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import { equalsAsExcel } from "../../../sop/entries/equalsAsExcel";
import type { EntryReading, Since } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { SoleCard } from "../../parts/SoleCard";
import { Choice } from "../../parts/Choice";
import { Waiting } from "../../parts/Waiting";
import { ROLES, type Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";

/** `onCancel`: the way back, where somebody was known before. */
export function PersonForm(props: {
  person: Person | undefined;
  onPerson: (person: Person) => void;
  onCancel?: () => void;
}) {
  const { person, onPerson, onCancel } = props;
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<EntryReading>) => actions.readEntry({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure } = useReading(read);
  const [role, setRole] = useState<Person["role"]>(person?.role ?? "qco");
  // With the role that it was said for: chosen from that role's list, it is nobody's of a role that does not list it.
  const [said, setSaid] = useState({ name: person?.name ?? "", role: person?.role ?? role });
  const setName = (name: string) => {
    setSaid({ name, role });
  };
  const names = value && namesOf(value, role);
  const isListed = (of: Person["role"]) =>
    value !== undefined && namesOf(value, of).some((one) => equalsAsExcel(one, said.name.trim()));
  const name = isListed(said.role) && !isListed(role) ? "" : said.name;
  const listed = names?.find((one) => equalsAsExcel(one, name.trim()));
  // A name that the role's list does not have would find nothing that waits for it.
  const chosen = names && names.length > 0 ? (listed ?? "") : name.trim();
  return (
    <SoleCard heading={text("role.heading")}>
      <p className="small quiet">{text("role.why")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPerson({ role, name: chosen });
        }}
      >
        <Choice
          label={text("role.label")}
          value={role}
          options={ROLES.map((value) => ({ value, label: text(`role.name.${value}`) }))}
          onChoose={setRole}
        />
        {!value && !failure ? (
          <Waiting label={text("pane.loading")} />
        ) : names && names.length > 0 ? (
          <>
            <Choice
              label={text("role.nameLabel")}
              value={chosen}
              options={[
                { value: "", label: text("role.everybody") },
                ...names.map((value) => ({ value, label: value })),
              ]}
              onChoose={setName}
            />
            {name.trim() !== "" && listed === undefined && (
              <p className="small">{text("role.notListed", { name: name.trim() })}</p>
            )}
          </>
        ) : (
          <NameBox label={text("role.ownName")} value={name} onChange={setName} />
        )}
        <div className="line">
          <Button type="submit" appearance="primary">
            {text("role.save")}
          </Button>
          {onCancel && <Button onClick={onCancel}>{text("pane.ask.no")}</Button>}
        </div>
      </form>
    </SoleCard>
  );
}

/** The workbook lists who calls, and each agent's supervisor; QA it lists nowhere. */
function namesOf({ lists, agents }: EntryReading, role: Person["role"]): readonly string[] {
  if (role === "qa") return [];
  const names = role === "qco" ? lists.people : agents.map(({ supervisor }) => supervisor);
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].sort((a, b) =>
    a.localeCompare(b, "id"),
  );
}

function NameBox(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        value={props.value}
        autoComplete="name"
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
      />
    </div>
  );
}
