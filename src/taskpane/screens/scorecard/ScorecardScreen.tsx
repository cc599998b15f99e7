// The scorecard of months to come: criteria and weights that add up as one types, what will change, and only then writing it.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { Waiting } from "../../parts/Waiting";
import { useSpeech, useText } from "../../text";
import { CriterionFields } from "./CriterionFields";
import { changeLines, freeCode, lineOf, problemsOf, sumOf, type TypedLine } from "./draft";
import { useScorecard, type ScorecardForm } from "./useScorecard";

export function ScorecardScreen() {
  const text = useText();
  const form = useScorecard();
  const { reading, failure, refresh } = form;
  if (!reading)
    return failure ? (
      <Failure error={failure} onRetry={refresh} />
    ) : (
      <Waiting label={text("scorecard.reading")} />
    );
  return <Fields form={form} reading={reading} />;
}

function Fields({ form, reading }: { form: ScorecardForm; reading: NonNullable<ScorecardForm["reading"]> }) {
  const { text, language } = useSpeech();
  const { lines, set, version, base, isChanged, running } = form;
  const [fresh, setFresh] = useState<string>();
  const [told, setTold] = useState(false);
  const problems = problemsOf(text, lines);
  const from = version?.from ?? "";
  const months = reading.opened.map((month) => formatMonth(language, month));
  const move = (index: number, by: number) => () => {
    const next = [...lines];
    const [one] = next.splice(index, 1);
    if (one) next.splice(index + by, 0, one);
    set(next);
  };
  const add = () => {
    const code = freeCode([...lines, ...base, ...(version?.later ?? [])].map((one) => one.code));
    setFresh(code);
    const line: TypedLine = { code, name: "", weight: "", criticalTo: undefined, fatal: false, guidance: "" };
    set([...lines, line]);
  };
  return (
    <form
      className="screen"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTold(problems.length > 0);
        // Enter in a field sends the form too, also once all is saved.
        if (problems.length === 0 && !running && isChanged) form.save();
      }}
    >
      <p>{text("scorecard.intro")}</p>
      <Choice
        wide
        label={text("scorecard.from")}
        options={[...new Set([...reading.choices, from])].map((value) => ({
          value,
          label: value === "" ? text("scorecard.fromStart") : formatMonth(language, value),
        }))}
        value={from}
        onChoose={form.setFrom}
      />
      <p className="small quiet">
        {months.length === 0
          ? text("scorecard.notOpened")
          : text("scorecard.opened", { months: months.join(", ") })}
      </p>
      <Card heading={text("scorecard.heading")}>
        <Sum lines={lines} />
        {!reading.canReorder && <p className="small quiet">{text("scorecard.noReorder")}</p>}
        <ul className="plain steps">
          {lines.map((line, index) => (
            <CriterionFields
              key={line.code}
              line={line}
              begins={line.code === fresh}
              problems={
                told ? problems.filter(({ code }) => code === line.code).map(({ words }) => words) : []
              }
              onUp={reading.canReorder && index > 0 ? move(index, -1) : undefined}
              onDown={reading.canReorder && index < lines.length - 1 ? move(index, 1) : undefined}
              onChange={(next) => {
                set(lines.map((one) => (one.code === line.code ? next : one)));
              }}
              onRemove={() => {
                set(lines.filter((one) => one.code !== line.code));
              }}
            />
          ))}
        </ul>
        <Button onClick={add}>{text("scorecard.add")}</Button>
        <p className="small quiet">{text("scorecard.guidanceWhy")}</p>
      </Card>
      <Preview form={form} />
      <div className={isChanged ? "screen closing" : "screen"}>
        {isChanged && <Sum lines={lines} />}
        {told && problems.length > 0 && (
          <div role="alert">
            <p className="small problem">{text("scorecard.notSaved")}</p>
            <ul className="small">
              {problems.map(({ words }) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
        <Ending form={form} />
        <div className="line">
          <Button type="submit" appearance="primary" disabledFocusable={running || !isChanged}>
            {text("scorecard.save")}
          </Button>
          <Button
            disabledFocusable={running || !isChanged}
            onClick={() => {
              setTold(false);
              form.discard();
            }}
          >
            {text("scorecard.discard")}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Said as one types. */
function Sum({ lines }: { lines: readonly TypedLine[] }) {
  const text = useText();
  const sum = sumOf(lines);
  const gap = Math.round((100 - sum) * 1e9) / 1e9;
  return (
    <p className="tallies" role="status">
      <Tally tone={gap === 0 ? "success" : "warning"}>
        {`${text("scorecard.sum", { sum })}. ${
          gap === 0
            ? text("scorecard.sumRight")
            : gap > 0
              ? text("scorecard.sumUnder", { gap })
              : text("scorecard.sumOver", { gap: -gap })
        }`}
      </Tally>
    </p>
  );
}

/** What the months from then on will use otherwise. */
function Preview({ form }: { form: ScorecardForm }) {
  const text = useText();
  const { base, lines, version, isChanged } = form;
  const from = version?.from ?? "";
  const changes = changeLines(text, base, lines.map(lineOf));
  const later = version?.later ?? [];
  return (
    <Card heading={from === "" ? text("scorecard.previewStart") : text("scorecard.preview", { month: from })}>
      {!isChanged && <p className="quiet">{text("scorecard.nothing")}</p>}
      <ul>
        {changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isChanged && from !== "" && <p className="small quiet">{text("scorecard.comparable")}</p>}
      {later.length > 0 && (
        <p className="small">
          {text("scorecard.later", {
            list: later
              .map(({ code, from: month }) => text("scorecard.laterOne", { code, month }))
              .join(", "),
          })}
        </p>
      )}
    </Card>
  );
}

function Ending({ form }: { form: ScorecardForm }) {
  const text = useText();
  const { ended, savingFailure, retry, running, dismiss, undo } = form;
  if (running) return <Waiting label={text("scorecard.saving")} />;
  if (savingFailure) return <Failure error={savingFailure} onRetry={retry} />;
  if (!ended) return null;
  switch (ended.kind) {
    case "changed":
      return (
        <Message intent="warning" onDismiss={dismiss}>
          {text("scorecard.changedMeanwhile", {
            list: changeLines(text, ended.before, ended.theirs).join("; "),
          })}
        </Message>
      );
    case "opened":
      return (
        <Message intent="warning" onDismiss={dismiss}>
          {text("scorecard.openedMeanwhile", { month: ended.month })}
        </Message>
      );
    case "later":
      return (
        <Message intent="warning" onDismiss={dismiss}>
          {text("scorecard.laterWrong", { month: ended.from, weights: ended.weights })}
        </Message>
      );
    case "saved": {
      const { back } = ended;
      return (
        <Message
          intent="success"
          onDismiss={dismiss}
          {...(back && {
            actions: (
              <Button
                onClick={() => {
                  undo(back);
                }}
              >
                {text("scorecard.undo")}
              </Button>
            ),
          })}
        >
          {text(
            ended.undone
              ? "scorecard.undone"
              : ended.written === 0
                ? "scorecard.savedNothing"
                : "scorecard.saved",
          )}
        </Message>
      );
    }
  }
}
