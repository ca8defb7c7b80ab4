"""Addresses of the upload field, under the admin (``documents:upload``)."""

from django.urls import path

from documents import views

app_name = "documents"
urlpatterns = [
    path("upload/", views.upload, name="upload"),
    path("<int:pk>/", views.card, name="card"),
    path("<int:pk>/preview/", views.preview, name="preview"),
    path("<int:pk>/file/", views.content, name="content"),
    path("findings/<int:pk>/excuse/", views.excuse, name="excuse"),
]
