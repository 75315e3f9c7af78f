package org.bangfu.registry.roll.duplicate.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.api.HouseholdItem;
import org.bangfu.registry.roll.duplicate.PairLine;
import org.bangfu.registry.roll.duplicate.PairState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pair in a list, with no more of either household than the list of households shows. */
@Schema(name = "DuplicatePairItem", description = "Two households that may be one (疑似重复户)")
public record DuplicatePairItem(
    UUID id,
    @Schema(description = "the smallest one that holds both") DivisionCode division,
    @Schema(
            description =
                "CANDIDATE until somebody decides; DIFFERENT, which is not proposed again; MERGED;"
                    + " ENDED where they are not alike any more, or a file was closed")
        PairState state,
    @Schema(description = "of a hundred") int score,
    @Schema(description = "how many members they seem to have in common") int people,
    @Schema(
            description =
                "HEAD: heads of one name and sex; MEMBERS: others of one name and sex; ID_NUMBER:"
                    + " somebody who left the one has the number of somebody in the other; PHONE;"
                    + " VILLAGE or TOWNSHIP: they live in one")
        List<String> features,
    LocalDate proposedOn,
    LocalDate changedOn,
    HouseholdItem one,
    HouseholdItem other) {

  public static DuplicatePairItem of(PairLine pair) {
    return new DuplicatePairItem(
        pair.id(),
        pair.division(),
        pair.state(),
        pair.score(),
        pair.people(),
        pair.features(),
        pair.proposedOn(),
        pair.changedOn(),
        HouseholdItem.of(pair.one()),
        HouseholdItem.of(pair.other()));
  }
}
