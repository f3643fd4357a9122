"""What a service costs whose feeds bring nothing new: idle.py [--feeds N] [--interval SECONDS] [COURANT].

Serves N feeds, each on an address of its own in 127.0.0.0/8, which answer 304 to whoever has them already, runs the service on them with
the embedded journal, and prints processor time and memory over three intervals after the first. Needs Linux, and nothing beside Python.
"""

import argparse
import asyncio
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.request

ENTRIES = "".join(f"<item><title>Old {n}</title><link>/{n}.html</link><guid>{n}</guid></item>" for n in range(20))
FEED = f'<rss version="2.0"><channel><title>Quiet</title>{ENTRIES}</channel></rss>'.encode()
READ = b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "1"\r\nContent-Length: %d\r\n\r\n' % len(FEED) + FEED
KNOWN = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nContent-Length: 0\r\n\r\n'
NO_RULES = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


async def answer(reader, writer):
    try:
        while head := (await reader.readuntil(b"\r\n\r\n")).lower():
            writer.write(NO_RULES if b"/robots.txt" in head else KNOWN if b"if-none-match" in head else READ)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # the client has closed the connection
    finally:
        writer.close()


class Service:
    """The running service."""

    def __init__(self, courant, directory, feeds, interval, port):
        listed = (f'  - {{ url: "http://127.{n >> 16}.{n >> 8 & 255}.{n & 255}:{port}/feed", interval: {interval}s }}\n' for n in range(1, feeds + 1))
        (directory / "feeds.yaml").write_text("feeds:\n" + "".join(listed))
        (directory / "courant.yaml").write_text(
            'fetch: { user_agent: "Idle/1 (+http://127.0.0.1/)", allow_addresses: ["127.0.0.0/8"] }\nserver: { listen: "127.0.0.1:0" }\n'
        )
        self.log = directory / "log"
        self.process = subprocess.Popen([courant, "run"], cwd=directory, stdout=subprocess.DEVNULL, stderr=self.log.open("w"))

    def polls(self):
        address = re.search(r"http://[\d.:]+/", self.log.read_text())[0]
        with urllib.request.urlopen(address + "metrics") as answer:
            return sum(float(n) for n in re.findall(r"^courant_polls_total\{.*\} (\S+)", answer.read().decode(), re.MULTILINE))

    def seconds(self):
        times = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(") ")[1].split()
        return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024


async def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("courant", nargs="?", default="target/release/courant", type=os.path.abspath)
    parser.add_argument("--feeds", type=int, default=10_000)
    parser.add_argument("--interval", type=int, default=300)
    arguments = parser.parse_args()
    server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1024)
    with tempfile.TemporaryDirectory() as directory:
        port = server.sockets[0].getsockname()[1]
        service = Service(arguments.courant, pathlib.Path(directory), arguments.feeds, arguments.interval, port)
        try:
            # The first polls are spread over an interval, and read the feeds.
            await asyncio.sleep(arguments.interval * 1.1)
            for _ in range(3):
                seconds, polls = service.seconds(), service.polls()
                await asyncio.sleep(arguments.interval)
                polls = service.polls() - polls
                seconds = service.seconds() - seconds
                print(f"{polls:.0f} polls, {seconds / polls * 1000:.2f} s of processor time for 1,000, {service.memory():.0f} MiB", flush=True)
        finally:
            service.process.terminate()
            service.process.wait()


asyncio.run(main())
