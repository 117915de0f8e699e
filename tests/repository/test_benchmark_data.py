"""The events that the benchmarks measure are in order: a new rule must not stop a benchmark that nobody runs each day."""

from pathlib import Path

from benchmarks.generate import data_file, events, write_articles
from timeline.model.reading.project_data import DATA, SEEDS, read
from timeline.model.reading.seeds import seed_text
from timeline.rules.check import check


def test_generated_events_have_no_problem(tmp_path: Path) -> None:
    for folder in (Path(DATA).parent, SEEDS):
        (tmp_path / folder).mkdir()
    (tmp_path / DATA).write_text(data_file(events(120)), encoding="utf-8")
    sources = {source.id: source for source in read(tmp_path).document.timeline.sources}
    for name, article in write_articles(tmp_path):
        seed = seed_text(sources[name], article.read_text(encoding="utf-8"), 1, {})
        (tmp_path / SEEDS / f"{name}.yaml").write_text(seed, encoding="utf-8")
    assert check(read(tmp_path)) == []
