package org.bangfu.local.county;

import java.util.List;
import java.util.Optional;

/** Where divisions are looked up: the registry's API, or a small tree in a test. */
interface Divisions {
  Optional<Division> find(String code);

  /** In the order of their codes; empty for a village. */
  List<Division> children(String code);
}
