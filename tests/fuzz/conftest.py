"""Name the seed of the run, so that whoever reads a report can repeat it."""

from tests.fuzz.amount import IS_LONG, SEED


def pytest_report_header() -> str:
    return f"fuzz: FUZZ={'long' if IS_LONG else 'short'} FUZZ_SEED={SEED}"
