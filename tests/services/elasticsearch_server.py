"""Elasticsearch: the real server from Maven Central's jars, without its distribution archive."""

import http.client
import json
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from detached import end, is_alive, run, spawn, wait_until
from layout import HOST, Place

HERE = Path(__file__).resolve().parent
# In full, so that Maven need not ask which plugin is meant.
COPIER = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"
PLUGIN = """\
description=HTTP and transport over Netty
version={version}
name=transport-netty4
classname=org.elasticsearch.transport.netty4.Netty4Plugin
java.version=21
elasticsearch.version={version}
"""


class Elasticsearch:
    """One node without security and without the optional modules."""

    name = "elasticsearch"
    variable = "SUKSALA_TEST_ELASTICSEARCH"
    packages = {"maven": "mvn"}

    def start(self, place: Place) -> str:
        """Fetch the server once, start it, wait for a green or yellow cluster."""
        place.folder.mkdir(parents=True, exist_ok=True)
        home = place.folder / "home"
        if not (home / "complete").exists():
            fetch(home, place)
        http_port, transport_port = place.port(), place.port("transport-port")
        if not is_alive(place):
            node = [sys.executable, str(HERE / "elasticsearch_node.py"), str(home)]
            spawn([*node, str(http_port), str(transport_port)], place)
        wait_until(lambda: is_healthy(http_port), place)
        return f"http://{HOST}:{http_port}"

    def stop(self, place: Place) -> None:
        """Close the node."""
        end(place)


def fetch(home: Path, place: Place) -> None:
    """Copy the jars and lay them out as the server expects its home."""
    shutil.rmtree(home, ignore_errors=True)
    library, module = home / "lib", home / "modules" / "transport-netty4"
    for folder in (library, module, home / "plugins", home / "config", home / "logs"):
        folder.mkdir(parents=True)
    pom = str(HERE / "elasticsearch.pom.xml")
    maven = ["mvn", "--quiet", "--batch-mode", "--file", pom]
    # Twice: a slow mirror may cut a download, and what has come is kept.
    copy = [*maven, f"{COPIER}:copy-dependencies", f"-DoutputDirectory={library}"]
    run(["sh", "-c", '"$@" || "$@"', "sh", *copy], place)
    server = next(library.glob("elasticsearch-[0-9]*.jar"))
    for jar in (*library.glob("netty-*.jar"), *library.glob("transport-netty4-*.jar")):
        jar.rename(module / jar.name)
    number = server.stem.removeprefix("elasticsearch-")
    (module / "plugin-descriptor.properties").write_text(PLUGIN.format(version=number))
    (home / "complete").write_text(f"server {number}, client {version('elasticsearch')}\n")


def is_healthy(port: int) -> bool:
    """Tell whether the cluster has left the state red."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_cluster/health")
        return json.load(connection.getresponse())["status"] in {"green", "yellow"}
    except (OSError, http.client.HTTPException, ValueError, KeyError):
        return False
    finally:
        connection.close()
