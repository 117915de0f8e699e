"""Tasks for pupils: by mouse, by keyboard and without script; nothing is kept, sent or loaded for them."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator

from tests.browser.fixtures import Visit, on_phone_too

PATH = "/tasks/"


def verdict(question: Locator) -> str:
    """What is shown of whether the choice is right."""
    return question.locator(".tl-verdict").inner_text()


@on_phone_too
def test_by_mouse_each_choice_says_at_once_whether_it_is_right(visit: Visit) -> None:
    page = visit.open(PATH)
    questions = page.locator(".tl-choice").all()
    assert len(questions) >= 10
    for question in questions[:3] + questions[-3:]:
        assert verdict(question) == ""
        question.locator("label:not(:has([data-hit]))").first.click()
        assert "Not that one" in verdict(question)
        question.locator("label:has([data-hit])").click()
        assert "Right" in verdict(question)
        assert "Not" not in verdict(question)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("[location.search, localStorage.length, sessionStorage.length, document.cookie]") == ["", 0, 0, ""]
    assert visit.requested("/scripts-") == 1, "the script of every page, and none of their own"
    assert visit.complaints == []


def test_by_keyboard_a_question_is_one_stop_and_its_answer_the_next(visit: Visit) -> None:
    page = visit.open(PATH)
    task = page.locator(".tl-tasks > li").first
    answers = task.locator("input").all()
    answers[0].focus()
    for answer in [*answers[1:], answers[0]]:
        page.keyboard.press("ArrowDown")
        assert answer.is_checked()
        assert ("Right" in verdict(task)) == (answer.get_attribute("data-hit") is not None)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert task.locator("details p").is_visible()


def test_without_script_choices_and_answers_work(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + PATH)
    task = page.locator(".tl-tasks > li").first
    assert not task.locator("details p").is_visible()
    task.locator("label:has([data-hit])").click()
    assert "Right" in verdict(task)
    task.locator("summary").click()
    assert task.locator("details p").is_visible()
    page.context.close()


def test_on_paper_there_are_boxes_to_tick_and_no_answers(visit: Visit) -> None:
    page = visit.open(PATH)
    page.emulate_media(media="print")
    assert page.locator(".tl-choice input").first.is_visible()
    assert page.locator(".tl-tasks details:visible").count() == 0
