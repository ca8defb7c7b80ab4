"""Remove Wagtail's welcome page, its site and its groups: the root accepts only agencies."""

from django.db import migrations


def clean(apps, editor):
    page = apps.get_model("wagtailcore", "Page")
    site = apps.get_model("wagtailcore", "Site")
    group = apps.get_model("auth", "Group")
    welcome = page.objects.filter(depth=2, slug="home", title__startswith="Welcome")
    site.objects.filter(root_page__in=welcome).delete()
    removed = welcome.count()
    welcome.delete()
    if removed:
        page.objects.filter(depth=1).update(numchild=0)
    group.objects.filter(name__in=["Moderators", "Editors"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]
    operations = [migrations.RunPython(clean, migrations.RunPython.noop)]
