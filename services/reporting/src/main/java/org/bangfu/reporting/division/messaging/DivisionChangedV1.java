package org.bangfu.reporting.division.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.division.ChangedDivision;
import org.jspecify.annotations.Nullable;

/** {@code org.bangfu.division.changed.v1}, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DivisionChangedV1(@Nullable List<Changed> divisions, @Nullable LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.division.changed.v1";

  /** What became of one code. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Changed(
      @Nullable DivisionCode from, @Nullable DivisionCode to, @Nullable String name, boolean ends) {

    boolean isWhole() {
      return to != null && name != null && (from != null || !ends);
    }

    @Nullable ChangedDivision changed() {
      return to == null || name == null ? null : new ChangedDivision(from, to, name, ends);
    }
  }
}
