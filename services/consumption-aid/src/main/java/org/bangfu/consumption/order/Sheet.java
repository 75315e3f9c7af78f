package org.bangfu.consumption.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt on which a sale stands, as far as it is known before its products are.
 *
 * @param product of the sale's first line, whose county the sheet is kept in
 * @param number the paper's
 */
public record Sheet(UUID product, String number) {

  /** A booth's paper of a day: the number that is named, or fair, booth and day. */
  public static String number(
      @Nullable String named, String fair, @Nullable String booth, LocalDate day) {
    return named != null ? named : fair + " · " + (booth == null ? "" : booth + " · ") + day;
  }
}
