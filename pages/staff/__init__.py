"""The staff screens inside Wagtail's admin: home, form, queue, decision, history."""
