/** The words of the members that the supplement declares: of each enumeration the keys, whose values are the same in PascalCase. */
import { wireName } from "../../protocol/wire";
import { ICONS } from "./icons";

const KEYS = {
  BlockedErrorCellValueSubType:
    "unknown dataTypeRestrictedDomain dataTypePrivacySetting dataTypeUnsupportedApp externalLinksGeneric " +
    "richDataLinkDisabled signInError noLicense",
  BusyErrorCellValueSubType: "unknown externalLinksGeneric loadingImage",
  CalcErrorCellValueSubType:
    "unknown arrayOfArrays arrayOfRanges emptyArray unsupportedLifting dataTableReferencedPendingFormula " +
    "tooManyCells lambdaInCell tooDeeplyNested textOverflow",
  CellControlType: "unknown empty mixed checkbox",
  CellValueType:
    "array boolean double entity empty error formattedNumber function linkedEntity reference string " +
    "notAvailable webImage",
  ConnectErrorCellValueSubType:
    "unknown serviceError externalLinks externalLinksNonCloudLocation dataTypeNoConnection " +
    "dataTypeServiceError missingContent requestThrottle externalLinksFailedToRefresh " +
    "externalLinksAccessFailed externalLinksServerError externalLinksInvalidRequest " +
    "externalLinksUnAuthenticated externalLinksThrottledByHost externalLinksFileTooLarge " +
    "outdatedLinkedEntity genericServerError",
  EntityCardLayoutType: "entity",
  EntityCompactLayoutIcons: ICONS,
  ErrorCellValueType:
    "blocked busy calc connect div0 external field gettingData notAvailable name null num placeholder ref " +
    "spill value",
  ExternalErrorCellValueSubType: "unknown",
  FieldErrorCellValueSubType: "unknown webImageMissingFilePart dataProviderError richValueRelMissingFilePart",
  FunctionCellValueType: "javaScriptReference",
  NumErrorCellValueSubType: "unknown arrayTooLarge",
  RefErrorCellValueSubType: "unknown externalLinksStructuredRef externalLinksCalculatedRef",
  ReferenceValueType: "array entity root double string boolean",
  SpillErrorCellValueSubType:
    "unknown collision indeterminateSize worksheetEdge outOfMemoryWhileCalc table mergedCell",
  ValueErrorCellValueSubType:
    "unknown vlookupColumnIndexLessThanOne vlookupResultNotFound hlookupRowIndexLessThanOne " +
    "hlookupResultNotFound coerceStringToNumberInvalid coerceStringToBoolInvalid " +
    "coerceStringToInvalidType subArrayStartRowMissingEndRowNot subArrayStartColumnMissingEndColumnNot " +
    "invalidImageUrl stockHistoryNonTradingDays stockHistoryNotAStock stockHistoryInvalidDate " +
    "stockHistoryEndBeforeStart stockHistoryStartInFuture stockHistoryInvalidEnum " +
    "stockHistoryOnlyDateRequested stockHistoryNotFound lambdaWrongParamCount",
} as const satisfies Readonly<Record<string, string>>;

const valuesOf = (keys: string): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.split(" ").map((key) => [key, wireName(key)]));

/** By its name each enumeration, as the client has those of its own. */
export const ENUMERATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(KEYS).map(([name, keys]) => [name, valuesOf(keys)]),
);
