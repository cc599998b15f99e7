// What the pane calls each column that a person fills in: a missing name is an error in that language's file.
import type { InputColumn } from "../sop/types";

export type FieldNames = Readonly<Record<InputColumn, string>>;
