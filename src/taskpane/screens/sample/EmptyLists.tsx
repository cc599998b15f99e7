// What a call cannot be filled in without yet, with the way to the sheet where it is written.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { EntryReading, Fields, WorkbookError } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { useSurroundings } from "../../surroundings";
import { asWorkbookError } from "../../view/failure";
import { emptyLists, type EmptyList } from "./call";

/** Nothing where every list has something to choose from. */
export function EmptyLists(props: { reading: EntryReading; fields: Fields; say: WorkTranslator }) {
  const { reading, fields, say } = props;
  const { actions } = useSurroundings();
  const [failed, setFailed] = useState<{ error: WorkbookError; list: EmptyList }>();
  const empty = emptyLists(reading, fields);
  const open = (list: EmptyList) => {
    setFailed(undefined);
    const { sheet, cell } = reading.prepared[list];
    actions.jumpTo(cell === "" ? { sheet } : { sheet, cell }).catch((thrown: unknown) => {
      setFailed({ error: asWorkbookError(thrown), list });
    });
  };
  if (empty.length === 0) return null;
  return (
    <Card heading={say("sample.lists.heading")}>
      {failed && (
        <Failure
          error={failed.error}
          onRetry={() => {
            open(failed.list);
          }}
        />
      )}
      <ul className="plain">
        {empty.map((list) => (
          <li key={list} className="line spread">
            <p>{say(`sample.lists.${list}`)}</p>
            <Button
              size="small"
              onClick={() => {
                open(list);
              }}
            >
              {say("sample.lists.open", { sheet: reading.prepared[list].sheet })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
