package org.bangfu.kit.testing.houses;

import org.bangfu.kit.testing.houses.second.Second;

/** Knows a room that knows it. */
public class House {
  public Second room;
}
