// Lines of the file that are no rows: listed, and left out unless the person wants them.
import { Disclosure } from "../../parts/Disclosure";
import { useText } from "../../text";
import type { OpenSheet } from "./source";

/** As many as are listed one by one. */
const MOST_LISTED = 20;

/** Titles above the header are never rows; what stands below it can be taken for one. */
export function ApartLines({ sheet, onAllLines }: { sheet: OpenSheet; onAllLines: (all: boolean) => void }) {
  const text = useText();
  const { apart, table, whole } = sheet;
  if (apart.length === 0) return null;
  const below = apart.filter(({ kind }) => kind !== "title");
  const more = apart.length - MOST_LISTED;
  return (
    <>
      {below.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={table.rows.length < whole.rows.length}
            onChange={(event) => {
              onAllLines(!event.target.checked);
            }}
          />{" "}
          {text("import.apart.leaveOut", { count: below.length })}
        </label>
      )}
      <Disclosure label={text("import.apart.lines", { count: apart.length })}>
        <ul>
          {apart.slice(0, MOST_LISTED).map(({ number, kind, text: shown }) => (
            <li key={number}>
              {text("import.apart.line", { line: number, kind: text(`import.apart.${kind}`), text: shown })}
            </li>
          ))}
          {more > 0 && <li>{text("import.preview.more", { count: more })}</li>}
        </ul>
      </Disclosure>
    </>
  );
}
