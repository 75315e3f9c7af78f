package org.bangfu.needs.permission.consent.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.permission.consent.Consent;
import org.bangfu.needs.permission.consent.ConsentState;
import org.bangfu.needs.permission.consent.GivenBy;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.consent.SubjectKind;
import org.bangfu.needs.permission.consent.Terms;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as it stands. */
public record ConsentResponse(
    UUID id,
    SubjectKind subjectKind,
    @Nullable UUID householdId,
    @Nullable UUID makerId,
    @Schema(description = "the subject again, where somebody else has entered it")
        @Nullable UUID onBehalfOf,
    @Schema(description = "the subject's village; its township for partner websites")
        DivisionCode division,
    @Schema(description = "the client by which it was brought in", examples = "partner-news")
        String broughtInBy,
    String noticeVersion,
    LegalBasis legalBasis,
    GivenBy givenBy,
    @Schema(description = "clients of partner websites; * for all of them") List<String> recipients,
    List<DisclosedField> fields,
    @Schema(description = "PENDING tells nobody anything") ConsentState state,
    LocalDate givenOn,
    @Schema(
            description =
                "the day from which it holds; absent until the subject, or staff, confirms it")
        @Nullable LocalDate confirmedOn,
    @Schema(description = "who confirmed it, for staff; else absent") @Nullable String confirmedBy,
    @Schema(description = "absent while it is live or pending") @Nullable LocalDate withdrawnOn,
    @Schema(description = "who withdrew or replaced it, for staff; else absent")
        @Nullable String withdrawnBy) {

  static ConsentResponse of(Consent consent, DivisionScope scope) {
    boolean household = consent.subjectKind() == SubjectKind.HOUSEHOLD;
    Terms terms = consent.terms();
    return new ConsentResponse(
        consent.id(),
        consent.subjectKind(),
        household ? consent.subject() : null,
        household ? null : consent.subject(),
        consent.onBehalfOf(),
        scope.covers(consent.division(), consent.subject())
            ? consent.division()
            : Reach.township(consent.division()),
        consent.origin().client(),
        terms.noticeVersion(),
        terms.legalBasis(),
        terms.givenBy(),
        terms.recipients().stream().sorted().toList(),
        terms.fields().stream().sorted().toList(),
        consent.state(),
        consent.givenOn(),
        consent.confirmedOn(),
        scope.covers(consent.division()) ? consent.confirmedBy() : null,
        consent.withdrawnOn(),
        scope.covers(consent.division()) ? consent.withdrawnBy() : null);
  }
}
