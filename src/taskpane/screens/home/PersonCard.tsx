// Who uses the pane: asked once, told in a line from then on, and changed there.
import { useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { ROLES, type Person } from "../../remembered";
import { useText } from "../../text";

export function PersonCard(props: { person: Person | undefined; onPerson: (person: Person) => void }) {
  const { person, onPerson } = props;
  const text = useText();
  const [changing, setChanging] = useState(false);
  if (person && !changing) {
    const role = text(`role.name.${person.role}`);
    return (
      <div className="line spread">
        <p>{person.name === "" ? role : text("role.who", { name: person.name, role })}</p>
        <Button
          size="small"
          onClick={() => {
            setChanging(true);
          }}
        >
          {text("role.change")}
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
