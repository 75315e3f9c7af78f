package org.bangfu.registry.standing.tag.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.tag.TagLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tag in a list; why it was set is with its household. */
@Schema(name = "TagItem")
public record TagItem(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    UUID tagId,
    @Schema(description = "who has it; absent where the household has it as a whole")
        @Nullable UUID memberId,
    @Schema(description = "the code of its kind") String kind,
    LocalDate setOn,
    @Schema(description = "the first day on which it is no longer there")
        @Nullable LocalDate endedOn) {

  static TagItem of(TagLine line) {
    return new TagItem(
        line.household(),
        line.number(),
        line.division(),
        line.tag(),
        line.member(),
        line.kind(),
        line.setOn(),
        line.endedOn());
  }
}
