package org.bangfu.contract.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The breaks of one contract, each of them once. */
final class Breaks {
  private final String contract;
  private final Set<Break> found = new LinkedHashSet<>();

  Breaks(String contract) {
    this.contract = contract;
  }

  void add(String where, String what) {
    found.add(new Break(contract, where, what));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Break> list() {
    return List.copyOf(found);
  }
}
