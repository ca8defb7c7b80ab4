"""Answer a file of queries over a file of documents with one engine."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from search.engines import engine_class
from search.errors import SearchError
from search.evaluation import answers, index_corpus, percentile


class Command(BaseCommand):
    """search_evaluate --engine sqlite --corpus C.jsonl --queries Q.jsonl --run OUT.jsonl."""

    help = "Index documents into a scratch index, answer queries, and write what was found."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the engine and three files."""
        parser.add_argument("--engine", default="sqlite", help="Short name or dotted path.")
        parser.add_argument("--corpus", type=Path, required=True, help="Lines of id, title, text.")
        parser.add_argument("--queries", type=Path, required=True, help="Lines of id, text.")
        parser.add_argument("--run", type=Path, required=True, help="Lines of query, ids, cpu_ms.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the evaluation; print documents a second and the time of queries."""
        try:
            self._run(**{name: options[name] for name in ("engine", "corpus", "queries", "run")})
        except (ImportError, OSError, SearchError) as reason:
            raise CommandError(str(reason)) from reason

    def _run(self, engine: str, corpus: Path, queries: Path, run: Path) -> None:
        """Index, answer, write."""
        with engine_class(engine).scratch() as index, run.open("w", encoding="utf-8") as out:
            count, seconds = index_corpus(index, corpus)
            self.stdout.write(f"{count} documents, {count / max(seconds, 1e-9):.0f} documents/s")
            times = []
            for answer in answers(index, queries, timezone.now()):
                out.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
                times.append(answer.cpu_ms)
        half, most = percentile(times, 0.5), percentile(times, 0.95)
        self.stdout.write(f"{len(times)} queries, p50 {half:.1f} ms, p95 {most:.1f} ms")
