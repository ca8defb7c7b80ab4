"""Papers made and read ahead are the papers that would have been made on the spot."""

from dataclasses import replace

import pytest

from documents.states import TextState
from portal.demo.papers import make
from portal.demo.press import Press, printed

KEYS = ("structure-2570", "links-private-clinics", "dengue-poster-2569")


@pytest.fixture
def small(demo):
    return replace(demo, items=tuple(map(demo.item, KEYS)))


@pytest.mark.parametrize("key", KEYS)
def test_an_ordered_paper_has_its_name_its_bytes_and_its_text(small, key):
    item = small.item(key)
    with Press() as press:
        press.order(small)
        ready = press.take(item, item.paper)

    assert (ready.name, ready.content) == make(item)
    assert ready.contents.text.state == (
        TextState.EMPTY if item.paper.format == "png" else TextState.OK
    )


def test_a_paper_is_ordered_once(small):
    item = small.item(KEYS[0])
    with Press() as press:
        press.order(small)
        press.order(small)

        assert press.take(item, item.paper) is press.take(item, item.paper)


def test_a_paper_nobody_ordered_is_made_when_it_is_wanted(small):
    item = small.item(KEYS[1])

    with Press() as press:
        assert press.take(item, item.paper).content == printed(item, item.paper).content


def test_another_text_under_the_same_name_is_not_mixed_up(small):
    item = small.item(KEYS[0])
    changed = replace(item.paper, blocks=item.paper.blocks[:2])
    with Press() as press:
        press.order(small)
        ready = press.take(replace(item, paper=changed), changed)

    assert ready.content != make(item)[1]
