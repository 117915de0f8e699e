"""Mistakes in dates."""

from collections.abc import Iterator

from tests.mistakes.mistake import ACCEPTED, Slip

# A table is read by its rows.
# fmt: off


def _dates(*cases: tuple[str, str]) -> Iterator[Slip]:
    for typed, remedy in cases:
        yield Slip(f"the date {typed}", "fighters-die", "date: 2015-09", f"date: {typed}", remedy)


DATES = [
    *_dates(
        ("15/09/2015", "write 2015-09-15"),
        ("09/15/2015", "write 2015-09-15"),
        ("05/09/2015", "write 2015-09-05 or 2015-05-09"),
        ("15.9.2015", "write 2015-09-15"),
        ("15-09-2015", "write 2015-09-15"),
        ("2015/09/15", "write 2015-09-15"),
        ("2015.09.15", "write 2015-09-15"),
        ("2015年9月15日", "write 2015-09-15"),
        ("15 September 2015", "write 2015-09-15"),
        ("September 15, 2015", "write 2015-09-15"),
        ("15th Sept. 2015", "write 2015-09-15"),
        ("Sept. 2015", "write 2015-09"),
        ("September 2015", "write 2015-09"),
        ("2015-Sep", "write 2015-09"),
        ("2015-9-5", "write 2015-09-05"),
        ("2015-9", "write 2015-09"),
        ("2015/09", "write 2015-09"),
        ("09/2015", "write 2015-09"),
        ("201509", "write 2015-09"),
        ("20150915", "write 2015-09-15"),
        ("2015-13", "month from 01 to 12"),
        ("2015-15-09", "month from 01 to 12"),
        ("2015-09-31", "day from 01 to 30"),
        ("2015-02-29", "day from 01 to 28"),
        ("2015-00", "month from 01 to 12"),
        ("2015 - 2016", "write 2015/2016"),
        ("2015-2016", "write 2015/2016"),
        ("2015–2016", "write 2015/2016"),
        ("2015/16", "write 2015/2016"),
        ("2015-09-21/25", "write 2015-09-21/2015-09-25"),
        ("2015年9月", "write 2015-09"),
        ("२०१५", "write 2015"),
        ("2015 / 2016", "write 2015/2016"),
        ("2015-08 to 2015-09", "write 2015-08/2015-09"),
        ("2015-08..2015-09", "write 2015-08/2015-09"),
        ("from 2015-08", "write 2015-08/.."),
        ("until 2015-09", "write ../2015-09"),
        ("2015-09/2015-08", "the earlier date first"),
        ("2015-09/2015-09", 'write "2015-09"'),
        ("2015-08/", 'must be written ".."'),
        ("2015-08/?", "must be an EDTF date"),
        ("c. 2015", "write 2015~"),
        ("ca 2015-09", "write 2015-09~"),
        ("about 2015", "write 2015~"),
        ("~2015", "write 2015~"),
        ("2010s", "write 2010/2019"),
        ("2015s", "must be an EDTF date"),
        ("autumn 2015", "must be an EDTF date"),
        ("early 2015", "must be an EDTF date"),
        ("2015-09-15T10:00", "write 2015-09-15"),
        ("2015-09-15 10:00", "write 2015-09-15"),
        ("２０１５", "write 2015"),
        ("2O15", "must be an EDTF date"),
        ("15", "must be an EDTF date"),
        ("last year", "must be an EDTF date"),
        ("2025-09", "correct the date"),
        ("2005", "correct the date"),
        ("2017-09", "choose another phase"),
        ("[2015-09-27..2015-09-30]", "quotation marks"),
        ("[2015, 2016]", "quotation marks"),
        ("{2015}", "quotation marks"),
    ),
    Slip("a date in quotation marks", "fighters-die", "date: 2015-09", 'date: "2015-09"', ACCEPTED),
    Slip("a date of saying after the publication", "network-effect", "said: 2015-09-26", "said: 2016-09-26",
      "correct the date"),
    Slip("no date", "fighters-die", "date: 2015-09", "date:", "write a value"),
    Slip("a day of publication here in another form", "fighters-die", "added: 20", "added: 21/11/20", "one day, such as"),
    Slip("a year of publication here", "fighters-die", "added: 2026-11-21", "added: 2026", "one day, such as"),
    Slip("two dates", "fighters-die", "    date: 2015-09\n", "    date: 2015-09\n    date: 2015-08\n", "delete one of them"),
    Slip("inferred without a date_note", "fighters-die", "date_basis: publication", "date_basis: inferred",
      "add one that says"),
    Slip("a window without an end", "", "window: 2014/2019-03", "window: 2014/", 'must be written ".."'),
    Slip("a span that is reversed", "", "span: 2010/2019", "span: 2019/2010", "the earlier date first"),
]
