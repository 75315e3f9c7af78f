package org.bangfu.kit.wire.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be read or taken.
 *
 * @param reason in words that may be shown
 */
record Rejected(ConsumerRecord<String, byte[]> record, String reason) {
  static Rejected of(ConsumerRecord<String, byte[]> record, Throwable failure) {
    return new Rejected(record, Reasons.of(failure));
  }

  String place() {
    return record.topic() + "-" + record.partition() + " at " + record.offset();
  }
}
