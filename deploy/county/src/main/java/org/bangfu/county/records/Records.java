package org.bangfu.county.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind, for the bulk endpoint of a service. They are made unit by unit, each from
 * its number alone, when they are sent: a unit is a record, or a few that must travel together.
 */
public interface Records {
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
   */
  record Item(int number, String reference, ObjectNode body) {}

  /** What the progress calls them. */
  String phase();

  Service service();

  /** The bulk endpoint. */
  String path();

  int units();

  default int unitsPerRequest() {
    return 1000;
  }

  /** How many records there are in all. */
  default long size() {
    return units();
  }

  void make(int unit, Consumer<Item> sink);

  /** Where the ids go, or null where nobody refers to these records. */
  default @Nullable IdTable ids() {
    return null;
  }

  /** Whether one request must have been answered before the next is sent. */
  default boolean inOrder() {
    return false;
  }
}
