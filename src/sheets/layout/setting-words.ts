/** What Pengaturan says of each setting beside its value; read only when the sheet is made or mended. */
import { BEFORE_FIRST_CALL, type SettingKey } from "./settings";

export interface SettingWords {
  readonly label: string;
  readonly explanation: string;
}

export const SETTING_WORDS: Readonly<Record<SettingKey, SettingWords>> = {
  target: {
    label: "Target sampel per bulan",
    explanation: "Paling sedikit 60 sampel setiap bulan (aktivitas 3).",
  },
  passMark: {
    label: "Nilai lulus",
    explanation: "Berlaku untuk bulan yang dibuka sesudahnya; bulan lama tidak berubah.",
  },
  countingStatuses: {
    label: "Status panggilan yang dihitung",
    explanation: "Dipisahkan koma; nilai awal: Terhubung.",
  },
  "deadline.days": {
    label: "Batas waktu H+ (hari)",
    explanation: "H+2: dua hari setelah temuan (aktivitas 4–6).",
  },
  "deadline.calendar": {
    label: "Hari yang dihitung",
    explanation: "Kalender atau Hari Kerja (akhir pekan dan Libur dilewati).",
  },
  "deadline.anchor": {
    label: "Batas waktu dihitung dari",
    explanation: "Tanggal Temuan untuk ketiga langkah, atau Langkah Sebelumnya.",
  },
  "holidays.cutiBersama": {
    label: "Cuti bersama dihitung sebagai libur",
    explanation: "Ya: cuti bersama di lembar Libur ikut dilewati pada aturan hari kerja.",
  },
  weekend: {
    label: "Akhir pekan",
    explanation: "Tujuh angka Senin–Minggu, 1 = libur. Nilai awal 0000011: Sabtu dan Minggu.",
  },
  asOf: { label: "Tanggal Acuan", explanation: "Kosong = hari ini." },
  quotaPerAgent: {
    label: "Kuota sampel per agent",
    explanation: "0 = tanpa kuota. Kuota area dan pelaksana ada di daftarnya.",
  },
  "report.minimumPerAgent": {
    label: "Sampel minimum untuk persentase per agent",
    explanation: "Di bawahnya hanya jumlah yang dilaporkan, tanpa persentase.",
  },
  "due.scenarios": {
    label: "Batas waktu skenario",
    explanation: `${BEFORE_FIRST_CALL}, atau tanggal 1–31 bulan itu. Bila Batas Waktu di lembar Skenario terisi, itulah yang dipakai.`,
  },
  "due.report": {
    label: "Batas waktu laporan (tanggal)",
    explanation: "Tanggal di bulan berikutnya; 31 = akhir bulan (aktivitas 7).",
  },
  "due.recap": {
    label: "Batas waktu rekap (tanggal)",
    explanation: "Tanggal di bulan berikutnya; 31 = akhir bulan (aktivitas 8).",
  },
  "retention.months": {
    label: "Masa simpan (bulan)",
    explanation: "Setelah akhir bulan; yang lewat hanya ditandai, tidak dihapus.",
  },
  supervisorOwnTeam: {
    label: "Supervisor menelepon timnya sendiri",
    explanation: "Peringatan di Periksa, atau Tidak diperiksa.",
  },
  "iso.edition": {
    label: "Edisi ISO 9001",
    explanation: "Nomor klausul di laporan mengikuti edisi 2008 atau 2015.",
  },
  "drafts.days": {
    label: "Masa simpan draf (hari)",
    explanation: "Isian belum tersimpan di komputer, sejak terakhir diketik; 0 = sampai dihapus.",
  },
  "kpi.materialKinds": {
    label: "Jenis materi untuk KPI 1",
    explanation:
      "Semua jenis, atau Salah satu jenis: prosedur menulis “informasi, permintaan atau komplain”.",
  },
  "kpi.recommendationMean": {
    label: "Nilai rekomendasi paling rendah",
    explanation: "Rata-rata penilaian 1–5 dari departemen penerima (aktivitas 9); nilai awal: 3.",
  },
  "distribution.recipients": {
    label: "Penerima laporan",
    explanation:
      "Nama penerima, dipisahkan koma; barisnya diusulkan di Distribusi saat laporan ditandai final.",
  },
  "plan.areaService": {
    label: "Rencana per area dan layanan",
    explanation: "Ya: sampel dibagi per area dan layanan; Tidak: per area saja.",
  },
  "plan.weights": {
    label: "Sampel dibagi menurut",
    explanation: "Agent aktif di lembar Agen, Sama rata, atau Volume yang diketik saat menyusun rencana.",
  },
  "plan.min": {
    label: "Rencana paling sedikit per area",
    explanation: "Sampel dalam satu bulan; 0 = tanpa batas bawah.",
  },
  "plan.max": {
    label: "Rencana paling banyak per area",
    explanation: "Kosong = dua kali jumlah agent aktif di area itu.",
  },
  "plan.materialShares": {
    label: "Pembagian jenis materi",
    explanation: "Misalnya Informasi 40%; Permintaan 30%; Komplain 30%. Kosong = sama rata.",
  },
  "plan.blocks": {
    label: "Blok jam panggilan",
    explanation: "Misalnya 09:00–12:00 50%; 13:00–17:00 50%. Jumlahnya 100%.",
  },
  "plan.lookbackMonths": {
    label: "Bulan lalu yang dilihat",
    explanation: "Agent yang paling jarang ditelepon dalam bulan-bulan ini didahulukan.",
  },
  "plan.surpriseShare": {
    label: "Bagian kejutan (%)",
    explanation: "Panggilan yang diundi tanpa melihat giliran, agar tidak ada yang dapat menebak.",
  },
  "plan.failureRate": {
    label: "Perkiraan panggilan gagal (%)",
    explanation: "Untuk jumlah cadangan, selama tiga bulan terakhir belum menunjukkannya sendiri.",
  },
  "plan.agentSelectable": {
    label: "Agent dapat dituju",
    explanation: "Tidak: antrean yang menentukan siapa menjawab, jadi rencana tidak menyebut agent.",
  },
  "plan.gapDays": {
    label: "Jarak panggilan serupa (hari)",
    explanation: "Pelaksana yang sama tidak memakai skenario yang sama di area yang sama dalam jarak ini.",
  },
  "plan.lastFreeDays": {
    label: "Hari kerja terakhir tanpa rencana",
    explanation: "Sisa hari di akhir bulan untuk panggilan pengganti.",
  },
  "dispute.days": {
    label: "Batas waktu keberatan (hari)",
    explanation: "H+ sejak keberatan diajukan, dan sejak supervisor menerima temuan; H+2 tetap berjalan.",
  },
  "calibration.months": {
    label: "Kalibrasi setiap (bulan)",
    explanation: "Periksa mengingatkan bila selama itu tidak ada sesi kalibrasi; 0 = tidak diperiksa.",
  },
  "vrs.url": {
    label: "Alamat rekaman",
    explanation: "https://… dengan {id} di tempat ID Rekaman; kosong = tanpa tautan Buka Rekaman.",
  },
  "workbook.id": {
    label: "ID buku kerja",
    explanation:
      "Membedakan buku ini dari buku lain saat digabung atau diekspor, misalnya JKT-2026; kosong = dibuat dari Log.",
  },
  "letterhead.company": {
    label: "Nama perusahaan",
    explanation: "Kop Laporan, Rekap, dan Analisa, mulai saat dibuat ulang.",
  },
  "letterhead.unit": { label: "Unit kerja", explanation: "Di bawah nama perusahaan." },
  "letterhead.number": {
    label: "Nomor dokumen sendiri",
    explanation: "– = nomor dari add-in, misalnya LMC/2026-04/v2; nomor itu selalu ada di kaki halaman.",
  },
  "signer.report": {
    label: "Pembuat Laporan dan Rekap",
    explanation: "Jabatan pada “Dibuat oleh” (aktivitas 7 dan 8).",
  },
  "signer.analysis": {
    label: "Pembuat Analisa",
    explanation: "Jabatan pada “Dibuat oleh” (aktivitas 9).",
  },
  "signer.reviewer": { label: "Pemeriksa laporan", explanation: "Jabatan pada “Diperiksa oleh”." },
  "signer.approver": { label: "Penyetuju laporan", explanation: "Jabatan pada “Disetujui oleh”." },
};
