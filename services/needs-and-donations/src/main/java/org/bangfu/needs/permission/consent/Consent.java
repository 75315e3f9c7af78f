package org.bangfu.needs.permission.consent;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a subject has consented to. Written by {@link Consents} and ended by one conditional
 * statement, because several may speak for one subject at once.
 */
@Entity
@Table(name = Consents.TABLE)
public class Consent implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;
  private UUID subject;

  @Enumerated(EnumType.STRING)
  private SubjectKind subjectKind;

  private @Nullable UUID onBehalfOf;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private LegalBasis legalBasis;

  private String noticeVersion;

  @Enumerated(EnumType.STRING)
  private GivenBy givenBy;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> recipients;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> fields;

  private LocalDate givenOn;
  private @Nullable LocalDate confirmedOn;
  private @Nullable String confirmedBy;
  private @Nullable LocalDate withdrawnOn;
  private @Nullable String withdrawnBy;
  private long version;

  protected Consent() {}

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public Origin origin() {
    return origin;
  }

  public UUID subject() {
    return subject;
  }

  public SubjectKind subjectKind() {
    return subjectKind;
  }

  public @Nullable UUID onBehalfOf() {
    return onBehalfOf;
  }

  public Terms terms() {
    Set<DisclosedField> disclosed = EnumSet.noneOf(DisclosedField.class);
    fields.forEach(field -> disclosed.add(DisclosedField.valueOf(field)));
    return new Terms(noticeVersion, legalBasis, givenBy, new HashSet<>(recipients), disclosed);
  }

  /**
   * What a partner website may be told of the subject; nothing before it is confirmed, and once it
   * is withdrawn.
   */
  public Set<DisclosedField> covers(String partner) {
    Terms terms = terms();
    return isLive() && terms.name(partner) ? terms.fields() : Set.of();
  }

  public LocalDate givenOn() {
    return givenOn;
  }

  public ConsentState state() {
    if (withdrawnOn != null) {
      return ConsentState.WITHDRAWN;
    }
    return confirmedOn == null ? ConsentState.PENDING : ConsentState.LIVE;
  }

  public boolean isLive() {
    return state() == ConsentState.LIVE;
  }

  /** Whether it has ever held. */
  boolean wasConfirmed() {
    return confirmedOn != null;
  }

  /** The day from which it holds; null where nobody whom it concerns has confirmed it. */
  public @Nullable LocalDate confirmedOn() {
    return confirmedOn;
  }

  /** The actor. */
  public @Nullable String confirmedBy() {
    return confirmedBy;
  }

  public @Nullable LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  /** The actor, or the service that told of the erasure. */
  public @Nullable String withdrawnBy() {
    return withdrawnBy;
  }

  public long version() {
    return version;
  }

  ConsentGiven given() {
    return new ConsentGiven(
        subject,
        subjectKind,
        division,
        confirmedOn == null ? givenOn : confirmedOn,
        id,
        version,
        terms());
  }

  ConsentWithdrawn withdrawn(boolean replaced) {
    return new ConsentWithdrawn(
        subject,
        subjectKind,
        division,
        withdrawnOn == null ? givenOn : withdrawnOn,
        id,
        version,
        terms(),
        replaced);
  }
}
