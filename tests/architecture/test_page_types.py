"""A page type is complete: parents, children, a template, a factory. Forgetting one fails here."""

import importlib
import inspect
import typing
from pathlib import Path

import pytest
from django.apps import apps
from django.template.loader import get_template
from wagtail.models import Page

from architecture.source import ROOT
from pages.models import OfficialPage

KINDS = [model for model in apps.get_models() if issubclass(model, OfficialPage)]
TYPES = [model for model in KINDS if model.is_creatable]


def name(model: type[Page]) -> str:
    return model.__name__


def test_every_page_model_is_an_official_page():
    strangers = [model for model in apps.get_models() if issubclass(model, Page)]

    assert [name(model) for model in strangers if model is not Page and model not in KINDS] == []


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_it_says_where_it_may_stand(model):
    assert {"parent_page_types", "subpage_types"} <= set(vars(model))


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_its_template_is_named_after_its_module(model):
    stem = model.__module__.rpartition(".")[2]

    assert get_template(f"pages/{stem}.html").template.name == model.template


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_it_has_a_factory(model):
    assert model in made()


@pytest.mark.parametrize("model", TYPES, ids=name)
def test_its_names_are_translated(model):
    options = model._meta

    assert [options.verbose_name, options.verbose_name_plural] != [
        options.model_name,
        f"{options.verbose_name}s",
    ]


def made() -> set[object]:
    """Return the types that the factories say they return."""
    stems = sorted(path.stem for path in Path(ROOT / "tests" / "factories").glob("*.py"))
    modules = [importlib.import_module(f"factories.{stem}") for stem in stems]
    builders = [
        one for module in modules for _, one in inspect.getmembers(module, inspect.isfunction)
    ]
    return {typing.get_type_hints(builder).get("return") for builder in builders}
