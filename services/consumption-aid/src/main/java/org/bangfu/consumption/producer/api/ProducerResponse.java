package org.bangfu.consumption.producer.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.producer.Producer;
import org.bangfu.consumption.producer.ProducerKind;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A producer as it is shown. */
public record ProducerResponse(
    UUID id,
    @Schema(description = "masked for a household; absent once it was erased", examples = "张*三")
        @Nullable String name,
    ProducerKind kind,
    @Schema(description = "the household that it is") @Nullable UUID householdId,
    DivisionCode division,
    LocalDate occurredOn,
    Instant recordedAt) {

  /**
   * @param name in clear
   */
  static ProducerResponse of(Producer producer, @Nullable PersonalText name) {
    return new ProducerResponse(
        producer.id(),
        producer.shown(name),
        producer.kind(),
        producer.householdId(),
        producer.division(),
        producer.occurredOn(),
        producer.recordedAt());
  }
}
