"""The bare import with openpyxl (read-only) and sqlite3: every cell into one table in one transaction, nothing else.

Prints one JSON line like import-run.ts. openpyxl-import.py FOLDER
"""

import json
import pathlib
import resource
import sqlite3
import sys
import tempfile
import time

import openpyxl


def cells_of(folder):
    for file in sorted(folder.iterdir()):
        book = openpyxl.load_workbook(file, read_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        yield file.name, sheet.title, cell.row, cell.column, cell.value
        book.close()


with tempfile.TemporaryDirectory() as store:
    database = sqlite3.connect(pathlib.Path(store, "bare.sqlite"))
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = full")
    database.execute("create table cell (file text, sheet text, line integer, place integer, value)")
    database.commit()
    start = time.perf_counter()
    with database:
        database.executemany("insert into cell values (?, ?, ?, ?, ?)", cells_of(pathlib.Path(sys.argv[1])))
    seconds = time.perf_counter() - start
    stored = database.execute("select count(*) from cell").fetchone()[0]
    database.close()

# Linux counts in kilobytes, macOS in bytes.
unit = 1 if sys.platform == "darwin" else 1024
print(
    json.dumps(
        {
            "milliseconds": seconds * 1000,
            "cells": stored,
            "stored": stored,
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit,
            "longestBlock": None,
            "steps": {},
        }
    )
)
