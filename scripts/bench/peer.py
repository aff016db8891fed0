#!/usr/bin/python3
"""What a script in Python would do: read every cell of the returns, add up the numbers, fill one Word template.

usage: peer.py FOLDER REPORT.docx     (Debian: python3-openpyxl python3-docxtpl)
       peer.py --template TEMPLATE.docx     makes the template; it is beside the report, as template.docx
"""
import csv
import sys
import warnings
from pathlib import Path

FIGURES, ROWS = 40, 14


def make_template(path):
    import docx

    document = docx.Document()
    document.add_heading("Báo cáo tổng kết công tác khuyến học", 1)
    for i in range(FIGURES):
        document.add_paragraph(f"Chỉ tiêu {i + 1}: {{{{ figures[{i}] }}}} người, trong đó có {{{{ units }}}} đơn vị.")
    table = document.add_table(rows=3, cols=5)
    table.rows[0].cells[0].text = "{%tr for row in rows %}"
    for i, cell in enumerate(table.rows[1].cells):
        cell.text = f"{{{{ row[{i}] }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    document.save(path)


def sheets(file):
    """Name and rows of every sheet of an .xlsx or .csv file. openpyxl reads no .xls: those are left out."""
    from openpyxl import load_workbook

    if file.suffix == ".csv":
        with open(file, encoding="utf-8-sig", newline="") as lines:
            yield file.name, [[int(cell) if cell.isdecimal() else cell for cell in row] for row in csv.reader(lines, delimiter=";")]
    elif file.suffix == ".xlsx":
        book = load_workbook(file, read_only=True, data_only=True)
        for sheet in book:
            yield sheet.title, sheet.iter_rows(values_only=True)
        book.close()


def report(folder, path):
    from docxtpl import DocxTemplate

    warnings.simplefilter("ignore")  # our forms have no default style
    sums, rows = {}, []
    for file in sorted(folder.rglob("*")):
        own = []
        for title, cells in sheets(file):
            for line, row in enumerate(cells):
                numbers = [cell for cell in row if isinstance(cell, (int, float))]
                sums[title, line] = sums.get((title, line), 0) + sum(numbers)
                own += numbers
        if own:
            rows.append([file.stem, len(own), *own[:3]])
    template = DocxTemplate(path.with_name("template.docx"))
    template.render({"figures": [*sums.values()][:FIGURES], "units": len(rows), "rows": rows[:ROWS]})
    template.save(path)


if sys.argv[1] == "--template":
    make_template(sys.argv[2])
else:
    report(Path(sys.argv[1]), Path(sys.argv[2]))
