#!/usr/bin/env python3
"""Adds up the test results in a folder of .trx files.

  count_tests.py FOLDER PROJECTS

Prints the names of failed and skipped tests, then a line "passed failed skipped". Exit 1 when a test was skipped, or when there
are fewer result files than test projects: a run that never began must not look like one that found nothing.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
KINDS = {"Passed": "passed", "NotExecuted": "skipped"}


def main() -> int:
    folder, projects = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    files = sorted(folder.glob("*.trx"))
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for file in files:
        for result in ElementTree.parse(file).iter(TRX + "UnitTestResult"):
            kind = KINDS.get(result.get("outcome"), "failed")
            counts[kind] += 1
            if kind != "passed":
                print(f"{kind}: {result.get('testName')}")
    if len(files) < projects:
        print(f"{len(files)} of {projects} test projects reported results")
    print(counts["passed"], counts["failed"], counts["skipped"])
    return 1 if counts["skipped"] or len(files) < projects else 0


if __name__ == "__main__":
    sys.exit(main())
