package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind, for the bulk endpoint of a service. They are made unit by unit, each from
 * its number alone, when they are sent.
 *
 * @param <R> how the service's contract describes one
 */
public interface Records<R> {
  /** One of the services that take records. */
  enum Service {
    REGISTRY,
    NEEDS,
    CONSUMPTION
  }

  /**
   * A record to send.
   *
   * @param number where its id is kept, if the ids of its kind are
   * @param reference the client reference in its body
   */
  record Item<R>(int number, String reference, R body) {}

  /** What the progress calls them. */
  String phase();

  Service service();

  /** The bulk endpoint. */
  String path();

  /** The request that brings in some of them, as the contract describes it. */
  Object bulk(List<R> bodies);

  int units();

  /** On which day a unit happened; null where there is no such record. */
  @Nullable LocalDate dayOf(int unit);

  default int unitsPerRequest() {
    return 1000;
  }

  void make(int unit, Consumer<Item<R>> sink);

  /** Where the ids go, or null where nobody refers to these records. */
  default @Nullable IdTable ids() {
    return null;
  }

  /** Whether one request must have been answered before the next is sent. */
  default boolean inOrder() {
    return false;
  }
}
