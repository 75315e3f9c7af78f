package org.bangfu.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reason why a figure cannot be called complete. */
@Schema(name = "Missing", description = "One reason why a figure cannot be called complete")
public record Missing(
    What what,
    @Schema(
            description =
                "the topic, or the service whose relay is silent; a topic with dead letters may be"
                    + " one that is no longer read",
            examples = "bangfu.aid.v1")
        String where,
    @Schema(description = "how many; absent where nobody can know", examples = "3")
        @Nullable Long count) {

  /** What is missing. */
  @Schema(
      description =
          "events-waiting: they are in the topic and not counted yet; dead-letters: they could not"
              + " be taken, and nobody has replayed or discarded them; topic-shortened: the topic"
              + " holds less than was counted of it, or is not there; relay-silent: what that"
              + " service has written may be on its way to the topics")
  public enum What {
    EVENTS_WAITING,
    DEAD_LETTERS,
    TOPIC_SHORTENED,
    RELAY_SILENT;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
