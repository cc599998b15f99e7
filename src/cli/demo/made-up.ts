/** What the demo is made of. Every name is obviously made up. */
export const PEOPLE: readonly (readonly [name: string, role: "QCO" | "TL"])[] = [
  ["Pelaksana Contoh Satu", "QCO"],
  ["Pelaksana Contoh Dua", "QCO"],
  ["Pelaksana Contoh Tiga", "QCO"],
  ["Ketua Tim Contoh", "TL"],
];

export const SERVICES = ["Layanan Contoh A", "Layanan Contoh B"] as const;
export const AREAS = ["JKT", "BDG", "SMG", "SBY", "MDN", "DPS", "MKS"] as const;

export interface DemoAgent {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly service: string;
  readonly supervisor: string;
}

export const AGENTS: readonly DemoAgent[] = Array.from({ length: 28 }, (_, index) => {
  const area = AREAS[index % AREAS.length] ?? "JKT";
  return {
    id: `AC-${String(index + 1).padStart(3, "0")}`,
    name: `Agent Contoh ${String(index + 1).padStart(2, "0")}`,
    area,
    service: SERVICES[index % SERVICES.length] ?? SERVICES[0],
    supervisor: `Supervisor Contoh ${area}`,
  };
});

export interface DemoScenario {
  readonly code: string;
  readonly material: string;
  readonly kind: "Informasi" | "Permintaan" | "Komplain";
  readonly topic: string;
  readonly answer: string;
  readonly text: string;
}

export const SCENARIOS: readonly DemoScenario[] = [
  {
    code: "S-01",
    material: "M-01",
    kind: "Informasi",
    topic: "Jam layanan",
    answer: "Setiap hari pukul 07.00–22.00 (contoh).",
    text: "Penelepon bertanya jam layanan dan cara menghubungi di luar jam itu.",
  },
  {
    code: "S-02",
    material: "M-02",
    kind: "Informasi",
    topic: "Biaya pemasangan",
    answer: "Sesuai daftar harga contoh.",
    text: "Penelepon membandingkan dua paket dan bertanya biayanya.",
  },
  {
    code: "S-03",
    material: "M-03",
    kind: "Permintaan",
    topic: "Pindah alamat",
    answer: "Butuh nomor pelanggan dan alamat baru (contoh).",
    text: "Penelepon minta layanan dipindahkan ke alamat baru.",
  },
  {
    code: "S-04",
    material: "M-04",
    kind: "Permintaan",
    topic: "Cetak ulang tagihan",
    answer: "Dikirim ke email terdaftar (contoh).",
    text: "Penelepon minta salinan tagihan bulan lalu.",
  },
  {
    code: "S-05",
    material: "M-05",
    kind: "Komplain",
    topic: "Gangguan berulang",
    answer: "Tiket gangguan dan jadwal kunjungan (contoh).",
    text: "Penelepon mengeluh gangguan yang terjadi tiga kali seminggu.",
  },
  {
    code: "S-06",
    material: "M-06",
    kind: "Komplain",
    topic: "Tagihan tidak sesuai",
    answer: "Pemeriksaan tagihan dua hari kerja (contoh).",
    text: "Penelepon menolak tagihan yang naik tanpa pemberitahuan.",
  },
];

/** What is found where a criterion is at Tidak, in the words of that criterion. */
export interface DemoFinding {
  readonly code: string;
  readonly category: string;
  readonly text: string;
  readonly root: string;
  readonly cause: string;
}

const finding = (code: string, category: string, text: string, root: string, cause: string): DemoFinding => ({
  code,
  category,
  text,
  root,
  cause,
});

/** One for each criterion. */
export const FINDINGS: readonly DemoFinding[] = [
  finding(
    "P05",
    "Pelanggan",
    "Informasi biaya yang disampaikan tidak sesuai materi.",
    "Pengetahuan",
    "Materi terbaru belum dibaca.",
  ),
  finding(
    "P06",
    "Pelanggan",
    "Solusi tidak menjawab kebutuhan; penelepon diminta menelepon lagi.",
    "Keterampilan",
    "Belum biasa menggali kebutuhan.",
  ),
  finding(
    "P02",
    "Kepatuhan",
    "Data pelanggan tidak diverifikasi sebelum informasi diberikan.",
    "Proses/SOP",
    "Urutan verifikasi tidak ada di naskah.",
  ),
  finding(
    "P10",
    "Bisnis",
    "Tiket tidak dicatat.",
    "Sistem/Aplikasi",
    "Aplikasi tiket lambat saat jam sibuk.",
  ),
  finding(
    "P11",
    "Non-kritis",
    "Salam penutup tidak lengkap.",
    "Sikap",
    "Penutup dilewati agar cepat selesai.",
  ),
  finding(
    "P01",
    "Non-kritis",
    "Salam pembuka tanpa nama agent.",
    "Sikap",
    "Salam disingkat saat antrean panjang.",
  ),
  finding(
    "P03",
    "Non-kritis",
    "Kebutuhan penelepon tidak ditanyakan lebih jauh.",
    "Keterampilan",
    "Belum biasa menggali kebutuhan.",
  ),
  finding(
    "P04",
    "Non-kritis",
    "Keluhan penelepon tidak ditanggapi dengan empati.",
    "Keterampilan",
    "Belum dilatih menanggapi keluhan.",
  ),
  finding(
    "P07",
    "Non-kritis",
    "Penelepon ditahan lama tanpa penjelasan.",
    "Proses/SOP",
    "Batas waktu tahan belum disosialisasikan.",
  ),
  finding(
    "P08",
    "Non-kritis",
    "Intonasi datar dan artikulasi kurang jelas.",
    "Keterampilan",
    "Belum dilatih suara.",
  ),
  finding(
    "P09",
    "Non-kritis",
    "Beberapa kata kurang sopan dipakai.",
    "Sikap",
    "Terbawa gaya bicara sehari-hari.",
  ),
];
