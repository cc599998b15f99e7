"""A report sheet being checked: what is compared, what differs, and which numbers nobody has looked at."""

from book import is_number


class Sheet:
    def __init__(self, name, rows, width):
        # The last column and the last line hold the report's records, hidden.
        self.name, self.rows, self.width = name, [row[:width] for row in rows[:-1]], width
        self.seen, self.problems, self.checked = set(), [], 0

    def cell(self, row, column):
        line = self.rows[row] if row < len(self.rows) else []
        return line[column] if column < len(line) else ""

    def problem(self, *words):
        self.problems.append("%s: %s" % (self.name, " ".join(str(word) for word in words)))

    def find(self, text, start=0):
        for row in range(start, len(self.rows)):
            if self.cell(row, 0) == text:
                return row
        self.problem("no line", repr(text))
        return len(self.rows)

    def expect(self, row, column, wanted, what):
        found = self.cell(row, column)
        self.seen.add((row, column))
        self.checked += 1
        if not agree(found, wanted):
            self.problem(what, "row", row + 1, "column", column + 1, "shows", repr(found), "not", repr(wanted))

    def line(self, row, wanted, what):
        for column, value in enumerate(wanted):
            self.expect(row, column, value, what)

    def table(self, title, header, lines, empty=None, start=None):
        """The table right below a section's title: its header, exactly these lines, and none after them."""
        top = self.find(title) if start is None else start
        row = next(
            (r for r in range(top, min(top + 8, len(self.rows))) if self.cell(r, 1) == header[1]), len(self.rows)
        )
        self.line(row, header, title)
        if not lines and empty is not None:
            self.expect(row + 1, 0, empty, title)
        for index, line in enumerate(lines):
            self.line(row + 1 + index, line, title)
        after = row + 1 + max(1, len(lines))
        if any(self.cell(after, column) != "" for column in range(1, len(header))):
            self.problem(title, "goes on at row", after + 1)
        return row

    def paragraph(self, start, wanted):
        """Words broken over lines: joined again they are these."""
        row, found, wanted = start, "", " ".join(wanted.split())
        while row < len(self.rows) and isinstance(self.cell(row, 0), str) and len(found) < len(wanted):
            found = " ".join((found + " " + self.cell(row, 0)).split())
            row += 1
        self.checked += 1
        if found != wanted:
            self.problem("words at row", start + 1, repr(found), "not", repr(wanted))
        return row

    def unseen(self):
        return [
            "%s row %d column %d: %r" % (self.name, row + 1, column + 1, value)
            for row, line in enumerate(self.rows)
            for column, value in enumerate(line)
            if is_number(value) and (row, column) not in self.seen
        ]


def agree(found, wanted):
    """The same number to 11 digits; the same words, but that a cell may leave out their end with a mark."""
    if wanted is None:
        wanted = "–"
    if is_number(wanted):
        return is_number(found) and abs(found - wanted) <= 1e-11 * max(1, abs(wanted))
    if not isinstance(found, str):
        return False
    flat = " ".join(str(wanted).split())
    if found.endswith("…") and not flat.endswith("…"):
        return flat.startswith(found[:-1].rstrip()) and len(found) < len(flat)
    return " ".join(found.split()) == flat
