/** The clauses of ISO 9001 that the record answers to, by what they ask: which number they have depends on the edition. */
import type { IsoEdition } from "../types";

/** What an auditor asks of the record. Source: docs/rules/procedure.md, "The ISO 9001:2008 clauses it cites, as needs of the record". */
export type IsoNeed =
  "provision" | "processes" | "products" | "nonconforming" | "analysis" | "corrective" | "preventive";

export const ISO_EDITIONS: readonly IsoEdition[] = ["2008", "2015"];

/**
 * 2015 by the correspondence of ISO/TC 176/SC 2 ("Correlation matrices between ISO 9001:2008 and ISO 9001:2015"); what
 * 2008 calls preventive action, 2015 asks for as actions to address risks.
 */
const CLAUSES: Readonly<Record<IsoNeed, Readonly<Record<IsoEdition, string>>>> = {
  provision: { "2008": "7.5.1", "2015": "8.5.1" },
  processes: { "2008": "8.2.3", "2015": "9.1.1" },
  products: { "2008": "8.2.4", "2015": "8.6" },
  nonconforming: { "2008": "8.3", "2015": "8.7" },
  analysis: { "2008": "8.4", "2015": "9.1.3" },
  corrective: { "2008": "8.5.2", "2015": "10.2" },
  preventive: { "2008": "8.5.3", "2015": "6.1" },
};

/**
 * The clause's number in an edition.
 *
 * @example isoClause("corrective", "2015") // "10.2"
 */
export const isoClause = (need: IsoNeed, edition: IsoEdition): string => CLAUSES[need][edition];

/**
 * The same as a report names it.
 *
 * @example isoLabel("processes", "2008") // "ISO 9001:2008, 8.2.3"
 */
export const isoLabel = (need: IsoNeed, edition: IsoEdition): string =>
  `ISO 9001:${edition}, ${isoClause(need, edition)}`;
