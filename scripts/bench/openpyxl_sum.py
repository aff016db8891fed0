#!/usr/bin/python3
"""Adds up the numeric cells of the .xlsx files of a folder with openpyxl's read-only mode.

usage: openpyxl_sum.py FOLDER     (Debian: python3-openpyxl)
"""
import sys
import warnings
from pathlib import Path

from openpyxl import load_workbook

warnings.simplefilter("ignore")  # our forms have no default style
files, cells, total = sorted(Path(sys.argv[1]).iterdir()), 0, 0
for file in files:
    book = load_workbook(file, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            numbers = [cell for cell in row if type(cell) in (int, float)]
            cells += len(numbers)
            total += sum(numbers)
    book.close()
print(f"{len(files)} files, {cells} cells, {total:.0f}")
