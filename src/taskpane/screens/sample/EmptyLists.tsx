// What a call cannot be filled in without yet, with the way to the sheet where it is written.
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { EntryReading, Fields } from "../../../workbook/types";
import { Message } from "../../parts/Message";
import { useSurroundings } from "../../surroundings";
import { emptyLists, type EmptyList } from "./call";

const SHEETS: Readonly<Record<EmptyList, string>> = {
  agents: "Agen",
  people: "Pengaturan",
  scenarios: "Skenario",
};

/** Nothing where every list has something to choose from. */
export function EmptyLists(props: { reading: EntryReading; fields: Fields; say: WorkTranslator }) {
  const { reading, fields, say } = props;
  const { actions } = useSurroundings();
  const empty = emptyLists(reading, fields);
  if (empty.length === 0) return null;
  return (
    <Message
      intent="info"
      title={say("sample.lists.heading")}
      actions={empty.map((list) => (
        <Button
          key={list}
          onClick={() => {
            actions.jumpTo({ sheet: SHEETS[list] }).catch(console.error);
          }}
        >
          {say("sample.lists.open", { sheet: SHEETS[list] })}
        </Button>
      ))}
    >
      {empty.map((list) => say(`sample.lists.${list}`)).join(" ")}
    </Message>
  );
}
