"""Prints what openpyxl finds in a workbook as JSON: values, tables, validations, charts and names. Python 3 with openpyxl."""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value):
    """A date as the serial it is stored as; everything else as JSON has it."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value)
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    return value


def names_of(book):
    """A list in openpyxl 3.0, a dictionary from 3.1 on."""
    names = book.defined_names
    return names.definedName if hasattr(names, "definedName") else names.values()


def main(path):
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    print(
        json.dumps(
            {
                "sheets": {
                    sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
                    for sheet in values.worksheets
                },
                "tables": {
                    table.name: {
                        "sheet": sheet.title,
                        "ref": table.ref,
                        "columns": [column.name for column in table.tableColumns],
                        "calculated": {
                            column.name: column.calculatedColumnFormula.attr_text
                            for column in table.tableColumns
                            if column.calculatedColumnFormula is not None
                        },
                    }
                    for sheet in formulas.worksheets
                    for table in sheet.tables.values()
                },
                "validations": {
                    sheet.title: [
                        {"range": str(rule.sqref), "type": rule.type, "formula": rule.formula1}
                        for rule in sheet.data_validations.dataValidation
                    ]
                    for sheet in formulas.worksheets
                },
                "charts": {sheet.title: len(sheet._charts) for sheet in formulas.worksheets},
                "names": {defined.name: defined.attr_text for defined in names_of(formulas)},
            }
        )
    )


main(sys.argv[1])
