/** A part's top elements, of which some are replaced, appended to, added or taken out, and all others stay byte for byte. */
import { NAMESPACE } from "../package/names";
import {
  appendedInside,
  childSpans,
  rootSpan,
  splicedPieces,
  withAttributes,
  withPrefix,
  type Span,
  type SpanChange,
} from "../package/spans";

export class OrderedChildren {
  readonly root: Span;
  readonly children: readonly Span[];
  private readonly changes: SpanChange[] = [];
  /** New elements by the place where they go, in the format's order. */
  private readonly inserted: { readonly name: string; readonly text: string }[] = [];
  private rootTag: string;

  /** @param order the names of the elements in the order that the format prescribes */
  constructor(
    readonly text: string,
    private readonly order: readonly string[],
  ) {
    this.root = rootSpan(text);
    this.children = childSpans(text, this.root);
    this.rootTag = text.slice(this.root.start, this.root.inside);
  }

  find(name: string): Span | undefined {
    return this.children.find((one) => one.name === name);
  }

  all(name: string): Span[] {
    return this.children.filter((one) => one.name === name);
  }

  raw({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  tag({ start, inside }: Span): string {
    return this.text.slice(start, inside);
  }

  /** XML of ours under the document's prefix, with the one for relationships where the document knows none. */
  inOwnWords(xml: string): string {
    const known = this.rootTag.includes(` xmlns:r="${NAMESPACE.relationships}"`);
    const named = known
      ? xml
      : xml.replaceAll(/<([\w.]+)(?=[^>]*\sr:id=")/g, `<$1 xmlns:r="${NAMESPACE.relationships}"`);
    return withPrefix(named, this.root.prefix);
  }

  changeRoot(change: (tag: string) => string): void {
    this.rootTag = change(this.rootTag);
  }

  /** Takes the document's prefix on; `undefined` takes the elements of that name out. */
  put(name: string, xml: string | undefined): void {
    this.putRaw(name, xml === undefined || xml === "" ? undefined : this.inOwnWords(xml));
  }

  /** The same with text that stands in the document's words already. */
  putRaw(name: string, text: string | Iterable<string> | undefined): void {
    const [first, ...others] = this.all(name);
    if (first === undefined) {
      if (text !== undefined)
        this.inserted.push({ name, text: typeof text === "string" ? text : [...text].join("") });
      return;
    }
    this.changes.push({ start: first.start, end: first.end, text: text ?? "" });
    for (const { start, end } of others) this.changes.push({ start, end, text: "" });
  }

  /** A list of items in the document's words, `counted` in it; without any it is taken out. */
  putList(name: string, items: readonly string[], counted = true): void {
    const list = this.find(name);
    const { prefix } = this.root;
    const tag = list === undefined ? `<${prefix}${name}>` : this.tag(list).replace(/\s*\/>$/, ">");
    const open = counted ? withAttributes(tag, { count: items.length }) : tag;
    this.putRaw(name, items.length === 0 ? undefined : `${open}${items.join("")}</${prefix}${name}>`);
  }

  /** Items at the end of a list, which counts them; the list is made where there is none. */
  append(name: string, items: readonly string[]): void {
    const list = this.find(name);
    if (list === undefined) {
      this.put(name, `<${name} count="${items.length}">${items.join("")}</${name}>`);
      return;
    }
    const count = childSpans(this.text, list).length + items.length;
    const content = withPrefix(items.join(""), this.root.prefix);
    this.changes.push(appendedInside(this.text, list, content, withAttributes(this.tag(list), { count })));
  }

  get changed(): boolean {
    return (
      this.changes.length > 0 ||
      this.inserted.length > 0 ||
      this.rootTag !== this.text.slice(this.root.start, this.root.inside)
    );
  }

  /** Where an element that is not there yet belongs. */
  private placeOf(name: string): number {
    const rank = this.order.indexOf(name);
    let place = this.root.inside;
    for (const child of this.children) {
      const other = this.order.indexOf(child.name);
      if (other > rank) break;
      // What the order does not know stays with what stands before it.
      place = child.end;
    }
    return place;
  }

  xml(): string {
    return [...this.pieces()].join("");
  }

  /** The XML piece by piece, for a part that is longer than a string can be. */
  pieces(): Iterable<string> {
    const { root } = this;
    const sorted = this.inserted.toSorted((a, b) => this.order.indexOf(a.name) - this.order.indexOf(b.name));
    const added = new Map<number, string>();
    for (const { name, text } of sorted) {
      const place = this.placeOf(name);
      added.set(place, (added.get(place) ?? "") + text);
    }
    // What is put between two elements comes before a change of the second, which starts at the same place.
    const inside = [
      ...[...added].map(([place, text]) => ({ start: place, end: place, text })),
      ...this.changes,
    ];
    if (root.inside === root.end) {
      const content = [...added.values()].join("");
      return splicedPieces(this.text, [appendedInside(this.text, root, content, this.rootTag)]);
    }
    return splicedPieces(this.text, [{ start: root.start, end: root.inside, text: this.rootTag }, ...inside]);
  }
}
