package org.bangfu.needs.permission.consent.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.consent.SubjectKind;

/** On the wire. */
record ConsentWithdrawnV1(
    UUID consentId,
    SubjectKind subjectKind,
    UUID subjectId,
    DivisionCode division,
    LegalBasis legalBasis,
    String noticeVersion,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.consent.withdrawn.v1";
}
