from urllib.parse import parse_qsl, urlsplit

from timeline.site.claim_filter import shown
from timeline.site.pages.breadcrumbs import breadcrumbs
from timeline.site.view import View


def test_each_step_after_the_first_leads_to_fewer_claims_and_still_to_this_one(view: View) -> None:
    for claim in view.claims:
        found = [shown(view, dict(parse_qsl(urlsplit(address).query))) for _, address in breadcrumbs(view, claim)[1:]]
        assert all(claim in each for each in found)
        assert all(each in found[0] for each in found[1])


def test_the_first_step_is_the_page_of_its_kind(view: View) -> None:
    for claim in view.claims:
        (title, address), theme, phase = breadcrumbs(view, claim)
        assert (title, address) == (("Figures", "figures/") if claim.kind == "figure" else ("Timeline", "timeline/"))
        assert (theme[0], phase[0]) == (view.title(claim.theme), view.title(claim.phase))
