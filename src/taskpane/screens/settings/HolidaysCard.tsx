// Holidays of a year pasted as text, looked at day by day, then added to Libur.
import { useCallback, useState } from "react";
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { TextKey, Translator } from "../../../locales";
import { partsOfDay } from "../../../sop/days/calendarParts";
import { weekdayOfDay } from "../../../sop/days/weekdayOfDay";
import type { Holiday, HolidayKind } from "../../../sop/defaults/publicHolidays";
import { foreseenHolidays } from "../../../sop/holidays/foreseenHolidays";
import { holidayPreview, type HolidayState } from "../../../sop/holidays/holidayPreview";
import { parseHolidays, type ParsedHolidays } from "../../../sop/holidays/parseHolidays";
import { PROVISIONAL } from "../../../sheets/plan/holidays";
import type { WorkbookError } from "../../../sheets/types";
import { useTasks } from "../../hooks/useTask";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { TaskButton } from "../../parts/TaskButton";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { yearOf } from "../../view/year";

const KINDS: readonly HolidayKind[] = ["national", "cutiBersama", "company"];
const WEEKDAYS = [
  "nextYear.weekday.0",
  "nextYear.weekday.1",
  "nextYear.weekday.2",
  "nextYear.weekday.3",
  "nextYear.weekday.4",
  "nextYear.weekday.5",
  "nextYear.weekday.6",
] as const satisfies readonly TextKey[];

type Listed = Holiday & { readonly state: HolidayState; readonly isOtherWeekday?: boolean };

interface Typed {
  readonly year: string;
  readonly kind: HolidayKind;
  /** Whose local leave the list is; "" = a list for all areas. */
  readonly area: string;
  readonly words: string;
  readonly basis: string;
}

interface Previewed {
  readonly year: number;
  readonly days: readonly Listed[];
  readonly unread: ParsedHolidays["unread"];
  readonly basis: string;
  readonly area: string;
}

const weekdayWords = (text: Translator, day: number): string =>
  text(WEEKDAYS[weekdayOfDay(day)] ?? WEEKDAYS[0]);

export function HolidaysCard({ areas }: { areas: readonly string[] }) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const [typed, setTyped] = useState<Typed>(() => ({
    year: String(partsOfDay(today()).year + (partsOfDay(today()).month >= 10 ? 1 : 0)),
    kind: "national",
    area: "",
    words: "",
    basis: "",
  }));
  const [previewed, setPreviewed] = useState<Previewed>();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<{ error: WorkbookError; retry: () => void }>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setProblem({ error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  const year = yearOf(typed.year);
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    setPreviewed(undefined);
    setDone(undefined);
  };
  const preview = (found: readonly Holiday[], { unread, basis, area }: Omit<Previewed, "year" | "days">) => {
    setProblem(undefined);
    setDone(undefined);
    tasks.run("preview", async (_, signal) => {
      const standing = await actions.readHolidays({ area });
      if (!signal.aborted && year !== undefined)
        setPreviewed({ year, days: holidayPreview(standing, found), unread, basis, area });
    });
  };
  const add = ({ days, basis, area }: Previewed) => {
    setProblem(undefined);
    tasks.run("addRows", async () => {
      const counts = await actions.addHolidays({ holidays: days, basis, area, today: today() });
      setPreviewed(undefined);
      setDone(text("nextYear.holidays", { year: typed.year, ...counts }));
    });
  };
  return (
    <Card heading={text("nextYear.paste.heading")}>
      <p>{text("nextYear.paste.what")}</p>
      {problem && <Failure error={problem.error} onRetry={problem.retry} />}
      {done !== undefined && <Message intent="success">{done}</Message>}
      <Field label={text("nextYear.paste.year")}>
        <Input
          inputMode="numeric"
          value={typed.year}
          onChange={(_, data) => {
            change({ year: data.value });
          }}
        />
      </Field>
      <Field label={text("nextYear.paste.kind")}>
        <Select
          value={typed.kind}
          onChange={(_, data) => {
            change({ kind: KINDS.find((kind) => kind === data.value) ?? "national" });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`nextYear.paste.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("nextYear.paste.area")} hint={text("nextYear.paste.areaWhy")}>
        <Select
          value={typed.area}
          onChange={(_, data) => {
            change({ area: data.value });
          }}
        >
          <option value="">{text("nextYear.paste.allAreas")}</option>
          {areas.map((area) => (
            <option key={area} value={area}>
              {area}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("nextYear.paste.text")}>
        <Textarea
          rows={6}
          value={typed.words}
          onChange={(_, data) => {
            change({ words: data.value });
          }}
        />
      </Field>
      <Field label={text("nextYear.paste.basis")}>
        <Input
          value={typed.basis}
          onChange={(_, data) => {
            change({ basis: data.value });
          }}
        />
      </Field>
      <div className="line">
        <Button
          disabledFocusable={year === undefined || typed.words.trim() === "" || tasks.running !== undefined}
          onClick={() => {
            if (year === undefined) return;
            const { found, unread } = parseHolidays(typed.words, { year, kind: typed.kind });
            preview(found, { unread, basis: typed.basis.trim(), area: typed.area });
          }}
        >
          {text("nextYear.paste.preview")}
        </Button>
        <Button
          disabledFocusable={year === undefined || tasks.running !== undefined}
          onClick={() => {
            if (year !== undefined)
              preview(foreseenHolidays(year), { unread: [], basis: PROVISIONAL, area: "" });
          }}
        >
          {text("nextYear.paste.foreseen")}
        </Button>
      </div>
      {previewed && <Preview previewed={previewed} />}
      {previewed && previewed.days.some(({ state }) => state !== "double") && (
        <TaskButton
          primary
          tasks={tasks}
          label={text("nextYear.paste.add")}
          onClick={() => {
            add(previewed);
          }}
        />
      )}
      <Running tasks={tasks} label={text("pane.working")} />
    </Card>
  );
}

function Preview({ previewed: { year, days, unread } }: { previewed: Previewed }) {
  const text = useText();
  const odd = days.filter(({ isOtherWeekday }) => isOtherWeekday === true);
  return (
    <div role="status">
      {days.length === 0 && <p>{text("nextYear.paste.none")}</p>}
      {odd.length > 0 && (
        <Message intent="warning">
          {odd
            .map(({ day }) => text("nextYear.otherWeekday", { day, weekday: weekdayWords(text, day) }))
            .join(" ")}
        </Message>
      )}
      <ul>
        {days.map(({ day, name, kind, state }, index) => (
          <li key={`${day} ${index}`}>
            {text("nextYear.paste.line", {
              weekday: weekdayWords(text, day),
              day,
              name: name || "–",
              kind: text(`nextYear.paste.kinds.${kind}`),
              state: text(`nextYear.paste.states.${state}`),
            })}
          </li>
        ))}
        {unread.map(({ line, text: words, reason }) => (
          <li key={`unread ${line} ${reason}`}>
            {text(`nextYear.unread.${reason}`, { line, text: words, year: String(year) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
