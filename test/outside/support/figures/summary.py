"""The numbers inside the summary's sentences, read out of the words and compared."""

import re

from chances import wilson
from laporan import CRITICAL, comma, label, share
from rules import LINKS, REASONS, VERDICTS


def percent(value):
    return comma(value * 100, 1) + "%"


def expect(sheet, words, pattern, *wanted):
    found = re.search(pattern, words)
    sheet.checked += 1
    if not found or list(found.groups()) != [str(one) for one in wanted]:
        sheet.problem("summary", pattern, "gives", found and found.groups(), "not", wanted)


def check(sheet, m, late, comparison):
    top = sheet.find("Ringkasan") + 1
    lines = []
    while sheet.cell(top + len(lines), 0) != "":
        lines.append(sheet.cell(top + len(lines), 0))
    words = " ".join(lines)
    count, passed = len(m.samples), m.passed
    if m.rows:
        expect(sheet, words, r"^Dari (\d+) baris F-22 (\w+ \d+) ", len(m.rows), label(m.month))
    for reason, _ in REASONS:
        number = sum(1 for one in m.rows if one.reason == reason)
        if number:
            expect(sheet, words, r"(\b%d) karena " % number, number)
    if count:
        low, high = wilson(passed, count)
        mean = sum(one.score for one in m.samples) / count
        expect(sheet, words, r"dihitung (\d+) sampel: ", count)
        expect(
            sheet,
            words,
            r"Lulus (\d+) dari (\d+) sampel, yaitu (\S+) \(selang 95%: (\S+) sampai (\S+)\), dengan nilai rata-rata ([\d,]+);",
            passed, count, percent(passed / count), percent(low), percent(high), comma(mean, 2),
        )
        for critical in CRITICAL:
            expect(sheet, words, r"(\S+) untuk %s\b" % critical, percent(m.clean(critical) / count))
        gap = re.search(r"selisih (\S+) poin, selang 95% (\S+) sampai (\S+) poin: (berbeda|belum terbukti berubah)", comparison)
        if gap:
            expect(sheet, words, r"selang 95% selisihnya (\S+) sampai (\S+) poin, jadi (berbeda|belum terbukti berubah)", *gap.groups()[1:])
    if m.faults:
        expect(sheet, words, r"Dari (\d+) ketidaksesuaian", len(m.faults))
        expect(sheet, words, r"aturan hari yang lain (?:tidak )?mengubah (\S+) putusan", m.changed_by_other_rule() or "satu")
        for link, (name, _) in enumerate(LINKS):
            verdicts = m.verdicts(link)
            decided = sum(verdicts.count(verdict) for verdict in VERDICTS[:3])
            on_time = verdicts.count("Tepat Waktu")
            if decided:
                expect(sheet, words, name + r" (\d+) dari (\d+) \((\S+?)\)", on_time, decided, percent(share(on_time, decided)))
    if late:
        expect(sheet, words, r"Terlambat atau lewat batas (\d+) langkah", len(late))
    elif m.faults:
        expect(sheet, words, r"(Tidak ada langkah yang terlambat)", "Tidak ada langkah yang terlambat")
