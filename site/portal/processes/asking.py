"""Asks the web process whether it answers."""

import http.client

from portal.processes.plan import Question


def answers(question: Question) -> bool:
    """Tell whether the address says 200 within a second."""
    connection = http.client.HTTPConnection(question.host, question.port, timeout=1)
    try:
        connection.request("GET", question.path, headers=question.headers)
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
