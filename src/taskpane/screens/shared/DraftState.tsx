// Where what stands in a form comes from, and whether it is kept as it is typed.
import type { WorkTranslator } from "../../../locales/work";
import type { Unkept } from "../../drafts/useDraftKeeper";

export function DraftState(props: {
  restored: boolean;
  /** The draft was kept without its workbook. */
  older: boolean;
  unkept: Unkept | undefined;
  say: WorkTranslator;
}) {
  const { restored, older, unkept, say } = props;
  return (
    <>
      {restored && <p className="small quiet">{say(older ? "sample.draftOlder" : "sample.draft")}</p>}
      {unkept && (
        <p className="small" role="status">
          {say(`sample.unkept.${unkept}`)}
        </p>
      )}
    </>
  );
}
