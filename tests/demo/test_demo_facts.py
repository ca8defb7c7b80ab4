"""Figures that several demonstration texts share say the same everywhere."""

from decimal import Decimal

import pytest

from portal.demo.blocks import Chart, Table, number


def tables(demo, key):
    return [block for block in demo.item(key).blocks if isinstance(block, Table)]


def charts(demo, key):
    return [block for block in demo.item(key).blocks if isinstance(block, Chart)]


def column(table, name):
    place = table.header.index(name)
    return [number(row[place]) for row in table.rows if row != table.total]


def total(table, name):
    return number(table.total[table.header.index(name)])


def test_plan_and_spending_plan_agree_project_by_project(demo):
    plan = tables(demo, "action-plan-2570")[1]
    quarters = tables(demo, "spending-plan-2570")[0]

    assert column(plan, "งบประมาณ (บาท)") == column(quarters, "ทั้งปี (บาท)")


def test_each_project_is_the_sum_of_its_quarters(demo):
    quarters = tables(demo, "spending-plan-2570")[0]

    for row in quarters.rows:
        *parts, year = (number(cell) for cell in row[2:])
        assert sum(parts) == year


def test_money_comes_from_sources_that_add_up_to_the_plan(demo):
    plan, sources = tables(demo, "spending-plan-2570")

    assert total(sources, "จำนวน (บาท)") == total(plan, "ทั้งปี (บาท)")


@pytest.mark.parametrize("year", ["2568", "2569"])
def test_spending_leaves_what_is_left(demo, year):
    table = tables(demo, f"spending-result-{year}")[0]
    given, spent, left = (
        column(table, name) for name in ("ได้รับจัดสรร (บาท)", "ใช้จ่ายจริง (บาท)", "คงเหลือ (บาท)")
    )

    assert [one - two for one, two in zip(given, spent, strict=True)] == left


@pytest.mark.parametrize("year", ["2568", "2569"])
def test_spending_shares_are_right_to_two_decimals(demo, year):
    for table in tables(demo, f"spending-result-{year}"):
        for row in table.rows:
            given, spent = number(row[1]), number(row[2])
            assert round(spent / given * 100, 2) == number(row[-1])


def test_dengue_cases_agree_by_month_by_place_and_on_the_poster(demo):
    cases = tables(demo, "dengue-report-2569-10")[0]
    months = charts(demo, "dengue-report-2569-10")[0]
    poster = charts(demo, "dengue-poster-2569")[0]

    assert sum(value for _label, value in months.bars) == total(cases, "ผู้ป่วย (ราย)") == 41
    by_place = dict(zip((row[0] for row in cases.rows), column(cases, "ผู้ป่วย (ราย)"), strict=False))
    assert dict(poster.bars) == by_place


def test_dengue_rates_are_cases_per_hundred_thousand(demo):
    table = tables(demo, "dengue-report-2569-10")[0]

    for _place, people, cases, rate in table.rows:
        assert round(number(cases) / number(people) * 100_000, 2) == number(rate)


def test_population_is_the_same_in_every_paper(demo):
    people = tables(demo, "population-2569")[0]
    cases = tables(demo, "dengue-report-2569-10")[0]
    centres = tables(demo, "health-centres-2570")[0]

    assert column(people, "ประชากร") == column(cases, "ประชากร (คน)")
    assert total(people, "ประชากร") == total(centres, "ประชากร (คน)")
    assert [
        sum(pair) for pair in zip(column(people, "ชาย"), column(people, "หญิง"), strict=True)
    ] == column(people, "ประชากร")


def test_staff_of_the_health_centres_is_the_same_in_both_papers(demo):
    structure = tables(demo, "structure-2570")[0]
    centres = tables(demo, "health-centres-2570")[0]

    assert column(structure, "รวม (คน)")[-1] == total(centres, "เจ้าหน้าที่ (คน)")


@pytest.mark.parametrize("row", range(8))
def test_visits_of_a_health_centre_are_the_sum_of_their_kinds(demo, row):
    *parts, whole = (number(cell) for cell in tables(demo, "service-visits-2569")[0].rows[row][1:])

    assert sum(parts) == whole


def test_vaccinated_share_is_right_in_every_place(demo):
    for _place, target, done, share in tables(demo, "flu-vaccine-2569")[0].rows:
        assert abs(number(done) / number(target) * 100 - number(share)) <= Decimal("0.05")


@pytest.mark.parametrize(("year", "mean"), [("2568", "4.21"), ("2569", "4.34")])
def test_satisfaction_is_the_mean_of_its_parts(demo, year, mean):
    scores = column(tables(demo, f"satisfaction-{year}")[0], "คะแนนเฉลี่ย (เต็ม 5)")

    assert sum(scores) / len(scores) == Decimal(mean)
    assert mean in demo.item(f"satisfaction-{year}").summary


def figures(demo, key):
    return demo.item(key).own["table"]


def test_monthly_purchases_add_up_to_the_annual_report(demo):
    review = demo.item("procurement-review-2569").own
    months = [
        item.own for item in demo.items if item.kind == "monthly" and item.fiscal_year == 2026
    ]

    for fact in ("purchases", "budget", "price"):
        assert sum(month[fact] for month in months) == review[fact]


