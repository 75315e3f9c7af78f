package org.bangfu.needs.consent.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.outbox.Dated;
import org.bangfu.needs.consent.LegalBasis;
import org.bangfu.needs.consent.SubjectKind;

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
