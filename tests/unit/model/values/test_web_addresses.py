import pytest

from timeline.model.values.web_addresses import page_alone, page_key


@pytest.mark.parametrize(
    ("url", "alone"),
    [
        ("https://a.example/x?fbclid=1&mc_cid=2", "https://a.example/x"),
        ("https://a.example/x?y=1&UTM_Source=2&z=3#end", "https://a.example/x?y=1&z=3#end"),
        ("https://a.example/x#:~:text=a%20hall", "https://a.example/x"),
        ("https://a.example/x?gclid#end:~:text=a", "https://a.example/x#end"),
        ("https://a.example/x?y=1&gallery=2#end", "https://a.example/x?y=1&gallery=2#end"),
        ("https://a.example/x?#", "https://a.example/x?#"),
        (
            "https://copies.example/2004/https://a.example/x?fbclid=1",
            "https://copies.example/2004/https://a.example/x?fbclid=1",
        ),
    ],
)
def test_a_page_has_an_address_without_what_a_link_adds(url: str, alone: str) -> None:
    assert page_alone(url) == alone


@pytest.mark.parametrize(
    "url", ["https://a.example/x", "http://www.a.example/x/", "HTTPS://A.example/x?gclid=1", "https://a.example/x#:~:text=a"]
)
def test_addresses_of_one_page_have_one_key(url: str) -> None:
    assert page_key(url) == page_key("https://a.example/x") != ""


@pytest.mark.parametrize(
    "url", ["https://a.example/y", "https://a.example/x?y=1", "https://a.example/x#y", "https://a.example/"]
)
def test_another_page_or_place_has_another_key(url: str) -> None:
    assert page_key(url) != page_key("https://a.example/x")
