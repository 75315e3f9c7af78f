package org.bangfu.registry.standing.tag.api;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.tag.TagKind;
import org.bangfu.registry.standing.tag.TagScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of tag as a caller reads it. */
@Schema(name = "TagKind")
public record TagKindView(
    String code,
    @Schema(description = "the division whose kind it is; CN for those that come with a release")
        DivisionCode division,
    TagScope scope,
    String nameZh,
    String nameEn,
    LocalDate inForceFrom,
    Instant recordedAt) {

  static TagKindView of(TagKind kind) {
    return new TagKindView(
        kind.code(),
        kind.owner(),
        kind.scope(),
        kind.nameZh(),
        kind.nameEn(),
        kind.inForceFrom(),
        kind.recordedAt());
  }
}
