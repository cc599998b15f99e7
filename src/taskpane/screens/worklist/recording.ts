// Where a recording is opened: the setting's address with the recording's own number in its place.

/** Undefined where there is no recording, or the setting is no https address with `{id}`. */
export function recordingLink(address: string, id: string): string | undefined {
  const recording = id.trim();
  if (recording === "" || !/^https:\/\//i.test(address.trim()) || !address.includes("{id}")) return undefined;
  return address.trim().replaceAll("{id}", encodeURIComponent(recording));
}
