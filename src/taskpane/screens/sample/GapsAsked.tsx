// What keeps a call from being saved: how much it is, what each is called, and saving all the same where that can be.
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { RecordedRow } from "../../../sheets/types";
import type { Gap } from "./gaps";

/** Nothing where nothing is lacking. */
export function GapsAsked(props: {
  gaps: readonly Gap[];
  nameOf: (key: string) => string;
  say: WorkTranslator;
  busy: boolean;
  onPutOff: () => void;
}) {
  const { gaps, nameOf, say, busy } = props;
  if (gaps.length === 0) return null;
  const named = (kinds: readonly Gap["kind"][]) => {
    const found = gaps.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => nameOf(key));
    return { count: found.length, fields: found.join(", ") };
  };
  const [wrong, lacking] = [named(["wrong"]), named(["empty", "unmarked"])];
  const has = (kind: Gap["kind"]): boolean => gaps.some((gap) => gap.kind === kind);
  return (
    <div className="asking" role="alert">
      <p>
        {[
          say("sample.notSaved"),
          ...(wrong.count > 0 ? [say("sample.gapsWrong", wrong)] : []),
          ...(lacking.count > 0 ? [say("sample.gapsEmpty", lacking)] : []),
          ...(has("unexplained") ? [say("sample.unexplainedAsk")] : []),
          ...(has("repeated") ? [say("sample.repeatedAsk")] : []),
        ].join(" ")}
      </p>
      {wrong.count === 0 && (
        <Button size="small" disabledFocusable={busy} onClick={props.onPutOff}>
          {say(gaps.every(({ kind }) => kind === "repeated") ? "sample.saveRepeated" : "sample.putOff")}
        </Button>
      )}
    </div>
  );
}

/** Which row has the ID Rekaman already. */
export const repeatedWords = ({ id, sheet }: RecordedRow, say: WorkTranslator): string =>
  say("sample.repeated", { id: id === "" ? say("sample.noId") : id, sheet });
