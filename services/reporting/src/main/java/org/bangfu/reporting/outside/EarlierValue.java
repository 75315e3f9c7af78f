package org.bangfu.reporting.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;

/** What a reading said before it was replaced. */
@Entity
@Table(name = "outside_reading_history")
public class EarlierValue {
  @Id private UUID id;
  private UUID readingId;

  @Column(precision = 18, scale = 2)
  private BigDecimal value;

  private Instant recordedAt;
  private String recordedBy;

  protected EarlierValue() {}

  EarlierValue(UUID readingId, BigDecimal value, Instant recordedAt, String recordedBy) {
    this.id = Ids.next();
    this.readingId = readingId;
    this.value = value;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
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
