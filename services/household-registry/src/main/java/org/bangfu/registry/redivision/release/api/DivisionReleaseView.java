package org.bangfu.registry.redivision.release.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.release.DivisionDifferenceKind;
import org.bangfu.registry.redivision.release.DivisionRelease;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release, and how it differs. */
@Schema(name = "DivisionRelease", description = "The codes of a year as their source has them")
public record DivisionReleaseView(
    UUID id,
    @Schema(description = "inside of which it says all there is") DivisionCode division,
    @Schema(examples = "2024年统计用区划代码") String name,
    @Schema(description = "divisions in it") int rows,
    @Schema(description = "how many differ, by kind") Map<DivisionDifferenceKind, Long> differences,
    String uploadedBy,
    Instant uploadedAt) {

  static DivisionReleaseView of(
      DivisionRelease release, Map<DivisionDifferenceKind, Long> differences) {
    return new DivisionReleaseView(
        release.id(),
        release.division(),
        release.name(),
        release.rows(),
        differences,
        release.actor(),
        release.recordedAt());
  }
}
