// The guides by role, each unfolding in place; with pictures they are on the page that the link opens.
import { Link } from "@fluentui/react-components";
import { languageOf, type TextKey } from "../../../locales";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { useText } from "../../text";
import { GUIDES } from "./guides";
import { inlineParts } from "./inline";
import { HELP_PAGES } from "./pages";

/** Needs the words of `GUIDE_AREAS`. */
export function GuidesCard({ language }: { language: string }) {
  const text = useText();
  return (
    <Card heading={text("guide.heading")}>
      {GUIDES.map(({ name, title, lead, steps }) => (
        <Disclosure key={name} label={text(title)}>
          <p>
            <Marked words={lead} />
          </p>
          <ol className="numbered">
            {steps.map(({ words }) => (
              <li key={words}>
                <Marked words={words} />
              </li>
            ))}
          </ol>
        </Disclosure>
      ))}
      <Link href={HELP_PAGES[languageOf(language)]} target="_blank" rel="noreferrer">
        {text("guide.page")}
      </Link>
    </Card>
  );
}

function Marked({ words }: { words: TextKey }) {
  const text = useText();
  return inlineParts(text(words)).map(({ kind, text: part }, index) => {
    switch (kind) {
      case "text":
        return part;
      case "strong":
        return <strong key={index}>{part}</strong>;
      case "code":
        return <code key={index}>{part}</code>;
    }
  });
}
