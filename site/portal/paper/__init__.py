"""The papers of the publication work, printed from the evidence and verified by their code."""
