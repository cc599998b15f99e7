// From a row to the card of its agent; nothing where the row names none.
import { Button } from "@fluentui/react-components";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import type { Fields } from "../../../sheets/types";
import { useText } from "../../text";

export function AgentLink({ fields, onAgent }: { fields: Fields; onAgent: (key: string) => void }) {
  const text = useText();
  const id = (fields["agentId"] ?? "").trim();
  if (id === "") return null;
  return (
    <Button
      size="small"
      appearance="transparent"
      className="text-link"
      aria-label={text("search.cardOf", { agent: fields["agentName"] || id })}
      onClick={() => {
        onAgent(foldAsExcel(id));
      }}
    >
      {text("search.card")}
    </Button>
  );
}
