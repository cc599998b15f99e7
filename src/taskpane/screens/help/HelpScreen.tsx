// Bantuan: what this is in three steps, the guides by role, the rules to search, each with the clause it rests on, and the
// self-test.
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { Later } from "../../parts/Later";
import { ThreeSteps } from "../../parts/ThreeSteps";
import { useText } from "../../text";
import type { ScreenProps } from "../screen-props";
import { GuidesCard } from "./GuidesCard";
import { GUIDE_AREAS } from "./guides";
import { topicsFor } from "./search";
import { SelfTestCard } from "./SelfTestCard";
import { CLAUSES, TOPICS, type Topic } from "./topics";

export function HelpScreen({ buttons }: ScreenProps) {
  const text = useText();
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  const [wanted, setWanted] = useState("");
  const found = wanted.trim() === "" ? undefined : topicsFor(text, wanted);
  return (
    <>
      <Card heading={text("help.steps.heading")}>
        <ThreeSteps />
      </Card>
      <Later areas={GUIDE_AREAS}>
        <GuidesCard language={i18n.language} />
      </Later>
      <Search wanted={wanted} onWanted={setWanted} />
      <p className="small" role="status">
        {found && found.length === 0
          ? text("help.foundNone")
          : text("help.found", { count: (found ?? TOPICS).length })}
      </p>
      {found && found.length > 0 ? (
        found.map((topic) => (
          <Card key={topic} heading={text(`help.topic.${topic}.title`)}>
            <Rule topic={topic} />
          </Card>
        ))
      ) : (
        <AllRules />
      )}
      <SelfTestCard tasks={buttons.tasks} />
    </>
  );
}

function Search({ wanted, onWanted }: { wanted: string; onWanted: (wanted: string) => void }) {
  const text = useText();
  const id = useId();
  const hint = useId();
  return (
    <div className="choice" role="search">
      <label htmlFor={id}>{text("help.search")}</label>
      <input
        id={id}
        type="search"
        value={wanted}
        aria-describedby={hint}
        onChange={(event) => {
          onWanted(event.target.value);
        }}
      />
      <p id={hint} className="small quiet">
        {text("help.searchHint")}
      </p>
    </div>
  );
}

/** Their titles, each unfolding in place: read at a glance, all of them. */
function AllRules() {
  const text = useText();
  return (
    <Card heading={text("help.rules")}>
      {TOPICS.map((topic) => (
        <Disclosure key={topic} label={text(`help.topic.${topic}.title`)}>
          <Rule topic={topic} />
        </Disclosure>
      ))}
    </Card>
  );
}

function Rule({ topic }: { topic: Topic }) {
  const text = useText();
  const clause = CLAUSES[topic];
  return (
    <>
      <p>{text(`help.topic.${topic}.text`)}</p>
      {clause ? (
        <figure className="quote">
          <blockquote lang="id">{clause.quote}</blockquote>
          <figcaption className="small quiet">{text("help.clause", { clause: clause.clause })}</figcaption>
        </figure>
      ) : (
        <p className="small quiet">{text("help.silent")}</p>
      )}
    </>
  );
}
