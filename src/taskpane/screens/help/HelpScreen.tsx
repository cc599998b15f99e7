// Bantuan: what this is in three steps, and the rules to search, each with the clause it rests on.
import { useId, useState } from "react";
import { Card } from "../../parts/Card";
import { useText } from "../../text";
import { CLAUSES, topicsFor, type Topic } from "./topics";

const STEPS = ["open", "fill", "report"] as const;

export function HelpScreen() {
  const text = useText();
  const [wanted, setWanted] = useState("");
  const id = useId();
  const found = topicsFor(text, wanted);
  return (
    <>
      <Card heading={text("help.steps.heading")}>
        <ol className="numbered">
          {STEPS.map((step) => (
            <li key={step}>{text(`help.steps.${step}`)}</li>
          ))}
        </ol>
      </Card>
      <div className="choice" role="search">
        <label htmlFor={id}>{text("help.search")}</label>
        <input
          id={id}
          type="search"
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
        />
      </div>
      <p className="small" role="status">
        {text("help.found", { count: found.length })}
      </p>
      {found.map((topic) => (
        <TopicCard key={topic} topic={topic} />
      ))}
    </>
  );
}

function TopicCard({ topic }: { topic: Topic }) {
  const text = useText();
  const clause = CLAUSES[topic];
  return (
    <Card heading={text(`help.topic.${topic}.title`)}>
      <p>{text(`help.topic.${topic}.text`)}</p>
      {clause ? (
        <figure className="quote">
          <blockquote lang="id">{clause.quote}</blockquote>
          <figcaption className="small quiet">{text("help.clause", { clause: clause.clause })}</figcaption>
        </figure>
      ) : (
        <p className="small quiet">{text("help.silent")}</p>
      )}
    </Card>
  );
}
