"""What every engine must do. A test of an engine inherits this class and brings ``engine``."""

from datetime import date, timedelta

import pytest

from factories.entries import NOON, entry
from search.analysis import VERSION
from search.filters import Filters, Scope
from search.plan import read_query
from search.query import Query, search

HOSTILE = (
    '"',
    "'",
    '"สุขภาพ',
    "สุขภาพ*",
    "title:สุขภาพ",
    "สุขภาพ AND OR NOT NEAR(",
    "^สุขภาพ + - ( ) { } [ ]",
    "%s %(x)s {0}",
    "a\x00b\x00",
    "\x00",
    "\ud800 สุขภาพ",
    "่้๊๋์",
    "\u200b\u200b\ufeff",
    "ๆฯ",
    "ก" * 10_000,
    "สุขภาพ " * 1_500,
    "x" * 10_000,
    "1/2/3/4-5.6" * 200,
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "🏥💉",
    "\\",
    ".",
    "/",
)


class EngineContract:
    """Inherit this, and give a fixture ``engine`` that lends an empty index."""

    def keys(self, engine, text, filters=Filters(), now=NOON):  # noqa: B008 - frozen, no state
        """Ask, and return the keys found."""
        return [hit.key for hit in search(Query(text, filters, now=now), engine).hits]

    def test_a_word_with_a_tone_mark_comes_back_whole(self, engine):
        engine.put([entry("page:1", "น้ำท่วม"), entry("page:2", "นาทวม")])

        results = search(Query("น้ำท่วม", now=NOON), engine)

        assert results.hits[0].key == "page:1"
        assert results.hits[0].title_html == "<mark>น้ำท่วม</mark>"

    def test_a_word_is_found_inside_a_longer_one(self, engine):
        engine.put([entry("page:1", "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านหนองแวง")])

        assert self.keys(engine, "สุขภาพ") == ["page:1"]

    @pytest.mark.parametrize(
        ("typed", "written"),
        [
            ("สุข\u200bภาพ", "สุขภาพ"),
            ("น\u0e4d\u0e32้ท่วม", "น้ำท่วม"),
            ("๒๕๖๙", "ปี 2569"),
            ("9000 บาท", "เงินเยียวยา ๙,๐๐๐ บาท"),
            ("เเผนงาน", "แผนงาน"),
            ("PASSPORT", "passport"),
            ("รพสต", "รพ.สต. บ้านหนอง"),
            ("โรงพยาบาลส่งเสริมสุขภาพตำบล", "รายชื่อ รพ.สต."),
            ("wifi", "Wi-Fi"),
            ("PM25", "ฝุ่น PM 2.5"),
            ("l6-4kr", "สุขภาพ"),
            ("เบี้ยยังชีบ", "เบี้ยยังชีพ"),
            ("โรงพยาบาน", "โรงพยาบาล"),
            ("น้ำทวม", "น้ำท่วม"),
            ("ลา", "ลาคลอดบุตร"),
        ],
    )
    def test_what_was_meant_is_found(self, engine, typed, written):
        engine.put([entry("page:1", written), entry("page:2", "ระเบียบพัสดุ")])

        assert self.keys(engine, typed)[:1] == ["page:1"]

    @pytest.mark.parametrize("text", HOSTILE)
    def test_nothing_typed_is_ever_syntax(self, engine, text):
        engine.put([entry("page:1", "สุขภาพ", text), entry("page:2", text, "สุขภาพ")])

        assert search(Query(text, now=NOON), engine).total <= 2
        assert engine.suggest(text, Scope(Filters(), NOON), 5) is not None

    def test_a_page_that_holds_more_of_the_query_comes_first(self, engine):
        engine.put([entry("page:1", "แผนงาน"), entry("page:2", "แผนงานและงบประมาณ")])
        engine.put(entry(f"other:{n}", "ระเบียบพัสดุ") for n in range(9))

        assert self.keys(engine, "แผนงานงบประมาณ") == ["page:2", "page:1"]

    def test_the_newest_come_first_where_nothing_is_asked(self, engine):
        engine.put(
            entry(f"page:{days}", "แผน", published_from=NOON - timedelta(days=days))
            for days in (3, 1, 2)
        )

        assert self.keys(engine, "") == ["page:1", "page:2", "page:3"]

    @pytest.mark.parametrize("text", ["", "แผน", "แผนน", "ผ"])
    def test_what_is_not_public_now_is_never_shown_or_counted(self, engine, text):
        moment = timedelta(microseconds=1)
        engine.put(
            [
                entry("early", "แผน", published_from=NOON + moment),
                entry("late", "แผน", publish_until=NOON),
            ]
        )

        results = search(Query(text, now=NOON), engine)

        assert (results.total, results.hits) == (0, [])
        assert not any(results.facets.values())
        assert engine.suggest("แผน", Scope(Filters(), NOON), 5) == []

    def test_publication_begins_at_its_moment_and_lasts_until_just_before_the_end(self, engine):
        until = NOON + timedelta(hours=1)
        engine.put([entry("page:1", "แผน", published_from=NOON, publish_until=until)])

        assert self.keys(engine, "แผน", now=NOON) == ["page:1"]
        assert self.keys(engine, "แผน", now=until - timedelta(microseconds=1)) == ["page:1"]

    @pytest.mark.parametrize(
        ("facts", "filters"),
        [
            ({"section": "law"}, Filters(section=("law", "news"))),
            ({"kind": "plan"}, Filters(kind=("plan",))),
            ({"fiscal_year": 2027}, Filters(fiscal_year=(2027,))),
            ({"file_type": "pdf"}, Filters(file_type=("pdf",))),
            ({"agency": "7"}, Filters(agency=("7",))),
            ({"language": "en"}, Filters(language=("en",))),
            ({"published_from": NOON}, Filters(published_since=date(2026, 11, 21))),
            (
                {"published_from": NOON - timedelta(days=9)},
                Filters(published_before=date(2026, 11, 15)),
            ),
        ],
    )
    @pytest.mark.parametrize("text", ["", "แผน"])
    def test_a_filter_leaves_only_what_fits(self, engine, text, facts, filters):
        other = NOON - timedelta(days=3)
        engine.put([entry("yes", "แผน", **facts), entry("no", "แผน", published_from=other)])
        if filters.published_before:
            engine.drop(["no"])
            engine.put([entry("no", "แผน", published_from=NOON)])

        assert self.keys(engine, text, filters) == ["yes"]

    def test_facets_count_what_was_found(self, engine):
        engine.put(
            [
                entry("page:1", "แผน", kind="plan", section="about", fiscal_year=2026),
                entry("page:2", "แผนงาน", kind="plan", section="news", fiscal_year=2027),
                entry("page:3", "ระเบียบ", kind="law", section="law"),
            ]
        )

        facets = search(Query("แผน", now=NOON), engine).facets

        assert [(f.value, f.count) for f in facets["kind"]] == [("plan", 2)]
        assert [f.value for f in facets["fiscal_year"]] == [2027, 2026]

    def test_pages_of_results_hold_every_entry_once(self, engine):
        engine.put(
            entry(f"page:{n}", "แผนงาน" if n % 3 else "แผน", kind=str(n % 2)) for n in range(110)
        )
        pages = [search(Query("แผน", page=page, now=NOON), engine) for page in range(1, 8)]

        found = [hit.key for page in pages for hit in page.hits]

        assert (len(found), len(set(found)), pages[0].total) == (110, 110, 110)
        assert sum(facet.count for facet in pages[0].facets["kind"]) == 110

    def test_an_entry_put_again_is_the_new_one_only(self, engine):
        engine.put([entry("page:1", "แผนเก่า")])

        engine.put([entry("page:1", "ระเบียบใหม่")])

        assert (self.keys(engine, "ระเบียบ"), self.keys(engine, "แผน")) == (["page:1"], [])

    def test_the_last_of_two_entries_with_one_key_counts(self, engine):
        engine.put([entry("page:1", "แผน"), entry("page:1", "ระเบียบ")])

        assert self.keys(engine, "ระเบียบ") == ["page:1"]

    def test_a_dropped_entry_is_gone(self, engine):
        engine.put([entry("page:1", "แผน"), entry("page:2", "แผนงาน")])

        engine.drop(["page:1", "never there"])

        assert self.keys(engine, "แผน") == ["page:2"]
        assert engine.frequencies(["แผน"]).entries == 1

    def test_a_cleared_index_is_empty_and_usable(self, engine):
        engine.put([entry("page:1", "แผน")])

        engine.clear()
        engine.put([entry("page:2", "แผน")])

        assert self.keys(engine, "แผน") == ["page:2"]

    def test_fingerprints_tell_what_is_indexed(self, engine):
        plan = entry("page:1", "แผน")
        engine.put([plan])

        assert engine.fingerprints() == {"page:1": plan.fingerprint()}
        assert (engine.outdated(), VERSION > 0) == (0, True)

    def test_frequencies_count_entries_not_words(self, engine):
        engine.put([entry("page:1", "แผน", "แผน แผน"), entry("page:2", "ระเบียบ")])

        found = engine.frequencies(["แผน", "ไม่มีคำนี้"])

        assert (found.entries, dict(found.of_word)) == (2, {"แผน": 1, "ไม่มีคำนี้": 0})
        assert found.average_length == pytest.approx(2.0)

    def test_a_title_is_suggested_from_any_part_of_it(self, engine):
        if not engine.capabilities.suggestions:
            pytest.skip("this engine completes no titles")
        engine.put([entry("page:1", "แผนปฏิบัติราชการ"), entry("page:2", "ระเบียบพัสดุ")])

        assert engine.suggest("ราชกา", Scope(Filters(), NOON), 5) == ["แผนปฏิบัติราชการ"]

    def test_what_was_stored_comes_back(self, engine):
        plan = entry(
            "page:1", "แผน", "ข้อความ", kind="plan", published_from=NOON, url="/th/a/", number="7"
        )
        engine.put([plan])
        scope = Scope(Filters(), NOON)

        (stored,) = engine.stored(engine.newest(scope, slice(0, 5)))

        assert (stored.key, stored.published_from, stored.url) == ("page:1", NOON, "/th/a/")
        assert stored.body == plan.body

    def test_candidates_are_limited(self, engine):
        engine.put(entry(f"page:{n}", "แผน") for n in range(9))
        plan = read_query("แผน")

        found = engine.candidates(plan, engine.frequencies(plan.words), Scope(Filters(), NOON), 4)

        assert len(found) == 4

    def in_two_languages(self, engine, **facts):
        """Put one item in Thai and in English, and another that is in Thai only."""
        engine.put(
            [
                entry("page:1", "แผน dengue", language="th", item="a"),
                entry("page:2", "dengue plan", language="en", item="a", **facts),
                entry("page:3", "ข่าว dengue", language="th", item="b"),
            ]
        )

    @pytest.mark.parametrize(("reader", "shown"), [("en", "page:2"), ("th", "page:1")])
    @pytest.mark.parametrize("text", ["dengue", ""])
    def test_readers_get_an_item_once_in_their_language(self, engine, reader, shown, text):
        self.in_two_languages(engine)

        results = search(Query(text, now=NOON, reader=reader), engine)

        assert {hit.key for hit in results.hits} == {shown, "page:3"}
        assert results.total == 2

    def test_words_that_only_the_original_says_lead_to_it(self, engine):
        self.in_two_languages(engine)

        results = search(Query("แผน", now=NOON, reader="en"), engine)

        assert [hit.key for hit in results.hits] == ["page:1"]

    def test_a_translation_that_is_not_public_hides_nothing(self, engine):
        self.in_two_languages(engine, published_from=NOON + timedelta(days=1))

        for text in ("dengue", ""):
            results = search(Query(text, now=NOON, reader="en"), engine)
            assert {hit.key for hit in results.hits} == {"page:1", "page:3"}

    def test_who_chose_a_language_gets_all_of_it(self, engine):
        self.in_two_languages(engine)

        results = search(Query("dengue", Filters(language=("th",)), 1, NOON, "en"), engine)

        assert results.total == 2
