package org.bangfu.needs.wish.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.place.Reach;
import org.bangfu.needs.wish.MakerKind;
import org.bangfu.needs.wish.Wish;
import org.bangfu.needs.wish.WishState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it stands. Staff of its place, and who holds its claim, read the name and the school in
 * the wish itself; in lists, and for everybody else, they are masked.
 */
public record WishResponse(
    UUID id,
    @Schema(description = "a random id for what is shown outside") UUID publicId,
    @Schema(description = "for staff; else null") @Nullable UUID householdId,
    @Schema(description = "the village for staff, the township for everybody else")
        DivisionCode division,
    MakerKind makerKind,
    @Schema(
            description =
                "in full for staff and who holds the claim; else the surname alone; null once erased",
            examples = "张**")
        @Nullable String makerName,
    @Schema(description = "likewise; else null", examples = "石江镇中心小学") @Nullable String school,
    @Schema(examples = "想要一个新书包") String text,
    @Schema(description = "estimated, in yuan") Money value,
    WishState state,
    @Schema(description = "published on") @Nullable LocalDate occurredOn,
    @Schema(description = "realised or taken down on") @Nullable LocalDate closedOn,
    @Schema(
            description =
                "the claim that holds the wish, for staff and who holds it; in the answer to a claim that claim")
        @Nullable WishClaimResponse claim) {
  static WishResponse inClear(
      Wish wish, DivisionScope scope, Vaults vaults, @Nullable WishClaimResponse claim) {
    PersonalText name = wish.makerName(vaults);
    PersonalText school = wish.school(vaults);
    return of(
        wish,
        scope,
        name == null ? null : name.clearText(),
        school == null ? null : school.clearText(),
        claim);
  }

  static WishResponse masked(
      Wish wish, DivisionScope scope, Vaults vaults, @Nullable WishClaimResponse claim) {
    PersonalText name = wish.makerName(vaults);
    return of(wish, scope, name == null ? null : name.surnameAlone(), null, claim);
  }

  private static WishResponse of(
      Wish wish,
      DivisionScope scope,
      @Nullable String name,
      @Nullable String school,
      @Nullable WishClaimResponse claim) {
    boolean staff = scope.covers(wish.division());
    return new WishResponse(
        wish.id(),
        wish.publicId(),
        staff ? wish.householdId() : null,
        staff ? wish.division() : Reach.township(wish.division()),
        wish.makerKind(),
        name,
        school,
        wish.wished(),
        wish.value(),
        wish.state(),
        wish.publishedOn(),
        wish.closedOn(),
        claim);
  }

  /** Names nobody, so that an answer in a log is no leak. */
  @Override
  public String toString() {
    return "WishResponse[" + id + "]";
  }
}
