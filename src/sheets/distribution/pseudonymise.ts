/**
 * The workbook as a copy for others may show it: agents, supervisors and executors under their pseudonyms, calls under
 * numbers of the copy, phone numbers gone, rows in a drawn order, and what people wrote freely left out or cleaned. The
 * figures of what it gives are those of the workbook: who is one stays one, and what is a duplicate stays one.
 */
import {
  COLUMNS,
  criteriaNamed,
  isEmpty,
  shownText,
  TEXT_COLUMNS,
  type Agent,
  type ColumnsWith,
  type Entry,
  type MonthSheet,
  type Row,
  type TextColumn,
  type TextEntry,
} from "../../sop";
import { privacyOf } from "../layout/table-privacy";
import type { TableCells } from "../snapshot/table-cells";
import type { RawCell } from "../snapshot/parse-cell";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { Aliases } from "./aliases";
import { inDrawnOrder } from "./sample-order";
import { scrubberOf, type Scrubber } from "./scrub";

/** What stands where words were left out. */
export const LEFT_OUT = "(tidak disertakan)";

export interface Pseudonymised extends Scrubber {
  readonly snapshot: WorkbookSnapshot;
}

export function pseudonymise(snapshot: WorkbookSnapshot, aliases: Aliases, freeText: boolean): Pseudonymised {
  const people = peopleOf(snapshot, aliases);
  const codes = codesOf(snapshot, aliases);
  const scrubber = scrubberOf(
    people,
    new Map([...codes.agents, ...codes.samples, ...codes.recordings, ...codes.phones]),
  );
  const texts: TextMapper = {
    person: (kind) => (name) => aliases.of(kind, name),
    known: (name) => people.get(name.trim().toLowerCase()) ?? aliases.of("executor", name),
    code: {
      sampleNumber: (number) => codes.samples.get(number.trim().toLowerCase()) ?? "",
      recordingId: (id) => codes.recordings.get(id.trim().toLowerCase()) ?? "",
    },
    free: freeText ? scrubber.scrubFree : () => LEFT_OUT,
    listed: scrubber.scrub,
  };
  const months = snapshot.months.map((sheet) => ({
    ...sheet,
    rows: inDrawnOrder(sheet.rows, aliases.salt).map((row) => rowFor(row, texts)),
  }));
  const agents = snapshot.agents
    .map((agent): Agent => ({
      ...agent,
      id: agent.id === "" ? "" : aliases.of("agent", agent.id),
      name: "",
      supervisor: agent.supervisor === "" ? "" : aliases.of("supervisor", agent.supervisor),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...scrubber,
    snapshot: {
      ...snapshot,
      forOthers: true,
      months,
      agents,
      lists: {
        ...snapshot.lists,
        people: snapshot.lists.people.map((name) => aliases.of("executor", name)).sort(),
      },
      foundation: {
        ...snapshot.foundation,
        fixed: Object.fromEntries(
          Object.entries(snapshot.foundation.fixed).map(([name, table]) => [
            name,
            table && tableFor(table, texts, scrubber),
          ]),
        ),
      },
    },
  };
}

type CodeColumn = ColumnsWith<{ readonly privacy: "code" }>;
const isCode = (column: TextColumn): column is CodeColumn => COLUMNS[column].privacy === "code";
/** Those whose name stands in the column, whatever part they have in the call. */
const CALLERS_AND_OTHERS = TEXT_COLUMNS.filter((column) => {
  const meaning = COLUMNS[column];
  return meaning.privacy === "person" && (meaning.person === "executor" || meaning.person === "anybody");
});

interface TextMapper {
  readonly person: (kind: "agent" | "supervisor" | "executor") => (name: string) => string;
  /** Somebody whose part is not told by the column. */
  readonly known: (name: string) => string;
  readonly code: Readonly<Record<CodeColumn, (number: string) => string>>;
  readonly free: (words: string) => string;
  readonly listed: (words: string) => string;
}

/** What a text becomes in the copy: by its column's privacy, which every column has. */
function mapperOf(column: TextColumn, texts: TextMapper): (words: string) => string {
  if (isCode(column)) return texts.code[column];
  const meaning = COLUMNS[column];
  switch (meaning.privacy) {
    case "plain":
      return texts.listed;
    case "free":
      return texts.free;
    case "criteria":
      return (words) => {
        const told = texts.free(words);
        const lost = criteriaNamed(words).filter((code) => !criteriaNamed(told).includes(code));
        return [...lost, told].join(" ");
      };
    case "hidden":
      return () => LEFT_OUT;
    case "person":
      return meaning.person === "anybody" ? texts.known : texts.person(meaning.person);
  }
}

/** What stands where a day or number should is words of people's own. */
const withoutWords = <Key extends string, T>(
  cells: Readonly<Record<Key, Entry<T>>>,
  { free }: TextMapper,
): Readonly<Record<Key, Entry<T>>> =>
  Object.fromEntries(
    Object.entries<Entry<T>>(cells).map(([key, entry]) => [
      key,
      entry.kind === "unreadable" ? { ...entry, shown: free(entry.shown) } : entry,
    ]),
  ) as Record<Key, Entry<T>>;

/** A cell that stands under no column of the table is left behind. */
function rowFor(row: Row, texts: TextMapper): Row {
  const as = (entry: TextEntry, how: (words: string) => string): TextEntry =>
    shownText(entry).trim() === "" ? entry : { kind: "value", value: how(shownText(entry)) };
  // Of an agent who has an ID its pseudonym alone is told.
  const isUntold = (column: TextColumn): boolean => column === "agentName" && !isEmpty(row.text.agentId);
  const text = Object.fromEntries(
    TEXT_COLUMNS.map((column): [TextColumn, TextEntry] => [
      column,
      isUntold(column) ? { kind: "empty" } : as(row.text[column], mapperOf(column, texts)),
    ]),
  ) as Record<TextColumn, TextEntry>;
  return { ...row, text, date: withoutWords(row.date, texts), number: withoutWords(row.number, texts) };
}

const allRows = ({ months }: { readonly months: readonly MonthSheet[] }): readonly Row[] =>
  months.flatMap(({ rows }) => rows);

/** Names in lower case to pseudonyms; a supervisor who calls as well goes by that of a supervisor. */
function peopleOf(
  { agents, lists, months }: WorkbookSnapshot,
  aliases: Aliases,
): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const add = (kind: "agent" | "supervisor" | "executor", name: string, as = name): void => {
    const key = name.trim().toLowerCase();
    if (key !== "" && !people.has(key)) people.set(key, aliases.of(kind, as));
  };
  for (const agent of agents) add("agent", agent.name, agent.id === "" ? agent.name : agent.id);
  const rows = allRows({ months });
  for (const { text } of rows) {
    const id = shownText(text.agentId).trim();
    const name = shownText(text.agentName);
    add("agent", name, id === "" ? name : id);
  }
  for (const { supervisor } of agents) add("supervisor", supervisor);
  for (const { text } of rows) add("supervisor", shownText(text.supervisor));
  for (const name of lists.people) add("executor", name);
  for (const { text } of rows)
    for (const column of CALLERS_AND_OTHERS) add("executor", shownText(text[column]));
  return people;
}

/** What numbers and IDs are called in the copy, by them in lower case. Samples are numbered in the drawn order. */
function codesOf(
  { agents, months }: WorkbookSnapshot,
  aliases: Aliases,
): Readonly<Record<"agents" | "samples" | "recordings" | "phones", ReadonlyMap<string, string>>> {
  const codes = {
    agents: new Map<string, string>(),
    samples: new Map<string, string>(),
    recordings: new Map<string, string>(),
    phones: new Map<string, string>(),
  };
  const put = (map: Map<string, string>, code: string, alias: (key: string) => string): void => {
    const key = code.trim().toLowerCase();
    if (key !== "" && !map.has(key)) map.set(key, alias(key));
  };
  for (const { id } of agents) put(codes.agents, id, (key) => aliases.of("agent", key));
  for (const { month, rows } of months) {
    let number = 0;
    for (const { text } of inDrawnOrder(rows, aliases.salt)) {
      put(codes.samples, shownText(text.sampleNumber), () => {
        number += 1;
        return `S${month.slice(2, 4)}${month.slice(5)}-${String(number).padStart(3, "0")}`;
      });
      put(codes.recordings, shownText(text.recordingId), () => `R${codes.recordings.size + 1}`);
      put(codes.phones, shownText(text.destinationNumber), () => LEFT_OUT);
      put(codes.agents, shownText(text.agentId), (key) => aliases.of("agent", key));
    }
  }
  return codes;
}

/** Tables that no report needs, and that tell who did what. */
const UNTOLD: readonly string[] = ["TabelLog"];

function tableFor(table: TableCells, texts: TextMapper, { scrub }: Scrubber): TableCells {
  if (UNTOLD.includes(table.name)) return { ...table, body: [] };
  const mappers = table.headers.map((header) => {
    const privacy = privacyOf(table.name, header);
    if (privacy === "hidden") return () => "";
    if (privacy === "free") return texts.free;
    return privacy === undefined ? scrub : texts.person(privacy);
  });
  return {
    ...table,
    body: table.body.map((line) =>
      line.map((cell, index): RawCell =>
        typeof cell === "string" && cell.trim() !== "" ? (mappers[index]?.(cell) ?? "") : cell,
      ),
    ),
  };
}
