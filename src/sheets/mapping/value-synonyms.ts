/** What exports of call systems and old spreadsheets write for an item of a list, by F-22's column; the workbook's own lists have the last word. */

import type { InputColumn } from "../../sop";
import { isCriterion, type SampleKey } from "../layout/sample-key";

const YES = ["Y", "Yes", "Iya", "Benar", "True", "1", "✓", "✔"];
const NO = ["N", "No", "Tdk", "Tak", "Nggak", "False", "0", "✗", "✘"];

type Words = Readonly<Record<string, readonly string[]>>;

/** Of every criterion. */
const MARKS: Words = {
  Ya: [...YES, "Sesuai", "Pass", "Passed", "Met"],
  Tidak: [...NO, "Tidak Sesuai", "Fail", "Failed", "Not Met"],
  "N/A": ["NA", "Not Applicable", "Tidak Berlaku", "Tidak Relevan", "Tidak Dinilai"],
};

const SYNONYMS: Readonly<Partial<Record<InputColumn, Words>>> = {
  nonconformity: {
    Ya: [...YES, "Ada", "Ada Temuan", "Nonconforming"],
    Tidak: [...NO, "Tidak Ada", "Tidak Ada Temuan", "None", "Nihil", "Conforming"],
  },
  callStatus: {
    Terhubung: [
      "Connected",
      "Connect",
      "Answered",
      "Answer",
      "Completed",
      "Success",
      "Tersambung",
      "Terjawab",
      "Dijawab",
      "Berhasil",
    ],
    "Tidak Terjawab": [
      "No Answer",
      "Not Answered",
      "Unanswered",
      "Noanswer",
      "Ring No Answer",
      "Missed",
      "Tidak Dijawab",
      "Tidak Diangkat",
    ],
    Sibuk: ["Busy", "Line Busy", "User Busy", "Nada Sibuk"],
    Terputus: ["Disconnected", "Dropped", "Drop", "Cut Off", "Hangup", "Putus"],
    Batal: ["Cancelled", "Canceled", "Cancel", "Aborted", "Dibatalkan"],
    Terdeteksi: ["Detected", "Recognized", "Recognised", "Ketahuan", "Dikenali"],
  },
  role: {
    QCO: ["QC Officer", "Quality Control Officer", "Quality Officer", "Petugas QC"],
    TL: ["Team Leader", "Team Lead", "Leader", "Ketua Tim"],
    SPV: ["Supervisor", "Spv.", "Penyelia"],
  },
  material: {
    Informasi: ["Information", "Info", "Inquiry", "Enquiry"],
    Permintaan: ["Request", "Service Request", "Order"],
    Komplain: ["Complaint", "Complain", "Complaints", "Keluhan", "Pengaduan"],
  },
  findingCategory: {
    Pelanggan: ["Customer", "Customer Critical", "Kritis Pelanggan"],
    Bisnis: ["Business", "Business Critical", "Kritis Bisnis"],
    Kepatuhan: ["Compliance", "Compliance Critical", "Kritis Kepatuhan"],
    "Non-kritis": ["Non Critical", "Noncritical", "Tidak Kritis"],
  },
  status: {
    Open: ["Opened", "New", "Terbuka", "Baru"],
    Proses: ["In Progress", "Progress", "On Progress", "Processing", "Pending", "Diproses", "Dalam Proses"],
    Closed: ["Close", "Done", "Completed", "Resolved", "Selesai", "Tutup", "Ditutup"],
    Batal: ["Cancelled", "Canceled", "Cancel", "Dibatalkan"],
  },
  area: {
    JKT: ["Jakarta", "CGK", "DKI Jakarta"],
    BDG: ["Bandung"],
    SMG: ["Semarang", "SRG"],
    SBY: ["Surabaya", "SUB"],
    MDN: ["Medan", "KNO"],
    DPS: ["Denpasar", "Bali"],
    MKS: ["Makassar", "UPG"],
  },
};

const NONE: Words = {};

/** By item, in the spelling that new workbooks have. */
export const valueSynonymsOf = (key: SampleKey): Words => (isCriterion(key) ? MARKS : SYNONYMS[key]) ?? NONE;
