#!/usr/bin/env bash
# Makes the topics that are missing; the list is that of deploy/kafka-connect/topics.json, which a test compares.
set -euo pipefail
tool=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
server=kafka:9092
there=$("$tool" --bootstrap-server "$server" --list)

topic() { # name partitions setting…
  local name=$1 partitions=$2 settings=() setting
  shift 2
  grep -Fqx "$name" <<<"$there" && return
  for setting in "$@"; do settings+=(--config "$setting"); done
  "$tool" --bootstrap-server "$server" --create --if-not-exists --topic "$name" --partitions "$partitions" --replication-factor 1 "${settings[@]}"
}

topic bangfu.household.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.manager.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.period.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.sift.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.station.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.village.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.division.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.helper.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.need.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.wish.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.donation.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.campaign.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.aid.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.consent.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.webhook.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic bangfu.order.v1 6 retention.ms=-1 max.message.bytes=4194304 flush.ms=1000
topic household-registry.dlq 1 retention.ms=7776000000 max.message.bytes=5242880
topic needs-and-donations.dlq 1 retention.ms=7776000000 max.message.bytes=5242880
topic consumption-aid.dlq 1 retention.ms=7776000000 max.message.bytes=5242880
topic reporting.dlq 1 retention.ms=7776000000 max.message.bytes=5242880
topic bangfu.relay-heartbeat.household-registry 1 retention.ms=86400000 message.timestamp.type=LogAppendTime
topic bangfu.relay-heartbeat.needs-and-donations 1 retention.ms=86400000 message.timestamp.type=LogAppendTime
topic bangfu.relay-heartbeat.consumption-aid 1 retention.ms=86400000 message.timestamp.type=LogAppendTime
