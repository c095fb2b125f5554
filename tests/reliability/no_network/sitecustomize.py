"""Python imports this at its start where the folder is on the path: no socket leads anywhere."""

import os
import sys


def _refuse(event, arguments):
    if event not in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    if isinstance(address, (str, bytes)) and event != "socket.getaddrinfo":
        return  # a file, by which processes of this machine talk
    if event == "socket.bind" and address[0] in ("::1", "127.0.0.1", "localhost"):
        return  # a library that tries whether the machine knows IPv6
    with open(os.environ["INFOINT_SOCKETS"], "a", encoding="utf-8") as log:
        log.write(f"{event} {address}\n")
    raise OSError(f"no network: {event} {address}")


sys.addaudithook(_refuse)
