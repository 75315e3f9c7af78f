package org.bangfu.consumption.producer.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.producer.Producer;
import org.bangfu.consumption.producer.ProducerKind;
import org.bangfu.kit.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A producer as it is shown. */
public record ProducerResponse(
    UUID id,
    @Schema(description = "masked where the producer is a household", examples = "张*三") String name,
    ProducerKind kind,
    DivisionCode division,
    LocalDate occurredOn,
    Instant recordedAt) {

  static ProducerResponse of(Producer producer) {
    return new ProducerResponse(
        producer.id(),
        producer.shownName(),
        producer.kind(),
        producer.division(),
        producer.occurredOn(),
        producer.recordedAt());
  }
}
