"""Mistakes in dates."""

from collections.abc import Iterator

from tests.mistakes.mistake import ACCEPTED, Slip

# A table is read by its rows.
# fmt: off


def _dates(*cases: tuple[str, str]) -> Iterator[Slip]:
    for typed, remedy in cases:
        yield Slip(f"the date {typed}", "no-money-yet", "date: 2002-05", f"date: {typed}", remedy)


DATES = [
    *_dates(
        ("15/09/2002", "write 2002-09-15"),
        ("09/15/2002", "write 2002-09-15"),
        ("05/09/2002", "write 2002-09-05 or 2002-05-09"),
        ("15.9.2002", "write 2002-09-15"),
        ("15-09-2002", "write 2002-09-15"),
        ("2002/09/15", "write 2002-09-15"),
        ("2002.09.15", "write 2002-09-15"),
        ("2002年9月15日", "write 2002-09-15"),
        ("15 September 2002", "write 2002-09-15"),
        ("September 15, 2002", "write 2002-09-15"),
        ("15th Sept. 2002", "write 2002-09-15"),
        ("Sept. 2002", "write 2002-09"),
        ("September 2002", "write 2002-09"),
        ("2002-Sep", "write 2002-09"),
        ("2002-9-5", "write 2002-09-05"),
        ("2002-9", "write 2002-09"),
        ("2002/09", "write 2002-09"),
        ("09/2002", "write 2002-09"),
        ("200209", "write 2002-09"),
        ("20020915", "write 2002-09-15"),
        ("2015-13", "month from 01 to 12"),
        ("2002-15-09", "month from 01 to 12"),
        ("2002-09-31", "day from 01 to 30"),
        ("2002-02-29", "day from 01 to 28"),
        ("2002-00", "month from 01 to 12"),
        ("2002 - 2003", "write 2002/2003"),
        ("2002-2003", "write 2002/2003"),
        ("2002–2003", "write 2002/2003"),
        ("2002/13", "write 2002/2013"),
        ("2002-09-21/25", "write 2002-09-21/2002-09-25"),
        ("2002年9月", "write 2002-09"),
        ("२००२", "write 2002"),
        ("2002 / 2003", "write 2002/2003"),
        ("2002-08 to 2002-09", "write 2002-08/2002-09"),
        ("2002-08..2002-09", "write 2002-08/2002-09"),
        ("from 2002-08", "write 2002-08/.."),
        ("until 2002-09", "write ../2002-09"),
        ("2002-09/2002-08", "the earlier date first"),
        ("2002-09/2002-09", 'write "2002-09"'),
        ("2002-08/", 'must be written ".."'),
        ("2002-08/?", "must be an EDTF date"),
        ("c. 2002", "write 2002~"),
        ("ca 2002-09", "write 2002-09~"),
        ("about 2002", "write 2002~"),
        ("~2002", "write 2002~"),
        ("2000s", "write 2000/2009"),
        ("2002s", "must be an EDTF date"),
        ("autumn 2002", "must be an EDTF date"),
        ("early 2002", "must be an EDTF date"),
        ("2002-09-15T10:00", "write 2002-09-15"),
        ("2002-09-15 10:00", "write 2002-09-15"),
        ("２００२", "write 2002"),
        ("2OO2", "must be an EDTF date"),
        ("02", "must be an EDTF date"),
        ("last year", "must be an EDTF date"),
        ("2012-09", "correct the date"),
        ("1995", "correct the date"),
        ("2004-09", "must not be after the publication"),
        ("[2002-09-27..2002-09-30]", "quotation marks"),
        ("[2002, 2003]", "quotation marks"),
        ("{2002}", "quotation marks"),
    ),
    Slip("a date in quotation marks", "no-money-yet", "date: 2002-05", 'date: "2002-05"', ACCEPTED),
    Slip("a date of saying after the publication", "room-wanted", "said: 2002-04", "said: 2003-04",
      "correct the date"),
    Slip("no date", "no-money-yet", "date: 2002-05", "date:", "write a value"),
    Slip("a day of publication here in another form", "no-money-yet", "added: 20", "added: 21/11/20", "one day, such as"),
    Slip("a year of publication here", "no-money-yet", "added: 2026-01-12", "added: 2026", "one day, such as"),
    Slip("two dates", "no-money-yet", "    date: 2002-05\n", "    date: 2002-05\n    date: 2002-04\n", "delete one of them"),
    Slip("inferred without a date_note", "no-money-yet", "date_basis: publication", "date_basis: inferred",
      "add one that says"),
    Slip("a window without an end", "", "window: 2001/2005", "window: 2001/", 'must be written ".."'),
    Slip("a span that is reversed", "", "span: 2000/2006", "span: 2006/2000", "the earlier date first"),
]
