/** What tells sessions and their recordings apart, and how a recording is called. */
import { foldAsExcel } from "../../sop/entries/equalsAsExcel";
import type { CalibrationRecording } from "../types";

export const sessionKey = (number: string): string => foldAsExcel(number.trim());

/** What tells one recording of a session from another: No. Sampel, else ID Rekaman. */
export const recordingKey = ({ sampleNumber, recordingId }: CalibrationRecording): string =>
  foldAsExcel((sampleNumber === "" ? recordingId : sampleNumber).trim());

/** As it is called in words. */
export const recordingName = ({ sampleNumber, recordingId }: CalibrationRecording): string =>
  sampleNumber === "" ? recordingId : sampleNumber;
