package org.bangfu.kit.event;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Told when a batch has been taken, in a transaction, of the records in it that were kept as dead
 * letters: nothing more is to be done with them as they flow. Told again if the transaction fails.
 */
public record DeadLettersKept(List<ConsumerRecord<String, byte[]>> records) {}
