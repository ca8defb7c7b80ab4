"""A page type is complete: parents, children, a template, a factory. Forgetting one fails here."""

import ast
import re

import pytest
from django.apps import apps
from django.template.loader import get_template
from wagtail.models import Page

from architecture.source import functions, modules
from pages.models import ITEM_TYPES, ItemPage, OfficialPage, SectionPage
from pages.search_entries import SEARCHABLE

KINDS = [model for model in apps.get_models() if issubclass(model, OfficialPage)]
TYPES = [model for model in KINDS if model.is_creatable]


def name(model: type[Page]) -> str:
    return model.__name__


def test_every_page_model_is_an_official_page():
    strangers = [model for model in apps.get_models() if issubclass(model, Page)]

    assert [name(model) for model in strangers if model is not Page and model not in KINDS] == []


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_it_says_where_it_may_stand(model):
    said = set(vars(model)) | set(vars(ItemPage)) if issubclass(model, ItemPage) else vars(model)

    assert {"parent_page_types", "subpage_types"} <= set(said)


@pytest.mark.parametrize("model", [one for one in TYPES if issubclass(one, ItemPage)], ids=name)
def test_sections_let_it_stand_in_them(model):
    assert model in ITEM_TYPES
    assert model in SectionPage.allowed_subpage_models()


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_its_template_is_named_after_its_module(model):
    stem = model.__module__.rpartition(".")[2]
    # A module with several types has a folder, with a template a type.
    own = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__.removesuffix("Page")).lower()
    alone = [one for one in TYPES if one.__module__ == model.__module__] == [model]

    own = own.removeprefix(f"{stem}_")
    assert model.template == (f"pages/{stem}.html" if alone else f"pages/{stem}/{own}.html")
    assert get_template(model.template).template.name == model.template


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_it_has_a_factory(model):
    assert model.__name__ in made()


@pytest.mark.parametrize("model", [one for one in TYPES if not one.subpage_types], ids=name)
def test_search_finds_it_when_it_holds_an_item(model):
    assert model in SEARCHABLE


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_its_names_are_translated(model):
    options = model._meta

    assert [options.verbose_name, options.verbose_name_plural] != [
        options.model_name,
        f"{options.verbose_name}s",
    ]


def made() -> set[str]:
    """Return the names of the types that the factories say they return."""
    built = functions(modules(("tests/factories",)))
    return {one.returns.id for _, one in built if isinstance(one.returns, ast.Name)}
