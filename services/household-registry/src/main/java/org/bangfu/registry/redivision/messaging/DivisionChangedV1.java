package org.bangfu.registry.redivision.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.redivision.DivisionChangeItem;
import org.bangfu.registry.redivision.DivisionChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.division.changed.v1}.
 *
 * @param division the smallest one that holds all of them
 * @param occurredOn the first day of the new divisions
 */
record DivisionChangedV1(
    UUID changeId,
    DivisionChangeKind kind,
    DivisionCode division,
    List<Changed> divisions,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.division.changed.v1";

  /**
   * What became of one code.
   *
   * @param from null for a division that is new
   * @param name of the division since
   * @param ends whether the old division is no more
   */
  record Changed(@Nullable DivisionCode from, DivisionCode to, String name, boolean ends) {

    static Changed of(DivisionChangeItem item) {
      return new Changed(item.from(), item.to(), item.name(), item.ends());
    }
  }
}
