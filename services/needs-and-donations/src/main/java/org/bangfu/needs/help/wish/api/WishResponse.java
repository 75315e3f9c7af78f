package org.bangfu.needs.help.wish.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.help.wish.Wish;
import org.bangfu.needs.help.wish.WishState;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it stands. Staff of its place, and who holds its claim, read the name and the school in
 * the wish itself; in lists, and for everybody else, they are masked.
 */
public record WishResponse(
    UUID id,
    @Schema(description = "a random id for what is shown outside") UUID publicId,
    @Schema(description = "for staff; else absent") @Nullable UUID householdId,
    @Schema(
            description =
                "the village for staff; for who has claimed it the township, or the county, as the maker consents")
        DivisionCode division,
    @Schema(description = "absent for who has claimed it, where the maker does not consent to that")
        @Nullable MakerKind makerKind,
    @Schema(
            description =
                "in full for staff, and for who holds the claim as long as the maker consents and somebody vouches for the helper; the surname alone in lists; absent for a helper whom nobody vouches for, and once erased",
            examples = "张**")
        @Nullable String makerName,
    @Schema(description = "likewise; else absent", examples = "石江镇中心小学") @Nullable String school,
    @Schema(examples = "想要一个新书包") String text,
    @Schema(description = "estimated, in yuan") Money value,
    WishState state,
    @Schema(description = "published on") @Nullable LocalDate occurredOn,
    @Schema(description = "realised or taken down on") @Nullable LocalDate closedOn,
    @Schema(
            description =
                "the claim that holds the wish, for staff and who holds it; in the answer to a claim that claim")
        @Nullable WishClaimResponse claim) {
  /** For staff of its place. */
  static WishResponse inClear(Wish wish, Vaults vaults, @Nullable WishClaimResponse claim) {
    PersonalText name = wish.makerName(vaults);
    PersonalText school = wish.school(vaults);
    return of(
        wish,
        wish.householdId(),
        wish.division(),
        wish.makerKind(),
        name == null ? null : name.clearText(),
        school == null ? null : school.clearText(),
        wish.publishedOn(),
        claim);
  }

  /** For lists of staff. */
  static WishResponse masked(Wish wish, Vaults vaults) {
    PersonalText name = wish.makerName(vaults);
    return of(
        wish,
        wish.householdId(),
        wish.division(),
        wish.makerKind(),
        name == null ? null : name.surnameAlone(),
        null,
        wish.publishedOn(),
        null);
  }

  /** For who has claimed it, as far as the maker consents. */
  static WishResponse told(
      Wish wish, Set<DisclosedField> told, Vaults vaults, @Nullable WishClaimResponse claim) {
    PersonalText name = wish.makerName(vaults);
    PersonalText school = wish.school(vaults);
    boolean maker = told.contains(DisclosedField.MAKER);
    return of(
        wish,
        null,
        told.contains(DisclosedField.TOWNSHIP)
            ? Reach.township(wish.division())
            : Reach.county(wish.division()),
        told.contains(DisclosedField.CATEGORY) ? wish.makerKind() : null,
        name == null
            ? null
            : maker
                ? name.clearText()
                : told.contains(DisclosedField.MASKED_NAME) ? name.surnameAlone() : null,
        school == null || !maker ? null : school.clearText(),
        told.contains(DisclosedField.PUBLISHED_ON) ? wish.publishedOn() : null,
        claim);
  }

  private static WishResponse of(
      Wish wish,
      @Nullable UUID householdId,
      DivisionCode division,
      @Nullable MakerKind makerKind,
      @Nullable String name,
      @Nullable String school,
      @Nullable LocalDate publishedOn,
      @Nullable WishClaimResponse claim) {
    return new WishResponse(
        wish.id(),
        wish.publicId(),
        householdId,
        division,
        makerKind,
        name,
        school,
        wish.wished(),
        wish.value(),
        wish.state(),
        publishedOn,
        wish.closedOn(),
        claim);
  }

  /** Names nobody, so that an answer in a log is no leak. */
  @Override
  public String toString() {
    return "WishResponse[" + id + "]";
  }
}
