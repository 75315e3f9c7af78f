package org.bangfu.reporting.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;

/** A total that somebody published for a division as of a day. */
@Entity
@Table(name = "outside_reading")
public class OutsideReading {
  @Id private UUID id;
  @Version private long version;
  @Embedded private Subject subject;

  @Column(precision = 18, scale = 2)
  private BigDecimal value;

  private Instant recordedAt;
  private String recordedBy;

  protected OutsideReading() {}

  OutsideReading(Subject subject, BigDecimal value, String recordedBy) {
    this.id = Ids.next();
    this.subject = subject;
    this.value = value;
    this.recordedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    this.recordedBy = recordedBy;
  }

  /** Takes another value and gives the earlier one, which is kept. */
  EarlierValue replace(BigDecimal other, String actor) {
    EarlierValue earlier = new EarlierValue(id, value, recordedAt, recordedBy);
    this.value = other;
    this.recordedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    this.recordedBy = actor;
    return earlier;
  }

  boolean says(BigDecimal other) {
    return value.compareTo(other) == 0;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Subject subject() {
    return subject;
  }

  public BigDecimal value() {
    return value;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
