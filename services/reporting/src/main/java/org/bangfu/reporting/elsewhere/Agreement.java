package org.bangfu.reporting.elsewhere;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a published reading and our own figure go together. */
public enum Agreement {
  /** Equal at the precision that was published, or not below a bound. */
  AGREES,
  DIFFERS,
  /** No record of ours is of that day or an earlier one, or there is nothing to divide by. */
  NOTHING_OF_OURS,
  /** Our figure is not the caller's to see. */
  NOT_TOLD;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
