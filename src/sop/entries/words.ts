/** The values of F-22's lists that the rules themselves speak of, in the form's own language. */
export const WORDS = {
  yes: "Ya",
  no: "Tidak",
  connected: "Terhubung",
  cancelled: "Batal",
  detected: "Terdeteksi",
  closed: "Closed",
  teamLeader: "TL",
  supervisor: "SPV",
} as const;
