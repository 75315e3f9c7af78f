package org.bangfu.kit.testing.houses.second;

import org.bangfu.kit.testing.houses.House;

/** A room that knows the house. */
public class Second {
  public House house;
}
