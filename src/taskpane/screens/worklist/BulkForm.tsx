// One text for several steps at once: every row is shown before anything is written, and each is saved by itself.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import type { Day, Link } from "../../../sop/types";
import type { Fields, WorkbookError } from "../../../sheets/types";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { asWorkbookError } from "../../view/failure";
import { DayField, ListField, TextField } from "../shared/fields";
import { yearOfMonth } from "../shared/typed-day";
import { stepKey, type ListedStep } from "./listed";
import { dayProblem, LOG_ACTIONS, STEP_FIELDS } from "./steps";
import { DOT } from "../../parts/dot";

/** `steps` are all of one link. `onDone` hears of the rows that stand, and of those that somebody else has changed meanwhile. */
export function BulkForm(props: {
  steps: readonly ListedStep[];
  link: Link;
  asOf: Day;
  people: readonly string[];
  name: string;
  say: WorkTranslator;
  onDone: (saved: readonly ListedStep[], left: readonly ListedStep[]) => void;
  onClose: () => void;
}) {
  const { steps, link, asOf, people, name, say, onDone, onClose } = props;
  const { actions, today } = useSurroundings();
  const text = useText();
  const [day, setDay] = useState(isoFromDay(asOf));
  const [words, setWords] = useState("");
  const [next, setNext] = useState("");
  const [asked, setAsked] = useState(false);
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState<{ error: WorkbookError; rest: readonly ListedStep[] }>();
  const [saved, setSaved] = useState<{ done: readonly ListedStep[]; left: readonly ListedStep[] }>({
    done: [],
    left: [],
  });
  const columns = STEP_FIELDS[link];
  const wantsNext = columns.next !== undefined && link === "supervisorToQa";
  const problems = steps.flatMap(({ row }) => dayProblem(day, asOf, row.fields["findingDate"] ?? "") ?? []);
  const lacking = words.trim() === "" || (wantsNext && next === "");
  const save = async (rest: readonly ListedStep[]) => {
    let { done, left } = saved;
    setFailure(undefined);
    for (const [index, listed] of rest.entries()) {
      setShare((done.length + left.length) / steps.length);
      const fields: Fields = {
        [columns.done]: day,
        [columns.text]: words.trim(),
        ...(columns.next !== undefined && next !== "" && { [columns.next]: next }),
      };
      try {
        const outcome = await actions.saveRow({
          row: listed.row,
          fields,
          whereEmpty: { [columns.by]: name },
          today: today(),
          action: LOG_ACTIONS[link],
        });
        // What a co-author has written meanwhile is nobody's to write over in bulk.
        if (outcome.kind === "saved") done = [...done, listed];
        else left = [...left, listed];
        setSaved({ done, left });
      } catch (thrown) {
        setFailure({ error: asWorkbookError(thrown), rest: rest.slice(index) });
        setShare(undefined);
        return;
      }
    }
    onDone(done, left);
  };
  return (
    <form
      className="card"
      aria-label={say("bulk.heading", { count: steps.length })}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!lacking && problems.length === 0 && share === undefined) void save(steps);
      }}
    >
      <h4>{say("bulk.heading", { count: steps.length })}</h4>
      <DayField
        label={say(`field.${columns.done}`)}
        value={day}
        onChange={setDay}
        year={yearOfMonth(steps[0]?.row.month)}
        problem={problems[0] && say(problems[0].key, problems[0].params)}
      />
      <TextField
        long
        label={say(`field.${columns.text}`)}
        value={words}
        onChange={setWords}
        problem={asked && words.trim() === "" ? say("sample.gap.empty") : undefined}
      />
      {wantsNext && (
        <ListField
          label={say(`field.${columns.next}`)}
          value={next}
          options={people}
          empty={say("choose")}
          onChange={setNext}
          problem={asked && next === "" ? say("sample.gap.empty") : undefined}
        />
      )}
      <p className="small">{say("bulk.rows")}</p>
      <ul className="small">
        {steps.map((listed) => (
          <li key={stepKey(listed.step)}>
            {say("worklist.about", {
              id: listed.step.id || say("sample.noId"),
              agent: listed.step.agent || "–",
              area: listed.step.area || "–",
            })}
            {`${DOT}${text(`link.${link}`)}`}
          </li>
        ))}
      </ul>
      {failure && (
        <Failure
          error={failure.error}
          onRetry={() => {
            void save(failure.rest);
          }}
        />
      )}
      {share !== undefined && <Waiting label={say("saving")} share={share} />}
      <div className="line">
        <Button type="submit" appearance="primary" disabledFocusable={share !== undefined}>
          {say("bulk.save", { count: steps.length })}
        </Button>
        <Button onClick={onClose}>{say("worklist.close")}</Button>
      </div>
    </form>
  );
}
