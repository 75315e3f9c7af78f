package org.bangfu.kit.wire.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InCompanyTest {
  private static final long HALF = InCompany.APART.toNanos() / 2;
  private static final int TRIES = 20;
  private static final ConsumerRecords<Object, Object> NONE =
      new ConsumerRecords<>(Map.of(), Map.of());
  private static final ConsumerRecords<Object, Object> ONE =
      new ConsumerRecords<>(
          Map.of(
              new TopicPartition("bangfu.need.v1", 0),
              List.of(new ConsumerRecord<>("bangfu.need.v1", 0, 0, "key", "value"))),
          Map.of());

  @Test
  void whatComesAloneGoesOnAtOnce() {
    assertTrue(quickestBehind(NONE) < HALF);
  }

  @Test
  void whatComesSoonAfterOthersWaits() {
    assertTrue(quickestBehind(ONE) > HALF);
  }

  @Test
  void allChannelsHandOnSo() throws IOException {
    Properties ofAll = new Properties();
    try (InputStream file =
        InCompany.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      ofAll.load(file);
    }
    assertEquals(
        InCompany.class.getName(),
        ofAll.getProperty("mp.messaging.connector.smallrye-kafka.interceptor.classes"));
  }

  /** The quickest of some, so that a machine that is busy decides nothing. */
  private static long quickestBehind(ConsumerRecords<Object, Object> before) {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      InCompany channel = new InCompany();
      assertSame(before, channel.onConsume(before));
      long begun = System.nanoTime();
      assertSame(ONE, channel.onConsume(ONE));
      quickest = Math.min(quickest, System.nanoTime() - begun);
    }
    return quickest;
  }
}
