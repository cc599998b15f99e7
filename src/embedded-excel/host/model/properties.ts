/** Document properties, settings, custom properties of sheets, and custom XML parts. */
import { newId } from "../../book/empty-book";
import type { Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { asInteger, asText } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";

/** A collection of entries with a key and a value. */
interface Entries<V> {
  readonly type: string;
  readonly itemType: string;
  readonly map: (context: Context) => Map<string, V>;
  readonly read: (value: V) => unknown;
  readonly write: (value: unknown) => V;
  readonly extra?: (value: V) => Readonly<Record<string, unknown>>;
  /** Called when an entry was written or deleted. */
  readonly changed?: (context: Context) => void;
}

function entriesRef<V>(kind: Entries<V>): ObjectRef {
  interface Entry {
    readonly key: string;
  }
  const changed = (context: Context): void => {
    context.session.restructured(undefined);
    kind.changed?.(context);
  };
  const keyIn = (context: Context, key: string): string | undefined =>
    [...kind.map(context).keys()].find((one) => one.toLowerCase() === key.toLowerCase());
  const valueOf = (key: string, context: Context): V => {
    const value = kind.map(context).get(key);
    if (value === undefined) throw itemNotFound(`${kind.itemType} ${key}`);
    return value;
  };
  const itemRef = defineType<Entry>({
    name: kind.itemType,
    id: (self) => self.key,
    properties: {
      Key: { get: (self) => self.key },
      Value: {
        get: (self, context) => kind.read(valueOf(self.key, context)),
        set: (self, value, context) => {
          kind.map(context).set(self.key, kind.write(value));
          changed(context);
        },
      },
      ...(kind.extra === undefined
        ? {}
        : {
            Type: {
              get: (self: Entry, context: Context) => kind.extra?.(valueOf(self.key, context))["Type"],
            },
          }),
    },
    writes: {
      Delete: (self, _args, context) => {
        kind.map(context).delete(self.key);
        changed(context);
        return null;
      },
    },
  });
  const found = (context: Context, key: unknown): ObjectRef => {
    const known = keyIn(context, String(key));
    if (known === undefined) throw itemNotFound(`${kind.itemType} ${String(key)}`);
    return itemRef({ key: known });
  };
  return defineType<null>({
    name: kind.type,
    items: (_self, context) => [...kind.map(context).keys()].map((key) => itemRef({ key })),
    item: (_self, key, context) => found(context, key),
    reads: {
      GetItem: (_self, args, context) => found(context, args.at(0)),
      GetItemOrNullObject: (_self, args, context) => {
        const key = keyIn(context, args.text(0));
        return key === undefined ? null : itemRef({ key });
      },
      GetCount: (_self, _args, context) => kind.map(context).size,
    },
    writes: {
      Add: (_self, args, context) => {
        const key = args.text(0);
        if (key === "" || key.length > 255) throw invalidArgument("a key has 1 to 255 characters");
        const known = keyIn(context, key) ?? key;
        kind.map(context).set(known, kind.write(args.at(1)));
        changed(context);
        return itemRef({ key: known });
      },
      DeleteAll: (_self, _args, context) => {
        kind.map(context).clear();
        changed(context);
        return null;
      },
    },
  })(null);
}

export const settingsRef = entriesRef<string>({
  type: "SettingCollection",
  itemType: "Setting",
  map: ({ session }) => session.book.settings,
  read: (text): unknown => JSON.parse(text) as unknown,
  write: (value) => {
    if (value === undefined) throw invalidArgument("a setting has a value");
    return JSON.stringify(value);
  },
  changed: ({ session }) => {
    session.tell({ kind: "settings", actor: session.actor });
  },
});

const customPropertiesRef = entriesRef<string | number | boolean>({
  type: "DocumentPropertyCustomCollection",
  itemType: "CustomProperty",
  map: ({ session }) => session.book.customProperties,
  read: (value) => value,
  write: (value) => {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      throw invalidArgument("a custom property is text, a number, true or false");
    return value;
  },
  extra: (value) => ({
    Type:
      typeof value === "number"
        ? Number.isInteger(value)
          ? "Number"
          : "Float"
        : typeof value === "boolean"
          ? "Boolean"
          : "String",
  }),
});

export function sheetPropertiesRef(sheet: Sheet): ObjectRef {
  return entriesRef<string>({
    type: "WorksheetCustomPropertyCollection",
    itemType: "WorksheetCustomProperty",
    map: () => sheet.customProperties,
    read: (value) => value,
    write: asText,
  });
}

function documentProperty(key: string): Property<null> {
  return {
    get: (_self, { session }) => session.book.properties.get(key) ?? "",
    set: (_self, value, { session }) => {
      session.book.properties.set(key, asText(value));
      session.restructured(undefined);
    },
  };
}

export const documentPropertiesRef = defineType<null>({
  name: "DocumentProperties",
  properties: {
    Title: documentProperty("title"),
    Author: documentProperty("author"),
    Subject: documentProperty("subject"),
    Keywords: documentProperty("keywords"),
    Comments: documentProperty("comments"),
    Category: documentProperty("category"),
    Manager: documentProperty("manager"),
    Company: documentProperty("company"),
    LastAuthor: { get: (_self, { session }) => session.book.properties.get("lastAuthor") ?? "" },
    CreationDate: { get: (_self, { session }) => session.book.properties.get("created") ?? session.opened },
    RevisionNumber: {
      get: (_self, { session }) => Number(session.book.properties.get("revision") ?? 0),
      set: (_self, value, { session }) => {
        session.book.properties.set("revision", asInteger(value).toString());
        session.restructured(undefined);
      },
    },
  },
  objects: { Custom: () => customPropertiesRef },
});

/** That of the root element, by its own prefix. */
function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] =
    /<(?:([\w.-]+):)?[A-Za-z_][\w.-]*((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(xml) ?? [];
  for (const [, declared, double, single] of attributes.matchAll(
    /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (declared === prefix) return double ?? single ?? "";
  return "";
}

function checkedXml(xml: string): string {
  if (!/^\s*<(?:\?xml|[A-Za-z_])[\s\S]*>\s*$/.test(xml)) throw invalidArgument("this is no XML");
  return xml;
}

const xmlPartRef = defineType<{ readonly partId: string }>({
  name: "CustomXmlPart",
  id: (self) => self.partId,
  properties: {
    Id: { get: (self) => self.partId },
    NamespaceUri: { get: (self, { session }) => namespaceOf(session.book.customXml.get(self.partId) ?? "") },
  },
  reads: { GetXml: (self, _args, { session }) => session.book.customXml.get(self.partId) ?? "" },
  writes: {
    SetXml: (self, args, { session }) => {
      session.book.customXml.set(self.partId, checkedXml(args.text(0)));
      session.restructured(undefined);
      return null;
    },
    Delete: (self, _args, { session }) => {
      session.book.customXml.delete(self.partId);
      session.restructured(undefined);
      return null;
    },
  },
});

interface Parts {
  readonly namespace?: string;
}

const idsIn = ({ namespace }: Parts, { session }: Context): readonly string[] =>
  [...session.book.customXml]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => id);

function part(self: Parts, key: unknown, context: Context): ObjectRef {
  const found = idsIn(self, context).find((id) => id === key);
  if (found === undefined) throw itemNotFound(`custom XML part ${String(key)}`);
  return xmlPartRef({ partId: found });
}

export const xmlPartsRef: (parts: Parts) => ObjectRef = defineType<Parts>({
  name: "CustomXmlPartCollection",
  items: (self, context) => idsIn(self, context).map((partId) => xmlPartRef({ partId })),
  item: part,
  reads: {
    GetItem: (self, args, context) => part(self, args.at(0), context),
    GetItemOrNullObject: (self, args, context) =>
      idsIn(self, context).includes(args.text(0)) ? part(self, args.at(0), context) : null,
    GetByNamespace: (_self, args) => xmlPartsRef({ namespace: args.text(0) }),
    GetCount: (self, _args, context) => idsIn(self, context).length,
    GetOnlyItem: (self, _args, context) => {
      const ids = idsIn(self, context);
      if (ids.length !== 1) throw itemNotFound(`the only one of ${ids.length} custom XML parts`);
      return part(self, ids[0], context);
    },
    GetOnlyItemOrNullObject: (self, _args, context) => {
      const [only, ...more] = idsIn(self, context);
      return only === undefined || more.length > 0 ? null : xmlPartRef({ partId: only });
    },
  },
  writes: {
    Add: (_self, args, { session }) => {
      const partId = newId();
      session.book.customXml.set(partId, checkedXml(args.text(0)));
      session.restructured(undefined);
      return xmlPartRef({ partId });
    },
  },
});
