package org.bangfu.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.completeness.Missing.What;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete a figure is. */
@Schema(description = "How complete the figure is")
public record Completeness(
    Mark mark,
    @Schema(description = "events in the topics that are not counted yet; absent if not known")
        @Nullable Long pendingEvents,
    @Schema(description = "what is missing, and how much of it; empty if nothing is")
        List<Missing> missing,
    @Schema(description = "when the topics were last compared; absent if never")
        @Nullable OffsetDateTime checkedAt) {
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  /** The four marks. */
  @Schema(
      description =
          "complete: every event that the services have told is counted; partial: some are known"
              + " to be missing; unknown: the topics could not be compared in the last seconds, or"
              + " a relay is silent; outside: the value is an outside reading, shown instead of the"
              + " sum")
  public enum Mark {
    COMPLETE,
    PARTIAL,
    UNKNOWN,
    OUTSIDE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a look at the topics has found. */
  record Check(List<Missing> missing, Instant at) {}

  /**
   * What a check tells now; none, and one of more than ten seconds ago, tell nothing. Nor does one
   * of more than ten seconds ahead: then the clock was set back, and nobody knows how old it is.
   */
  static Completeness of(@Nullable Check check, Instant now) {
    if (check == null) {
      return new Completeness(Mark.UNKNOWN, null, List.of(), null);
    }
    OffsetDateTime at = check.at.atZone(BusinessDays.ZONE).toOffsetDateTime();
    if (check.at.plus(GOOD_FOR).isBefore(now) || check.at.minus(GOOD_FOR).isAfter(now)) {
      return new Completeness(Mark.UNKNOWN, null, List.of(), at);
    }
    long waiting = 0;
    boolean silent = false;
    boolean known = false;
    for (Missing missing : check.missing) {
      waiting +=
          missing.what() == What.EVENTS_WAITING && missing.count() != null ? missing.count() : 0;
      silent |= missing.what() == What.RELAY_SILENT;
      known |= missing.what() != What.RELAY_SILENT;
    }
    // that something is missing is known, whatever else nobody can know
    Mark mark = known ? Mark.PARTIAL : silent ? Mark.UNKNOWN : Mark.COMPLETE;
    return new Completeness(mark, waiting, check.missing, at);
  }

  /** The same check for a value that is an outside reading. */
  public Completeness asOutside() {
    return new Completeness(Mark.OUTSIDE, pendingEvents, missing, checkedAt);
  }

  /** The same without the time of the check: what changes only when the answer does. */
  public Completeness lasting() {
    return new Completeness(mark, pendingEvents, missing, null);
  }
}
