"""The screens on which an office keeps its list of required information."""
