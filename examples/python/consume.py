#!/usr/bin/env python3
"""Prints the articles that Courant publishes, and resumes where it stopped.

    pip install confluent-kafka        (Debian: apt-get install python3-confluent-kafka)
    ./consume.py --brokers localhost:9092 --topic courant.articles --group my-reader

Each event is dealt with before its position is stored, so after a crash the last ones may come again: `last` passes over them.
"""

import argparse
import json
import signal

from confluent_kafka import Consumer, KafkaException

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--brokers", default="localhost:9092")
parser.add_argument("--topic", default="courant.articles")
parser.add_argument("--group", default="my-reader")
args = parser.parse_args()

running = True


def stop(*_):
    global running
    running = False


signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)

consumer = Consumer({
    "bootstrap.servers": args.brokers,
    "group.id": args.group,
    # A new group begins with the oldest event.
    "auto.offset.reset": "earliest",
    # Events are written in transactions; what was aborted is never seen.
    "isolation.level": "read_committed",
    # Positions are stored by store_offsets below, once an event was dealt with.
    "enable.auto.offset.store": False,
})
consumer.subscribe([args.topic])

# The last event of each article; a program that keeps articles in a database has it there.
last = {}
while running:
    message = consumer.poll(0.5)
    if message is None:
        continue
    if message.error():
        raise KafkaException(message.error())
    event = json.loads(message.value())
    if last.get(event["article_id"]) != event["event_id"]:
        print(event["type"], event["version"], event.get("title") or event["canonical_url"], sep="\t", flush=True)
        last[event["article_id"]] = event["event_id"]
    consumer.store_offsets(message)

# Commits the stored positions.
consumer.close()
