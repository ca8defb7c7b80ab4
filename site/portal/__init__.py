"""The Django project: the top layer, which wires pages, documents and search together."""
