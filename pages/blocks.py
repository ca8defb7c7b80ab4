"""The few blocks of running text, accessible by construction."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["bold", "italic", "ol", "ul", "link"]


class ProseBlock(blocks.StreamBlock):
    """Paragraphs, headings of one level below the title, and quotations."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=200, template="blocks/heading.html")
    paragraph = blocks.RichTextBlock(
        label=_("Paragraph"), features=FEATURES, template="blocks/paragraph.html"
    )
    quote = blocks.BlockQuoteBlock(label=_("Quotation"), template="blocks/quote.html")