@pytest.mark.parametrize("fact", ["budget", "price"])
def test_each_monthly_purchase_list_adds_up_to_its_page(demo, fact):
    column_of = {"budget": "ราคากลาง (บาท)", "price": "ราคาที่ตกลง (บาท)"}
    for item in demo.items:
        if item.kind == "monthly":
            assert total(tables(demo, item.key)[0], column_of[fact]) == item.own[fact]


def test_projects_of_the_plan_are_those_of_its_paper(demo):
    rows = demo.item("action-plan-2570").rows["projects"]
    plan = tables(demo, "action-plan-2570")[1]

    assert [row["budget"] for row in rows] == column(plan, "งบประมาณ (บาท)")


def test_last_years_projects_add_up_to_what_was_given_and_spent(demo):
    rows = demo.item("action-plan-2569").rows["projects"]
    result = tables(demo, "spending-result-2569")[0]

    assert sum(row["budget"] for row in rows) == total(result, "ได้รับจัดสรร (บาท)")
    assert sum(row["spent"] for row in rows) == total(result, "ใช้จ่ายจริง (บาท)")


def test_three_years_of_money_are_the_same_in_report_and_figures(demo):
    report = tables(demo, "spending-result-2569")[1]

    assert column(figures(demo, "budget-three-years"), "ใช้จ่ายจริง (บาท)") == column(
        report, "ใช้จ่ายจริง (บาท)"
    )


def test_dengue_months_of_this_year_are_those_of_the_report(demo):
    months = charts(demo, "dengue-report-2569-10")[0]
    years = figures(demo, "dengue-months-2569")

    assert column(years, "2569") == [value for _label, value in months.bars]
    assert [sum(column(years, year)) for year in ("2567", "2568", "2569")] == [80, 58, 41]


def test_dengue_rates_are_those_of_the_report(demo):
    report = tables(demo, "dengue-report-2569-10")[0]

    assert column(figures(demo, "dengue-places-2569"), "อัตราป่วยต่อแสน") == column(
        report, "อัตราต่อแสน"
    )


def test_the_elderly_by_need_are_the_elderly_of_the_register(demo):
    need = figures(demo, "elderly-2569")
    people = tables(demo, "population-2569")[0]
    counted = [sum(column(need, name)[place] for name in need.header[1:]) for place in range(5)]

    assert counted == column(people, "ผู้สูงอายุ")
    assert sum(column(need, "ติดบ้าน")) + sum(column(need, "ติดเตียง")) == 212


def test_complaints_by_quarter_are_those_of_the_report(demo):
    quarters = figures(demo, "complaints-quarters-2569")
    report = tables(demo, "complaints-2569")[0]

    assert [sum(number(cell) for cell in row[1:]) for row in quarters.rows] == [
        number(cell) for cell in report.total[1:5]
    ]


@pytest.mark.parametrize(
    ("key", "target", "done", "share"),
    [
        ("blood-pressure-2569", "เป้าหมาย", "คัดกรองแล้ว", "92.7"),
        ("child-vaccine-2569", "เด็กครบ 3 ปี", "ได้วัคซีนครบ", "91.4"),
        ("food-samples-2569", "ตรวจ", "ผ่าน", "97.8"),
    ],
)
def test_the_share_in_a_summary_is_that_of_its_table(demo, key, target, done, share):
    table = figures(demo, key)
    wanted, reached = sum(column(table, target)), sum(column(table, done))

    assert round(reached / wanted * 100, 1) == Decimal(share)
    assert all(f"{one:,}" in demo.item(key).summary for one in (wanted, reached))
    assert share in demo.item(key).summary


def test_the_spending_targets_are_the_quarters_of_the_plan(demo):
    plan = tables(demo, "spending-plan-2570")[0]
    targets = tables(demo, "spending-criteria-2570")[0]
    spent = column(targets, "แผนเบิกจ่าย (บาท)")

    assert spent == [total(plan, f"ไตรมาส {quarter}") for quarter in range(1, 5)]
    assert column(targets, "สะสมร้อยละ") == [
        round(sum(spent[: place + 1]) / sum(spent) * 100, 1) for place in range(4)
    ]


def test_staff_of_the_chart_are_the_staff_of_the_office(demo):
    chart = demo.item("structure").rows["units"]
    counted = sum(unit.get("staff_count") or 0 for unit in chart)

    assert counted == total(tables(demo, "structure-2570")[0], "รวม (คน)") == 46


def test_executives_have_the_same_names_everywhere(demo):
    listed = {row["name"] for row in demo.item("executives-2570").rows["executives"]}
    known = {person.full_name for person in demo.executives} | {demo.agency.head.full_name}
    directory = {row["name"] for row in demo.item("staff-directory").rows["members"]}

    assert known <= listed
    assert known <= directory


@pytest.mark.parametrize(
    ("key", "figure"),
    [
        ("action-plan-2570", "1,846,500"),
        ("spending-result-2569", "1,749,838.50"),
        ("purchases-2569-10", "174,220"),
        ("procurement-plan-2570", "671,100"),
        ("procurement-review-2569", "1,214,560"),
        ("flu-vaccine-2569", "4,617"),
        ("web-visits-2569", "51,820"),
        ("anti-corruption-plan-2570", "38,400"),
        ("complaints-2569", "9 เรื่อง"),
    ],
)
def test_the_summary_says_the_figure_of_the_paper(demo, key, figure):
    item = demo.item(key)

    assert figure in item.summary or figure in item.title
    assert figure.split()[0] in repr(item.blocks)
