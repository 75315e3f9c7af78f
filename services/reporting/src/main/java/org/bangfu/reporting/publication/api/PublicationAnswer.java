package org.bangfu.reporting.publication.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.bangfu.reporting.publication.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was published, and when. */
@Schema(name = "Publication")
record PublicationAnswer(
    UUID id,
    DivisionCode division,
    @Schema(examples = "2020年上半年通报") String name,
    @Schema(description = "the day through whose end was counted") LocalDate asOf,
    @Schema(description = "how complete the figures were at that moment") Mark completeness,
    @Schema(description = "what was recorded later is not in it") OffsetDateTime publishedAt,
    String publishedBy) {

  static PublicationAnswer of(Publication publication) {
    return new PublicationAnswer(
        publication.id(),
        publication.division(),
        publication.name(),
        publication.asOf(),
        publication.mark(),
        publication.publishedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        publication.publishedBy());
  }
}
