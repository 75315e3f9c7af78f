package org.bangfu.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete a figure is. */
@Schema(description = "How complete the figure is")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Completeness(
    Mark mark,
    @Schema(description = "events in the topics that are not counted yet; null if not known")
        @Nullable Long pendingEvents,
    @Schema(description = "when the topics were last compared; null if never")
        @Nullable OffsetDateTime checkedAt) {
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  /** The four marks. */
  @Schema(
      description =
          "complete: every event that has arrived is counted; partial: some are waiting;"
              + " unknown: the topics could not be compared in the last seconds; outside: the value"
              + " is an outside reading, shown instead of the sum")
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

  /**
   * What a check tells now; one of more than ten seconds ago tells nothing.
   *
   * @param pending events that were waiting; null if there was no check
   */
  static Completeness of(@Nullable Long pending, @Nullable Instant checkedAt, Instant now) {
    if (pending == null || checkedAt == null) {
      return new Completeness(Mark.UNKNOWN, null, null);
    }
    OffsetDateTime at = checkedAt.atZone(BusinessDays.ZONE).toOffsetDateTime();
    if (checkedAt.plus(GOOD_FOR).isBefore(now)) {
      return new Completeness(Mark.UNKNOWN, null, at);
    }
    return new Completeness(pending == 0 ? Mark.COMPLETE : Mark.PARTIAL, pending, at);
  }

  /** The same check for a value that is an outside reading. */
  public Completeness asOutside() {
    return new Completeness(Mark.OUTSIDE, pendingEvents, checkedAt);
  }
}
