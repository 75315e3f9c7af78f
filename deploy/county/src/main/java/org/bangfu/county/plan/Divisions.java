package org.bangfu.county.plan;

import java.util.List;
import java.util.Optional;

/** Where divisions are looked up: the registry's API, or a small tree in a test. */
public interface Divisions {
  Optional<Division> find(String code);

  /** In the order of their codes; empty for a village. */
  List<Division> children(String code);
}
