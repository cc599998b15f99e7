// What stands in tables of its own: the way to each on its sheet, with what a change of it means.
import { Button } from "@fluentui/react-components";
import type { SettingsReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";

const NAMES = ["scorecard", "lists", "roster", "holidays"] as const;

export function TablesCard(props: {
  places: SettingsReading["places"];
  onJump: (place: { readonly sheet: string; readonly cell: string }) => void;
  /** To the screen where the scorecard is edited. */
  onScorecard: () => void;
}) {
  const text = useText();
  return (
    <Card heading={text("settings.group.tables")}>
      {NAMES.map((name) => {
        const place = props.places[name];
        return (
          <div key={name}>
            <div className="line">
              <Button
                disabledFocusable={place === undefined}
                onClick={() => {
                  if (place) props.onJump(place);
                }}
              >
                {text(`settings.table.${name}`)}
              </Button>
              {name === "scorecard" && (
                <Button onClick={props.onScorecard}>{text("pane.screens.scorecard")}</Button>
              )}
            </div>
            <p className="small quiet">{text(`settings.table.${name}Why`)}</p>
          </div>
        );
      })}
    </Card>
  );
}
