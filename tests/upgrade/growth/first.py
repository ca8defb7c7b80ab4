"""The page type before the upgrade."""

from django.db import models
from modelcluster.fields import ParentalKey

from pages.models import ItemPage
from pages.models.parts import Part


class GrownPage(ItemPage):
    """A clinic: where it is, what it costs, its stages and its contacts."""

    place = models.CharField(max_length=100)
    caption = models.CharField(max_length=100)
    visits = models.IntegerField()
    is_free = models.BooleanField()
    price = models.DecimalField(max_digits=8, decimal_places=2)
    leaving = models.CharField(max_length=100)

    template = "pages/item.html"

    class Meta(ItemPage.Meta):
        abstract = False
        verbose_name = "clinic"


class Stage(Part):
    """Rows that stay, under another name and with other columns."""

    page = ParentalKey(GrownPage, on_delete=models.CASCADE, related_name="stages")
    words = models.CharField(max_length=100)
    minutes = models.IntegerField()
    remark = models.CharField(max_length=100)
    room = models.CharField(max_length=100)


class Contact(Part):
    """Rows that go with their table."""

    page = ParentalKey(GrownPage, on_delete=models.CASCADE, related_name="contacts")
    telephone = models.CharField(max_length=100)
