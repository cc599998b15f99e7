// Susun rencana: which month, by what draw; how the calls would be shared out; and only then writing them.
import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import { daysInMonth, firstDayOfMonth, monthOfDay } from "../../../sop/days/months";
import type { Month } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { TaskButton } from "../../parts/TaskButton";
import { useSpeech } from "../../text";
import type { ScreenProps } from "../screen-props";
import { TextField } from "../shared/fields";
import { PlanPreview } from "./PlanPreview";
import { usePlan, type PlanRequest } from "./usePlan";

/** The present month and the next: nobody plans a month that is past. */
const monthsFrom = (month: Month): readonly Month[] => [
  month,
  monthOfDay(firstDayOfMonth(month) + daysInMonth(month)),
];

/** Whether there is a field for each of these, and for no other. */
const isForAll = (volumes: Readonly<Record<string, string>> | undefined, areas: readonly string[]): boolean =>
  volumes !== undefined && Object.keys(volumes).join("\n") === areas.join("\n");

export function PlanScreen({ overview, month: looked }: ScreenProps) {
  const { text, language } = useSpeech();
  const buttons = usePlan();
  const { tasks, state } = buttons;
  const months = monthsFrom(monthOfDay(overview.asOf));
  const [month, setMonth] = useState(() =>
    looked !== undefined && months.includes(looked) ? looked : (months[0] ?? ""),
  );
  const following = months[months.indexOf(month) + 1];
  const [seed, setSeed] = useState("");
  const [target, setTarget] = useState("");
  const [existing, setExisting] = useState<PlanRequest["existing"]>("ask");
  const [asked, setAsked] = useState<{ month: Month; rows: number }>();
  const [reason, setReason] = useState("");
  const [volumes, setVolumes] = useState<Readonly<Record<string, string>>>();
  if (state?.kind === "asked" && (asked?.month !== state.month || asked.rows !== state.rows)) {
    setAsked(state);
    if (existing === "ask") setExisting("raise");
  }
  if (state?.kind === "volumes" && !isForAll(volumes, state.areas))
    setVolumes(Object.fromEntries(state.areas.map((area) => [area, volumes?.[area] ?? ""])));
  if (state?.kind === "preview" && volumes && Object.keys(state.request.volumes).length === 0)
    setVolumes(undefined);
  const stands = asked?.month === month ? asked : undefined;
  const wrongTarget = target.trim() !== "" && !/^[1-9]\d{0,5}$/.test(target.trim());
  const wrongVolumes = Object.entries(volumes ?? {}).filter(([, typed]) => volumeOf(typed) === undefined);
  const needsReason = stands !== undefined && existing === "remake" && reason.trim() === "";
  const isWrong = wrongTarget || wrongVolumes.length > 0 || needsReason;
  const changed = () => {
    buttons.reset();
  };
  const preview = () => {
    if (isWrong) return;
    buttons.preview({
      month,
      seed: seed.trim(),
      target: target.trim() === "" ? undefined : Number(target),
      existing: stands ? existing : "ask",
      reason: reason.trim(),
      volumes: Object.fromEntries(
        Object.entries(volumes ?? {}).map(([area, typed]) => [area, volumeOf(typed) ?? 0]),
      ),
    });
  };
  return (
    <>
      <Card heading={text("plan.heading")}>
        <p>{text("plan.intro")}</p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            preview();
          }}
        >
          <div className="line tops">
            <Choice
              label={text("plan.month")}
              options={months.map((value) => ({ value, label: formatMonth(language, value) }))}
              value={month}
              onChoose={(next) => {
                setMonth(next);
                changed();
              }}
            />
            <Field
              label={text("plan.target")}
              hint={text("plan.targetWhy")}
              className="grow"
              {...(wrongTarget
                ? { validationState: "error" as const, validationMessage: text("plan.targetInvalid") }
                : {})}
            >
              <Input
                value={target}
                inputMode="numeric"
                onChange={(_, data) => {
                  setTarget(data.value);
                  changed();
                }}
              />
            </Field>
          </div>
          <Field label={text("plan.seed")} hint={text("plan.seedWhy")}>
            <Input
              value={seed}
              onChange={(_, data) => {
                setSeed(data.value);
                changed();
              }}
            />
          </Field>
          {Object.entries(volumes ?? {}).map(([area, typed]) => (
            <TextField
              key={area}
              label={text("plan.volume", { area })}
              value={typed}
              problem={typed !== "" && volumeOf(typed) === undefined ? text("plan.volumeInvalid") : undefined}
              onChange={(next) => {
                setVolumes({ ...volumes, [area]: next });
                changed();
              }}
            />
          ))}
          {stands && (
            <>
              <p>{text("plan.exists", stands)}</p>
              <Choice
                wide
                label={text("plan.existing")}
                options={(["raise", "remake"] as const).map((value) => ({
                  value,
                  label: text(`plan.${value}`),
                }))}
                value={existing === "remake" ? "remake" : "raise"}
                onChoose={(next) => {
                  setExisting(next);
                  changed();
                }}
              />
              <TextField label={text("plan.reason")} value={reason} onChange={setReason} />
              {needsReason && <p className="small quiet">{text("plan.reasonMissing")}</p>}
            </>
          )}
          <TaskButton
            tasks={tasks}
            label={text("plan.preview")}
            primary={state?.kind !== "preview"}
            type="submit"
            onClick={() => undefined}
          />
        </form>
        {tasks.running === "preview" && <Running tasks={tasks} label={text("plan.reading")} />}
      </Card>
      {state?.kind === "failed" && (
        <Failure
          error={state.error}
          onRetry={state.retry}
          instead={
            state.error.code === "planNoFreeDay" &&
            following !== undefined && (
              <Button
                onClick={() => {
                  setMonth(following);
                  changed();
                }}
              >
                {text("plan.chooseMonth", { month: following })}
              </Button>
            )
          }
        />
      )}
      {state?.kind === "preview" && (
        <PlanPreview plan={state.plan}>
          <TaskButton tasks={tasks} label={text("plan.write")} primary onClick={buttons.write} />
          {tasks.running === "plan" && <Running tasks={tasks} label={text("plan.writing")} />}
        </PlanPreview>
      )}
      {state?.kind === "done" && (
        <Message
          intent="success"
          onDismiss={buttons.reset}
          actions={<Button onClick={buttons.show}>{text("plan.show")}</Button>}
        >
          {state.say(text)}
        </Message>
      )}
    </>
  );
}

/** A comma for the decimals is as good as a point. */
function volumeOf(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
