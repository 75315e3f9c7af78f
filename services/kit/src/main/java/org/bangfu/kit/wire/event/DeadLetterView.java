package org.bangfu.kit.wire.event;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as a list shows it. */
@Schema(description = "An event that could not be read or taken")
public record DeadLetterView(
    UUID id,
    @Schema(examples = "bangfu.household.v1") String topic,
    @Schema(examples = "3") int partition,
    @Schema(examples = "1207") long offset,
    @Nullable @Schema(description = "the record's key; numbers of people are masked") String key,
    @Schema(
            description = "why it was not taken; numbers of people are masked",
            examples = "the value is not JSON")
        String reason,
    DeadLetterState state,
    @Schema(description = "replays that failed", examples = "0") int tries,
    OffsetDateTime arrivedAt,
    @Nullable OffsetDateTime closedAt,
    @Nullable @Schema(description = "who replayed or discarded it") String closedBy,
    @Nullable @Schema(description = "why it was discarded") String closingNote) {
  private static final int LONGEST_KEY = 200;

  static DeadLetterView of(DeadLetter letter) {
    return new DeadLetterView(
        letter.id(),
        letter.topic(),
        letter.partition(),
        letter.offset(),
        key(letter),
        letter.reason(),
        letter.state(),
        letter.tries(),
        local(letter.arrivedAt()),
        letter.closedAt() == null ? null : local(letter.closedAt()),
        letter.closedBy(),
        letter.closingNote());
  }

  private static @Nullable String key(DeadLetter letter) {
    return letter.key() == null
        ? null
        : Texts.shown(letter.key().getBytes(StandardCharsets.UTF_8), LONGEST_KEY);
  }

  static OffsetDateTime local(OffsetDateTime time) {
    return time.atZoneSameInstant(BusinessDays.ZONE).toOffsetDateTime();
  }
}
