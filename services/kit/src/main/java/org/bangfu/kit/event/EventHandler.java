package org.bangfu.kit.event;

import java.util.List;

/**
 * What a service does with the events it hears. Each service has exactly one bean of it: its
 * listener takes batches into it, and a dead letter is replayed through it.
 */
public interface EventHandler {
  /**
   * Works in the running transaction, and can be called again after a failure.
   *
   * @throws UnreadableEventException for what it cannot understand; types that it does not know it
   *     ignores
   */
  void handle(List<InboundEvent> batch);
}
