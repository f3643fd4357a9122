#!/bin/sh
# Prints the articles that Courant publishes, one JSON object a line, and resumes where it stopped.
#   ./consume.sh localhost:9092 courant.articles my-reader
# A group keeps its position in Kafka; a new one begins with the oldest event (auto.offset.reset). Events are written in transactions,
# and read_committed passes over what was aborted.
set -eu
exec kcat -b "${1:-localhost:9092}" -G "${3:-my-reader}" -q -u \
  -X auto.offset.reset=earliest -X isolation.level=read_committed \
  "${2:-courant.articles}"
