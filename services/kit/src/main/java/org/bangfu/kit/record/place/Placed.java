package org.bangfu.kit.record.place;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A record of a place. */
public interface Placed {
  UUID id();

  DivisionCode division();
}
