/** The people whose comments a workbook holds. Source: [MS-XLSX], persons part. */
import { CONTENT, NAMESPACE, RELATIONSHIP } from "../package/names";
import { targetOf, type PackageReader } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { appendedInside, childSpans, rootSpan, spliced, withPrefix } from "../package/spans";
import { XML_HEAD, attribute, childrenOf, element } from "../package/xml";
import { partText } from "../keep/part-text";
import { numberedGuid } from "../present";

export interface Person {
  readonly name: string;
  readonly email?: string;
}

const GROUP = 0x5045;
/** How a person of an organisation is known there: "S::mail address::number". */
const MAIL = /^S::([^:]+@[^:]+)::/;

/** By their ids. */
export function readPersons(file: PackageReader, workbook: string): ReadonlyMap<string, Person> {
  const part = targetOf(file.relationships(workbook), { kind: "person" });
  return new Map(
    childrenOf(file.xml(part), "person").map((one): [string, Person] => {
      const email = MAIL.exec(attribute(one, "userId") ?? "")?.[1];
      const name = attribute(one, "displayName") ?? "";
      return [attribute(one, "id") ?? "", { name, ...(email !== undefined && { email }) }];
    }),
  );
}

/** The people of a file that is written: those that it has, and those who are new. */
export class PersonWriter {
  private readonly ids = new Map<string, string>();
  private readonly added: string[] = [];
  private readonly taken: ReadonlySet<string>;

  /** @param original the file that is added to */
  constructor(private readonly original?: { readonly file: PackageReader; readonly workbook: string }) {
    const persons = original === undefined ? [] : readPersons(original.file, original.workbook);
    this.taken = new Set([...persons].map(([id]) => id));
    for (const [id, { name }] of persons) if (!this.ids.has(name)) this.ids.set(name, id);
  }

  /** Who is known by the name alone is nobody's account: `None` provides it, as for people who are not signed in. */
  idOf(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    let number = this.taken.size + this.added.length + 1;
    while (this.taken.has(numberedGuid(GROUP, number))) number += 1;
    const id = numberedGuid(GROUP, number);
    this.ids.set(name, id);
    this.added.push(element("person", { displayName: name, id, userId: name, providerId: "None" }));
    return id;
  }

  /** Once all comments are written. */
  write(file: PackageWriter, workbook: string): void {
    if (this.added.length === 0) return;
    const { original } = this;
    const there = original && targetOf(original.file.relationships(original.workbook), { kind: "person" });
    const stood = original === undefined || there === undefined ? undefined : partText(original.file, there);
    if (there === undefined || stood === undefined) {
      const path = file.freePath("xl/persons/person", ".xml");
      const xml = element("personList", { xmlns: NAMESPACE.threads }, ...this.added);
      file.add(path, XML_HEAD + xml, CONTENT.persons);
      file.relate(workbook, RELATIONSHIP.person, path);
      return;
    }
    const root = rootSpan(stood);
    const own = this.added.map((one) => withPrefix(one, root.prefix)).join("");
    const [ending] = childSpans(stood, root).filter(({ name }) => name === "extLst");
    const last =
      ending === undefined
        ? appendedInside(stood, root, own)
        : { start: ending.start, end: ending.start, text: own };
    file.add(there, spliced(stood, [last]));
  }
}
