package org.bangfu.kit.wire.event;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands events on in company: what comes soon after others were handed on waits a moment, in which
 * those behind it gather, because a batch of one costs what a batch of ten does, a commit and three
 * readers of the database's log. Whatever comes alone goes on at once; in a steady flow an event
 * waits up to three times as long, since the client has asked for the next ones before. The client
 * can wait by itself only in the broker ({@code fetch.min.bytes}), which then answers as often
 * where nothing comes at all.
 */
public class InCompany implements ConsumerInterceptor<Object, Object> {
  static final Duration APART = Duration.ofMillis(7);

  // of the client's one thread
  private long handedOn = System.nanoTime() - APART.toNanos();

  @Override
  public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
    if (!records.isEmpty()) {
      long left = APART.toNanos() - (System.nanoTime() - handedOn);
      if (left > 0) {
        // the next have been asked for and gather meanwhile; who wakes it early loses nothing
        LockSupport.parkNanos(left);
      }
      handedOn = System.nanoTime();
    }
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // nothing waits for it
  }

  @Override
  public void close() {
    // it holds nothing
  }

  @Override
  public void configure(Map<String, ?> settings) {
    // it has none
  }
}
