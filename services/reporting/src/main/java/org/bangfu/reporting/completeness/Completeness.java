package org.bangfu.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
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

  /** The same check for a value that is an outside reading. */
  public Completeness asOutside() {
    return new Completeness(Mark.OUTSIDE, pendingEvents, checkedAt);
  }
}
