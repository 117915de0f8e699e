"""The report on the addresses of the sources, here without a network."""

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from timeline.cli.source_links import answer, links_report
from timeline.site.view import View


def test_each_source_with_an_address_has_a_line_and_those_that_do_not_answer_come_first(view: View) -> None:
    gone = "https://gazette.example/2002/05/library?page=1&from=front"
    text = links_report(view.timeline.sources, lambda address: "404" if address == gone else "200")
    asked = [source.id for source in view.timeline.sources if source.url]
    told = re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE)
    assert sorted(told) == sorted(asked)
    assert told[0] == "gazette-2002"
    assert f"Addresses: {len(asked)}. No good answer: 1; of these without an archived copy that answers: 0." in text
    assert f"| [404]({gone}) | [200](https://web.archive.org/web/20020512/{gone}) |" in text
    assert "| `society-survey-2005` | [200](https://society.example/survey) | none |" in text


def test_the_list_of_all_copies_is_asked_for_the_latest(view: View) -> None:
    dated = [source.model_copy(update={"published": None, "archived": None}) for source in view.timeline.sources]
    asked: list[str] = []
    text = links_report(dated, lambda address: asked.append(address) or "200")  # type: ignore[func-returns-value]
    assert "https://web.archive.org/web/2/https://courier.example/village/library-year" in asked
    assert "](https://web.archive.org/web/*/https://courier.example/village/library-year)" in text


def test_an_answer_is_a_status_or_why_there_is_none() -> None:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(int(self.path[1:]))
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    assert [answer(f"{address}/{status}") for status in (200, 404)] == ["200", "404"]
    server.shutdown()
    server.server_close()
    assert answer(f"{address}/200") == "URLError"
