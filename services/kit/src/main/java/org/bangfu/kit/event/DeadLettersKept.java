package org.bangfu.kit.event;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Told in the transaction that keeps records as dead letters: nothing more is to be done with them
 * as they flow.
 */
public record DeadLettersKept(List<ConsumerRecord<String, byte[]>> records) {}
