package org.bangfu.needs.help.wish.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.moderation.OpenText;
import org.bangfu.needs.help.moderation.RevealingText;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.help.wish.NewWish;
import org.bangfu.needs.permission.consent.GivenBy;
import org.bangfu.needs.permission.consent.api.ConsentTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in need of special care wishes something small. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "wish-4711", "householdId": "01a20621-b0e8-71fc-9754-05063824049b",
         "makerKind": "LEFT_BEHIND_CHILD", "makerName": "张小三", "school": "石江镇中心小学",
         "text": "想要一个新书包", "value": "120.00", "occurredOn": "2019-05-06",
         "consent": {"noticeVersion": "2026-1", "legalBasis": "CONSENT", "givenBy": "GUARDIAN"}}
        """)
public record BringInWishRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @Schema(description = "the maker's household, if it is registered") @Nullable UUID householdId,
    @Schema(description = "the maker as a member of that household") @Nullable UUID memberId,
    @AtLevel(DivisionLevel.VILLAGE)
        @Schema(description = "the village; may be left out where the household is named")
        @Nullable DivisionCode division,
    @NotNull MakerKind makerKind,
    @NotBlank @Size(max = 100) @Schema(description = "sealed; told to who claims the wish")
        String makerName,
    @Size(min = 1, max = 100) @Schema(description = "likewise") @Nullable String school,
    @NotBlank
        @Size(max = 200)
        @OpenText
        @Schema(
            description =
                "what is wished, as it is published: without the maker's name and school, and"
                    + " without a phone or ID number")
        String text,
    @NotNull @PositiveMoney @Schema(description = "estimated, in yuan, 5000.00 at most")
        Money value,
    @NotNull
        @Valid
        @Schema(
            description =
                "to what the maker has consented, a child's guardian for it; a live consent of a"
                    + " known maker stays")
        ConsentTerms consent,
    @DayOfRecord @Schema(description = "the day of publication") @Nullable LocalDate occurredOn)
    implements Consistent {
  private static final Money MOST = Money.fromString("5000.00");

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(
            householdId == null && division == null,
            "division",
            "must be given where no household is")
        .when(
            memberId != null && householdId == null,
            "memberId",
            "is a member of a household, which must be given too")
        .when(
            makerKind != null
                && makerKind.isChild()
                && consent != null
                && consent.givenBy() != GivenBy.GUARDIAN,
            "consent/givenBy",
            "must be GUARDIAN for a child")
        .when(value != null && value.compareTo(MOST) > 0, "value", "must be 5000.00 at most");
    if (text != null) {
      broken.when(
          RevealingText.namesPerson(text, makerName) || RevealingText.names(text, school),
          "text",
          "is published, and must not name the maker or the school");
    }
  }

  NewWish facts(Acting acting) {
    return new NewWish(
        acting.origin(clientReference),
        householdId,
        memberId,
        division,
        makerKind,
        new PersonalText(makerName.strip()),
        PersonalText.ofNullable(school),
        text.strip(),
        value,
        consent.terms(acting, "/consent"),
        BusinessDays.orToday(occurredOn));
  }

  /** Names nobody, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "BringInWishRequest[" + clientReference + "]";
  }
}
