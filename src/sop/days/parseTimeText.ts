/** A time of day from text in a file of rows. */

/**
 * The share of the day that `hh:mm` names, 0 to under 1; undefined for everything else.
 *
 * @example parseTimeText("18:00") // 0.75
 * @example parseTimeText("24:00") // undefined
 */
export const parseTimeText = (text: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  return hour < 24 && minute < 60 ? (hour * 60 + minute) / 1440 : undefined;
};
