package org.bangfu.registry.redivision;

import java.util.List;

/** A change of divisions is in force. */
public record DivisionChanged(DivisionChange change, List<DivisionChangeItem> items) {
  public DivisionChanged {
    items = List.copyOf(items);
  }
}
