package org.bangfu.needs.place;

import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;

/** A record of a place. */
public interface Placed {
  UUID id();

  DivisionCode division();
}
