"""The page type after the upgrade: columns added, renamed, widened and removed."""

from django.db import models
from modelcluster.fields import ParentalKey

from pages.models import ItemPage
from pages.models.parts import Part


class GrownPage(ItemPage):
    """A clinic: where it is, what it costs, whom it is for, its steps."""

    place = models.CharField(max_length=200)
    heading = models.CharField(max_length=100)
    visits = models.DecimalField(max_digits=12, decimal_places=2)
    is_free = models.IntegerField()
    price = models.DecimalField(max_digits=12, decimal_places=4)
    audience = models.CharField(max_length=100, default="ทุกคน")

    template = "pages/item.html"

    class Meta(ItemPage.Meta):
        abstract = False
        verbose_name = "clinic"


class Stage(Part):
    """A step, as rows are called now."""

    page = ParentalKey(GrownPage, on_delete=models.CASCADE, related_name="steps")
    text = models.CharField(max_length=100)
    minutes = models.DecimalField(max_digits=6, decimal_places=1)
    room = models.CharField(max_length=100)
    desk = models.CharField(max_length=100, default="โต๊ะกลาง")
