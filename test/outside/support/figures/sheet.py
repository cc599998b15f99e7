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

    def places(self, row, header):
        """The columns in which a line has that header and no more; None where it has another."""
        found = [column for column in range(self.width) if self.cell(row, column) != ""]
        words = [" ".join(str(self.cell(row, column)).split()) for column in found[: len(header)]]
        return found if words == header else None

    def line(self, row, wanted, what, places):
        for column, value in zip(places, wanted):
            self.expect(row, column, value, what)

    def table(self, title, header, lines, empty=None, start=None):
        """The table right below a section's title: its header, exactly these lines, and none after them. The header
        stands again where a page begins. Gives the rows of the lines."""
        top = self.find(title) if start is None else start
        at = range(top, min(top + 8, len(self.rows)))
        head = next((row for row in at if self.places(row, header) is not None), None)
        if head is None:
            self.problem(title, "has no header", header)
            return []
        self.checked += len(header)
        places = self.places(head, header)
        row, rows = head + 1, []
        if not lines and empty is not None:
            self.expect(row, 0, empty, title)
            row += 1
        for line in lines:
            if self.places(row, header) is not None:
                row += 1
            self.line(row, line, title, places)
            rows.append(row)
            row += 1
        if any(self.cell(row, column) != "" for column in places[1:]) and self.cell(row, 0) != "":
            self.problem(title, "goes on at row", row + 1)
        self.after = row
        return rows

    def find_word(self, text, rows=6):
        """Where a word stands in the first lines."""
        for row in range(min(rows, len(self.rows))):
            for column in range(self.width):
                if self.cell(row, column) == text:
                    return row, column
        self.problem("no", repr(text), "in the first lines")
        return 0, 0

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
