"""Charts say what their table says: as long as the figure, never drawn where they would lie."""

from hypothesis import given
from hypothesis import strategies as st

from pages.models.charts import MOST_BARS, MOST_SERIES, PLOT_TOP, WIDTH, bar_chart, line_chart
from pages.models.tables import Table

FIGURES = st.lists(st.integers(0, 10**7), min_size=2, max_size=12).filter(any)


def one_column(figures, name="ราย"):
    rows = tuple((f"ตำบลที่ {place}", str(value)) for place, value in enumerate(figures))
    return Table(("ตำบล", name), rows)


def bars(chart):
    return [bar for group in chart.groups for bar in group.bars]


@given(FIGURES)
def test_bars_are_as_long_as_their_figures(figures):
    lengths = [bar.length for bar in bars(bar_chart(one_column(figures)))]
    scale = max(lengths) / max(figures)

    assert all(
        abs(length - value * scale) <= 1 for length, value in zip(lengths, figures, strict=True)
    )


@given(FIGURES)
def test_every_bar_and_its_figure_stay_inside(figures):
    chart = bar_chart(one_column(figures))

    assert all(bar.end < WIDTH and bar.top < chart.height for bar in bars(chart))


@given(FIGURES)
def test_the_line_is_highest_where_the_figure_is(figures):
    points = line_chart(one_column(figures)).lines[0].points
    greatest = points[figures.index(max(figures))]

    # Figures that differ by less than a pixel share their height.
    assert greatest.y == min(point.y for point in points) == PLOT_TOP


def test_a_row_without_a_figure_has_no_point():
    gap = Table(("เดือน", "ราย"), (("ม.ค.", "3"), ("ก.พ.", "-"), ("มี.ค.", "5")))

    assert [point.value for point in line_chart(gap).lines[0].points] == ["3", "5"]


def test_the_total_is_no_bar():
    counted = Table(("ตำบล", "ราย"), (("ก", "1"), ("ข", "2"), ("รวม", "3")))

    assert [group.name for group in bar_chart(counted).groups] == ["ก", "ข"]


def test_figures_below_nothing_are_not_drawn():
    assert bar_chart(one_column([3, -1])) is None


def test_nothing_but_zeros_is_not_drawn():
    assert bar_chart(one_column([0, 0])) is None


def test_a_table_of_words_is_not_drawn():
    assert line_chart(Table(("ก", "ข"), (("หนึ่ง", "ดี"), ("สอง", "ดี")))) is None


def test_too_many_bars_are_left_to_the_table():
    assert bar_chart(one_column(range(1, MOST_BARS + 2))) is None


def test_one_row_makes_no_line():
    assert line_chart(one_column([7])) is None


def test_a_rate_does_not_stand_beside_counts():
    mixed = Table(("ตำบล", "ราย", "อัตรา"), (("ก", "1,204", "3.2"), ("ข", "980", "2.9")))

    assert bar_chart(mixed).series == ("ราย",)


def test_no_more_columns_are_drawn_than_colours_tell_apart():
    wide = Table(
        ("ก", "1", "2", "3", "4"), (("แถว", "5", "6", "7", "8"), ("แถวสอง", "5", "6", "7", "8"))
    )

    assert len(bar_chart(wide).series) == MOST_SERIES


def test_a_long_name_is_shortened_in_the_drawing():
    name = "โรงพยาบาลส่งเสริมสุขภาพตำบลหนองไผ่ล้อมบ้านโนนสะอาด"
    chart = bar_chart(Table(("แห่ง", "ราย"), ((name, "3"), ("อื่น ๆ", "1"))))

    assert chart.groups[0].name.endswith("…")
