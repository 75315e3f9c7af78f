package org.bangfu.needs.help.pair.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.pair.PairLine;
import org.bangfu.needs.help.pair.PairState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pair in a list. */
@Schema(name = "HelperPairItem", description = "Two helpers who may be one (疑似重复的爱心人士)")
public record HelperPairItem(
    UUID id,
    @Schema(description = "the smallest one that holds both") DivisionCode division,
    @Schema(
            description =
                "CANDIDATE until somebody decides; DIFFERENT, which is not proposed again; MERGED;"
                    + " ENDED where they are not alike any more, or one of them is gone")
        PairState state,
    @Schema(description = "of a hundred") int score,
    @Schema(
            description =
                "what is equal: ID_NUMBER, PHONE, NAME, TOWNSHIP or COUNTY (where they are at"
                    + " home), NATIVE_PLACE")
        List<String> features,
    LocalDate proposedOn,
    LocalDate changedOn,
    Side one,
    Side other) {

  /** One of the two. */
  @Schema(name = "HelperOfPair")
  public record Side(
      UUID id,
      @Schema(description = "masked for persons; absent once erased", examples = "王*明")
          @Nullable String name,
      HelperKind kind,
      DivisionCode division,
      @Schema(description = "the website or program by which it was registered", examples = "local")
          String client) {

    static Side of(PairLine.Side side) {
      return new Side(side.id(), side.shownName(), side.kind(), side.division(), side.client());
    }
  }

  static HelperPairItem of(PairLine pair) {
    return new HelperPairItem(
        pair.id(),
        pair.division(),
        pair.state(),
        pair.score(),
        pair.features(),
        pair.proposedOn(),
        pair.changedOn(),
        Side.of(pair.one()),
        Side.of(pair.other()));
  }
}
