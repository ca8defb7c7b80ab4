"""The page type as this release has it; staff may put it into any section."""

import os

import pages.models
from pages.models import SectionPage

if os.environ["GROWTH_VERSION"] == "1":
    from growth.first import GrownPage
else:
    from growth.second import GrownPage

pages.models.ITEM_TYPES = (*pages.models.ITEM_TYPES, GrownPage)
SectionPage.subpage_types.append("growth.GrownPage")
