"""The first step of the form of each page type: one module a section, one function a type."""
