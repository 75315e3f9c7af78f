package org.bangfu.kit.wire.event;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * Whether all that these events do is written in ways that can be gathered ({@link
   * org.bangfu.kit.guard.write.AtOnce}), and none of it asks the database before. Then {@link
   * #handle} is also called outside of a transaction.
   */
  default boolean goesAtOnce(List<InboundEvent> batch) {
    return false;
  }

  /**
   * Does of it what fills the tables that are made again by a rebuild, and nothing else: the names
   * of tables mean those that are made. What is not overridden does all of it.
   */
  default void make(List<InboundEvent> batch) {
    handle(batch);
  }

  /**
   * The same for a rebuild that is far behind, whose {@link #settling} comes after all of them:
   * what is cheaper done for many batches together may be left to it.
   */
  default void fill(List<InboundEvent> batch) {
    make(batch);
  }

  /**
   * A query that does what {@link #fill} left undone; null if that was nothing. It is asked once,
   * before anything else is made.
   */
  default @Nullable String settling() {
    return null;
  }

  /**
   * Whether events have no other effect than the tables that are made again, so that a dead letter
   * whose event stands in what was made is done with.
   */
  default boolean makesAll() {
    return true;
  }

  /**
   * Does what follows from a copy that a rebuild has put right; in the transaction that puts it.
   *
   * @param table whose rows were put right
   */
  default void corrected(String table, Set<UUID> ids) {}
}
