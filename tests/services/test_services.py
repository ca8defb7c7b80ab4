"""Each server that `make services` starts is the real one: it answers, keeps and refuses."""

import io
import os
import socket
import struct
import subprocess
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

import boto3
import psycopg
import pytest
from botocore.client import BaseClient
from botocore.config import Config
from botocore.exceptions import ClientError
from elasticsearch import Elasticsearch

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
pytestmark = pytest.mark.services


def address(variable: str) -> str:
    """Return the address of a server, or skip the test and say how to start it."""
    given = os.environ.get(variable)
    if not given:
        pytest.skip(f"{variable} is not set: make services && . var/services/env")
    return given


@pytest.fixture
def engine() -> Iterator[Elasticsearch]:
    client = Elasticsearch(address("SUKSALA_TEST_ELASTICSEARCH"), request_timeout=30)
    yield client
    client.options(ignore_status=404).indices.delete(index="suksala-proof")
    client.close()


@pytest.fixture
def bucket() -> Iterator[str]:
    store = s3()
    store.create_bucket(Bucket="suksala-proof")
    yield "suksala-proof"
    for item in store.list_objects_v2(Bucket="suksala-proof").get("Contents", []):
        store.delete_object(Bucket="suksala-proof", Key=item["Key"])
    store.delete_bucket(Bucket="suksala-proof")


def s3(secret: str | None = None) -> BaseClient:
    """Return a client with the right secret, or with the one given."""
    url = urlsplit(address("SUKSALA_TEST_S3"))
    return boto3.client(
        "s3",
        endpoint_url=f"{url.scheme}://{url.hostname}:{url.port}",
        aws_access_key_id=url.username,
        aws_secret_access_key=secret or url.password,
        region_name="us-east-1",
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )


def scan(content: bytes) -> str:
    """Send bytes to the scanner and return its verdict."""
    host, _, port = address("SUKSALA_TEST_CLAMD").rpartition(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        piece = struct.pack("!L", len(content)) + content
        connection.sendall(b"zINSTREAM\0" + piece + struct.pack("!L", 0))
        return connection.recv(4096).rstrip(b"\0").decode()


def test_the_store_is_made_anew_when_its_monitor_stumbles(monkeypatch, tmp_path):
    # The scripts know each other by their bare names.
    monkeypatch.syspath_prepend(Path(__file__).parent)
    ceph, layout = import_module("ceph_server"), import_module("layout")
    tried = []

    def stumbles(place, port):
        tried.append(port)
        if len(tried) < ceph.ATTEMPTS:
            raise layout.ServiceError("Error EPERM: problem getting command descriptions from mon.")

    monkeypatch.setattr(ceph, "make_cluster", stumbles)

    ceph.Ceph().make_anew(layout.Place(tmp_path), 1)

    assert len(tried) == ceph.ATTEMPTS


def test_postgres_orders_thai_text_and_keeps_it():
    with psycopg.connect(address("SUKSALA_TEST_POSTGRES")) as connection:
        connection.execute("CREATE TEMP TABLE proof (word text)")
        connection.execute("INSERT INTO proof VALUES ('ประกาศ'), ('คำสั่ง')")

        words = connection.execute("SELECT word FROM proof ORDER BY word").fetchall()

    assert words == [("คำสั่ง",), ("ประกาศ",)]


def test_postgres_refuses_a_wrong_password():
    url = urlsplit(address("SUKSALA_TEST_POSTGRES"))
    wrong = url._replace(netloc=f"{url.username}:wrong@{url.hostname}:{url.port}").geturl()

    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(wrong)


def test_elasticsearch_finds_a_word_and_counts_by_kind(engine):
    mapping = {
        "words": {"type": "text", "analyzer": "whitespace"},
        "kind": {"type": "keyword"},
    }
    engine.indices.create(index="suksala-proof", mappings={"properties": mapping})
    for number, kind in enumerate(("order", "report")):
        row = {"words": "แผน งบประมาณ", "kind": kind}
        engine.index(index="suksala-proof", id=str(number), document=row)
    engine.indices.refresh(index="suksala-proof")

    found = engine.search(
        index="suksala-proof",
        query={"match": {"words": "งบประมาณ"}},
        aggregations={"kinds": {"terms": {"field": "kind"}}},
    )

    kinds = {row["key"]: row["doc_count"] for row in found["aggregations"]["kinds"]["buckets"]}
    assert kinds == {"order": 1, "report": 1}


def test_s3_gives_back_what_was_put_under_a_thai_name(bucket):
    s3().put_object(Bucket=bucket, Key="ประกาศ/แผน.pdf", Body=b"%PDF-1.7")

    kept = s3().get_object(Bucket=bucket, Key="ประกาศ/แผน.pdf")["Body"].read()

    assert kept == b"%PDF-1.7"


def test_s3_refuses_a_wrong_secret(bucket):
    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        s3(secret="wrong").list_objects_v2(Bucket=bucket)


def test_the_scanner_finds_eicar():
    assert scan(EICAR).endswith("FOUND")


def test_the_scanner_finds_eicar_inside_a_zip():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", EICAR)

    assert scan(packed.getvalue()).endswith("FOUND")


def test_the_scanner_lets_an_ordinary_file_pass():
    assert scan("ประกาศสำนักงานสาธารณสุข".encode()).endswith("OK")


def test_chromium_draws_a_page(tmp_path):
    page, picture = tmp_path / "page.html", tmp_path / "page.png"
    page.write_text("<!doctype html><meta charset=utf-8><h1>สุขศาลา</h1>")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    browser = [address("SUKSALA_TEST_CHROMIUM"), *options, profile, "--window-size=390,844"]

    subprocess.run(
        [*browser, f"--screenshot={picture}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )

    width, height = struct.unpack("!LL", picture.read_bytes()[16:24])
    assert (width, height) == (390, 844)


def test_poppler_says_its_version():
    program = Path(address("SUKSALA_TEST_POPPLER"))

    said = subprocess.run([program, "-v"], capture_output=True, text=True, check=True).stderr

    assert "pdftotext version" in said
