// Who uses the pane: asked once, told in a line from then on, and changed there.
import { useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Translator } from "../../../locales";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { ROLES, type Person } from "../../remembered";
import { useText } from "../../text";

/** `asking`: whoever has not said yet is asked at once, not only told that they may. */
export function PersonCard(props: {
  person: Person | undefined;
  onPerson: (person: Person) => void;
  asking?: boolean;
}) {
  const { person, onPerson, asking = false } = props;
  const text = useText();
  const [changing, setChanging] = useState(false);
  if (!changing && (person || !asking)) {
    return (
      <div className="line spread">
        <p>{person ? whoIs(text, person) : text("role.unknown")}</p>
        <Button
          size="small"
          onClick={() => {
            setChanging(true);
          }}
        >
          {text(person ? "role.change" : "role.tell")}
        </Button>
      </div>
    );
  }
  return (
    <PersonForm
      person={person}
      onPerson={(said) => {
        setChanging(false);
        onPerson(said);
      }}
    />
  );
}

function whoIs(text: Translator, { name, role: of }: Person): string {
  const role = text(`role.name.${of}`);
  return name === "" ? role : text("role.who", { name, role });
}

function PersonForm(props: { person: Person | undefined; onPerson: (person: Person) => void }) {
  const text = useText();
  const [role, setRole] = useState<Person["role"]>(props.person?.role ?? "qco");
  const [name, setName] = useState(props.person?.name ?? "");
  const id = useId();
  return (
    <Card heading={text("role.heading")}>
      <p className="small quiet">{text("role.why")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onPerson({ role, name: name.trim() });
        }}
      >
        <Choice
          label={text("role.label")}
          value={role}
          options={ROLES.map((value) => ({ value, label: text(`role.name.${value}`) }))}
          onChoose={setRole}
        />
        <div className="choice">
          <label htmlFor={id}>{text("role.nameLabel")}</label>
          <input
            id={id}
            value={name}
            autoComplete="name"
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </div>
        <Button type="submit" appearance="primary">
          {text("role.save")}
        </Button>
      </form>
    </Card>
  );
}
