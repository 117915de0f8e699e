"""What holds of the charts of the example holds of those of the real data, which are much denser.

The tests are those of the layout and the drawings; here their fixtures give the real data.
"""

from tests.unit.charts.conftest import layout  # noqa: F401
from tests.unit.charts.plotly.test_outlines import (  # noqa: F401
    test_what_may_lie_in_several_phases_has_stripes_in_both_drawings_and_nothing_else_has,
)
from tests.unit.charts.plotly.test_plotly_json import (  # noqa: F401
    test_the_drawings_have_the_same_head,
    test_the_drawings_have_the_same_marks_in_the_same_places,
)
from tests.unit.charts.svg.test_timeline_svg import (  # noqa: F401
    test_a_day_has_a_point_and_nothing_else_has_a_dot_in_its_middle,
    test_no_bar_is_solid,
)
from tests.unit.charts.test_timeline_layout import (  # noqa: F401
    test_a_forecast_never_shares_a_row_with_what_happened,
    test_every_claim_is_one_mark_in_the_lane_of_its_theme,
    test_every_mark_and_label_is_inside_the_frame,
    test_nothing_touches_at_the_least_width_or_any_greater,
    test_the_first_row_of_a_lane_is_left_to_its_name,
)
from tests.unit.site.snippets.test_claim_list import (  # noqa: F401
    test_list_and_csv_have_the_same_claims_dates_and_values,
)
