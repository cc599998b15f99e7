// What stands above the first screen's cards: what has become of old drafts, and who uses the pane.
import type { ComponentProps } from "react";
import type { Overview } from "../../../sheets/types";
import { ExpiredDrafts } from "../../drafts/ExpiredDrafts";
import { PersonCard } from "./PersonCard";

export function PersonAndDrafts(props: ComponentProps<typeof PersonCard> & { overview: Overview }) {
  const { overview, ...person } = props;
  return (
    <>
      <ExpiredDrafts overview={overview} />
      <PersonCard {...person} />
    </>
  );
}
