package org.bangfu.needs.permission.consent.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.permission.consent.GivenBy;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.consent.SubjectKind;
import org.bangfu.needs.permission.partner.DisclosedField;

/** On the wire. */
record ConsentGivenV1(
    UUID consentId,
    SubjectKind subjectKind,
    UUID subjectId,
    DivisionCode division,
    LegalBasis legalBasis,
    GivenBy givenBy,
    String noticeVersion,
    List<String> recipients,
    List<DisclosedField> fields,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.consent.given.v1";
}
