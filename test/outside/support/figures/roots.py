"""Why nonconformities came about, by Kategori Akar. Written from docs/rules/reports.md, "Causes"."""

from book import order, same
from laporan import grouped, typed

MOST_PAIRS = 12


def causes(m):
    listed = m.book.listed("DaftarAkar", "Kategori Akar")
    groups = grouped([one for one in m.faults if one.row["Kategori Akar"] != ""], typed("Kategori Akar"), listed)
    pairs = [
        (name, "%s %s" % (one["Kode"], one["Nama"]), sum(1 for fault in own if same(fault.marks[place], "Tidak")))
        for name, own in groups
        for place, one in enumerate(m.criteria)
    ]
    pairs = sorted((pair for pair in pairs if pair[2]), key=lambda pair: (-pair[2], order(pair[0]), order(pair[1])))
    return {
        "roots": {name: len(own) for name, own in groups},
        "undetermined": sum(1 for one in m.faults if one.row["Kategori Akar"] == ""),
        "criteria": pairs[:MOST_PAIRS],
        "allPairs": pairs,
        "moreCriteria": max(0, len(pairs) - MOST_PAIRS),
    }
