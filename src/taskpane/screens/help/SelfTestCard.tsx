// Looks whether the Excel that the pane stands in does what the add-in rests on, and gives a report to copy.
import { useState } from "react";
import { Button, Textarea } from "@fluentui/react-components";
import { selfTestReport, type SelfTest } from "../../../sheets/types";
import { BUILD } from "../../build";
import { copyText } from "../../copy-text";
import type { Tasks } from "../../hooks/useTask";
import { AskingButton } from "../../parts/AskingButton";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";

export function SelfTestCard({ tasks }: { tasks: Tasks }) {
  const text = useText();
  const { actions } = useSurroundings();
  const [seen, setSeen] = useState<SelfTest>();
  return (
    <Card heading={text("selfTest.heading")}>
      <p>{text("selfTest.why")}</p>
      <div>
        <AskingButton
          tasks={tasks}
          label={text("selfTest.button")}
          question={text("selfTest.question")}
          what={text("selfTest.what")}
          onYes={() => {
            setSeen(undefined);
            tasks.run("selfTest", async (onProgress, signal) => {
              const onStep = (done: number, all: number): void => {
                onProgress(done / all);
              };
              setSeen(await actions.selfTest({ now: new Date(), onStep, signal }));
            });
          }}
        />
      </div>
      {tasks.running === "selfTest" && <Running tasks={tasks} label={text("selfTest.running")} />}
      {seen && <Result seen={seen} />}
    </Card>
  );
}

function Result({ seen }: { seen: SelfTest }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean>();
  const report = selfTestReport(seen, BUILD);
  const counted = (outcome: string): number => seen.checks.filter((one) => one.outcome === outcome).length;
  const failed = counted("failed");
  return (
    <>
      <Message intent={failed === 0 ? "success" : "warning"}>
        {text("selfTest.passed", { count: counted("passed") })}
        {failed > 0 && `, ${text("selfTest.failed", { count: failed })}`}
        {". "}
        {text(failed === 0 ? "selfTest.allPassed" : "selfTest.someFailed")}
      </Message>
      <ul className="small">
        {seen.checks.map(({ name, outcome }) => (
          <li key={name}>
            {text(`selfTest.name.${name}`)}: {text(`selfTest.outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="small"
          onClick={() => {
            copyText(report).then(
              () => {
                setCopied(true);
              },
              () => {
                setCopied(false);
              },
            );
          }}
        >
          {text("selfTest.copy")}
        </Button>
      </div>
      <p className="small" role="status">
        {copied !== undefined && text(copied ? "selfTest.copied" : "selfTest.copyFailed")}
      </p>
      {copied === false && <Textarea readOnly rows={8} value={report} aria-label={text("selfTest.report")} />}
    </>
  );
}
