"""What check calls an error on the rows of a month's sheet. Written from docs/rules/f22.md, "Findings"."""

from book import day_of, is_number, same
from rules import LINKS, version_on

ALWAYS = (
    "No. Sampel", "Area", "Tanggal Panggilan", "Pelaksana", "Peran", "Jenis Materi", "Kode Skenario", "Status Panggilan",
)
CONNECTED = ("ID Agent", "Ketidaksesuaian")
FOUND = ("Tanggal Temuan", "Kategori Temuan", "Uraian Temuan")
DONE = tuple(header for _, header in LINKS)
PAST = ("Tanggal Panggilan", "Tanggal Temuan") + DONE
DATES = PAST + ("Target Selesai", "Tanggal Selesai", "Tanggal Persetujuan")
LISTS = {
    "Area": ("DaftarArea", "Area"),
    "Layanan": ("DaftarLayanan", "Layanan"),
    "Pelaksana": ("DaftarPetugas", "Pelaksana"),
    "Peran": ("DaftarPeran", "Peran"),
    "Jenis Materi": ("DaftarJenisMateri", "Jenis Materi"),
    "Status Panggilan": ("DaftarStatusPanggilan", "Status Panggilan"),
    "Ketidaksesuaian": ("DaftarYaTidak", "Ketidaksesuaian"),
    "Alasan Tanpa Temuan": ("DaftarAlasan", "Alasan Tanpa Temuan"),
    "Kategori Temuan": ("DaftarKategori", "Kategori Temuan"),
    "Kategori Akar": ("DaftarAkar", "Kategori Akar"),
    "Status": ("DaftarStatus", "Status"),
}
CLOSING = ("Koreksi", "Tindakan Korektif", "Tanggal Selesai", "Verifikasi Efektivitas")


def errors(m, overwritten, is_unexplained):
    """(code, No. Sampel, header), sorted."""
    numbers, recordings, found = set(), set(), []
    for one in m.all:
        repeats = []
        for header, code, before in (
            ("No. Sampel", "duplicateSampleNumber", numbers), ("ID Rekaman", "duplicateRecording", recordings),
        ):
            key = one.text(header).strip().lower()
            if key and key in before:
                repeats.append((code, header))
            before.add(key)
        if one.sheet == "F-22 " + m.month:
            own = repeats + of_row(m, one)
            if overwritten(one):
                own.append(("formulaOverwritten", "Hasil"))
            if is_unexplained(one) and any(
                same(mark, "Tidak") and rule["Fatal"] == "Fatal" for mark, rule in zip(one.marks, one.criteria)
            ):
                own.append(("failedUnexplained", "Ketidaksesuaian"))
            found += [(code, one.text("No. Sampel"), header) for code, header in own]
    return sorted(found)


def of_row(m, one):
    row, as_of, found = one.row, m.settings["as_of"], []
    criteria = ["%s %s" % (rule["Kode"], rule["Nama"]) for rule in one.criteria]
    required = list(ALWAYS)
    if same(row["Status Panggilan"], "Terhubung"):
        required += [*CONNECTED, *criteria]
    if same(row["Ketidaksesuaian"], "Ya"):
        required += FOUND
    found += [("required", header) for header in required if row[header] == ""]
    found += [("dateInvalid", header) for header in DATES if row[header] != "" and day_of(row[header]) is None]
    found += [("dateInFuture", header) for header in PAST if (day_of(row[header]) or 0) > as_of]
    if row["Jam Mulai"] != "" and not is_number(row["Jam Mulai"]):
        found.append(("numberInvalid", "Jam Mulai"))
    for header, (table, item) in LISTS.items():
        if row[header] != "" and not any(same(row[header], word) for word in m.book.listed(table, item)):
            found.append(("listValue", header))
    found += [
        ("listValue", header)
        for header in criteria
        if row[header] != "" and not any(same(row[header], word) for word in ("Ya", "Tidak", "N/A"))
    ]
    agents = m.book.listed("TabelAgen", "ID Agent")
    if row["ID Agent"] != "" and not any(same(row["ID Agent"], known) for known in agents):
        found.append(("unknownAgent", "ID Agent"))
    found += scenario_errors(m, one)
    start = day_of(row["Tanggal Temuan"])
    if start is not None:
        if one.call is not None and start < one.call:
            found.append(("findingBeforeCall", "Tanggal Temuan"))
        found += [("stepBeforeFinding", header) for header in DONE if (day_of(row[header]) or start) < start]
    if same(row["Status"], "Closed"):
        found += [("closedIncomplete", header) for header in CLOSING if row[header] == ""]
    return found


def scenario_errors(m, one):
    code = one.text("Kode Skenario")
    versions = [line for line in m.book.tables["TabelSkenario"] if code and same(code, str(line["Kode"]))]
    if not versions:
        return [("unknownScenario", "Kode Skenario")] if code else []
    material = str(version_on(versions, one.call)["Kode Materi"]) if one.call is not None else ""
    known = any(same(material, str(line["Kode"])) for line in m.book.tables["TabelMateri"])
    return [] if material == "" or known else [("unknownMaterial", "Kode Skenario")]
