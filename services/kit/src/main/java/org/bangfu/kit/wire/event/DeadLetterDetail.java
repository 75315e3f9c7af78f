package org.bangfu.kit.wire.event;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter with what it holds. */
@Schema(description = "An event that could not be read or taken, with its headers and value")
public record DeadLetterDetail(
    UUID id,
    DeadLetterView letter,
    @Schema(description = "when the log took it") OffsetDateTime loggedAt,
    List<HeaderView> headers,
    @Nullable
        @Schema(
            description =
                "the value as text, at most its first 4,096 characters; numbers of people are"
                    + " masked")
        String value,
    @Schema(description = "how long the whole value is", examples = "412") int valueBytes) {
  private static final int LONGEST_VALUE = 4_096;
  private static final int LONGEST_HEADER = 200;

  /** One header of the record. */
  @Schema(description = "One header, as text; numbers of people are masked")
  public record HeaderView(
      @Schema(examples = "ce_type") String name,
      @Nullable @Schema(examples = "org.bangfu.household.registered.v1") String value) {}

  static DeadLetterDetail of(DeadLetter letter) {
    byte[] value = letter.value();
    return new DeadLetterDetail(
        letter.id(),
        DeadLetterView.of(letter),
        DeadLetterView.local(letter.loggedAt()),
        StreamSupport.stream(KeptHeaders.read(letter.headers()).spliterator(), false)
            .map(header ->
                new HeaderView(
                    header.key(),
                    header.value() == null ? null : Texts.shown(header.value(), LONGEST_HEADER)))
            .toList(),
        value == null ? null : Texts.shown(value, LONGEST_VALUE),
        value == null ? 0 : value.length);
  }
}
