package org.bangfu.needs.permission.consent.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.permission.consent.GivenBy;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.consent.NewConsent;
import org.bangfu.needs.permission.consent.Subject;
import org.bangfu.needs.permission.consent.SubjectKind;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household, or somebody who made a wish, consents. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "consent-4711", "subjectKind": "HOUSEHOLD",
         "householdId": "01a20621-b0e8-71fc-9754-05063824049b", "noticeVersion": "2026-1", "legalBasis": "CONSENT",
         "givenBy": "SELF", "recipients": ["partner-womens-federation"], "fields": ["TOWNSHIP", "CATEGORY"],
         "givenOn": "2026-11-20"}
        """)
public record GiveConsentRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull SubjectKind subjectKind,
    @Schema(description = "for HOUSEHOLD") @Nullable UUID householdId,
    @Schema(description = "for WISH_MAKER, by staff alone") @Nullable UUID makerId,
    @AtLevel(DivisionLevel.VILLAGE) @Schema(description = "the village of a WISH_MAKER")
        @Nullable DivisionCode division,
    @Schema(description = "whether a WISH_MAKER is a child, whose guardian consents")
        @Nullable Boolean makerIsChild,
    @NotNull
        @Size(min = 1, max = 40)
        @Schema(description = "of the notice that was given before", examples = "2026-1")
        String noticeVersion,
    @NotNull @Schema(description = "what is no CONSENT is for staff to say") LegalBasis legalBasis,
    @NotNull GivenBy givenBy,
    @NotNull
        @Size(min = 1, max = 50)
        @Schema(
            description =
                "clients of partner websites that may be told; * alone for all of them; a website"
                    + " names itself alone",
            examples = "[\"partner-womens-federation\"]")
        List<@NotNull @Pattern(regexp = ConsentTerms.RECIPIENT) String> recipients,
    @Size(min = 1, max = 50)
        @Schema(description = "what they may be told beyond the open feed; all if absent")
        @Nullable List<@NotNull DisclosedField> fields,
    @DayOfRecord @Schema(description = "today if absent") @Nullable LocalDate givenOn)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    terms().check(broken);
    boolean maker = subjectKind == SubjectKind.WISH_MAKER;
    boolean household = subjectKind == SubjectKind.HOUSEHOLD;
    broken
        .when(household && householdId == null, "householdId", "must be given for a HOUSEHOLD")
        .when(maker && householdId != null, "householdId", "is for a HOUSEHOLD alone")
        .when(maker && makerId == null, "makerId", "must be given for a WISH_MAKER")
        .when(household && makerId != null, "makerId", "is for a WISH_MAKER alone")
        .when(maker && division == null, "division", "must be given for a WISH_MAKER")
        .when(household && division != null, "division", "is for a WISH_MAKER alone")
        .when(household && makerIsChild != null, "makerIsChild", "is for a WISH_MAKER alone")
        .when(
            Boolean.TRUE.equals(makerIsChild) && givenBy != null && givenBy != GivenBy.GUARDIAN,
            "givenBy",
            "must be GUARDIAN where the maker is a child");
  }

  private ConsentTerms terms() {
    return new ConsentTerms(noticeVersion, legalBasis, givenBy, recipients, fields);
  }

  NewConsent facts(Acting acting, Subject subject) {
    return new NewConsent(
        clientReference,
        subject,
        acting.scope().isOwn(subject.id()) ? null : subject.id(),
        terms().terms(acting, ""),
        BusinessDays.orToday(givenOn));
  }
}
