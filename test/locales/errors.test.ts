// What every error says, in both languages: what happened, what was kept, and the way on, in our words alone.
import { ALL_WORDS } from "../../src/locales/all";
import { LANGUAGES, type Language } from "../../src/locales";

interface ErrorWords {
  readonly what: string;
  readonly kept: string;
  readonly next: string;
}

/** Every code has words: the compiler asks for each (`errorMessage` in src/locales/index.ts). */
const errorsOf = (language: Language): readonly [string, ErrorWords][] => {
  const { common, reports, plan } = ALL_WORDS[language];
  return Object.entries({ ...common.error, ...reports.error, ...plan.error });
};

/** That nothing, or only this, came of it. */
const KEPT: Readonly<Record<Language, RegExp>> = {
  id: /^(Tidak ada yang|Buku kerja tidak berubah|Lembar itu dibiarkan|Isi(an)? |Yang sudah)/,
  en: /^(Nothing was|The workbook is unchanged|It was left|What )/,
};

/** What a person does next is said as a request, or with where to do it. */
const ASKED: Readonly<Record<Language, RegExp>> = {
  id: /^(Buka|Perbarui|Klik|Pilih|Tulis|Ganti|Periksa|Perbaiki|Jalankan|Kembalikan|Tunggu|Tekan|Muat|Bagi|Coba|Buat|Isi|Turunkan|Lengkapi|Naikkan|Segarkan|Pulihkan)\b/,
  en: /^(Open|Update|Click|Choose|Write|Rename|Check|Correct|Run|Put|Restore|Wait|Press|Unprotect|Reload|Split|Try|Create|Fill|Look|Lower|Complete|Enter|Raise|Refresh|Repair|Undo)\b/,
};

const FOREIGN: Readonly<Record<Language, RegExp>> = {
  id: /\b(the|was|were|is|are|not|and|cannot|must|please|error)\b/i,
  en: /\b(yang|tidak|dan|lalu|bila|sudah|belum)\b/i,
};

describe.each(LANGUAGES)("in %s every error", (language) => {
  it.each(errorsOf(language))("%s says what was kept", (_code, { kept }) => {
    expect(kept).toMatch(KEPT[language]);
  });

  it.each(errorsOf(language))("%s says the way on", (_code, { next }) => {
    expect(next).toMatch(ASKED[language]);
  });

  it.each(errorsOf(language))("%s ends each part as a sentence, in this language", (_code, parts) => {
    for (const part of [parts.what, parts.kept, parts.next]) {
      expect(part).toMatch(/\.$/);
      expect(part).not.toMatch(FOREIGN[language]);
    }
  });
});

describe.each(LANGUAGES)("in %s a file that is refused", (language) => {
  const NOTHING = { id: "Tidak ada yang ditulis. ", en: "Nothing was written. " }[language];

  it.each(Object.entries(ALL_WORDS[language].import.import.refusal))(
    "for %s is told with what was kept and the way on",
    (_code, words) => {
      const [, next] = words.split(NOTHING);
      expect(next).toMatch(/\S/);
    },
  );
});
