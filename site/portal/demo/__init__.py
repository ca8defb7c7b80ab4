"""The invented district health office that `load_demo` fills an installation with."""
