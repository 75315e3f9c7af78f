package org.bangfu.needs.help.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/**
 * What a household asks for. Written once; every later step is a conditional statement of {@link
 * NeedSteps} or {@link Coverages}, because many act on one need at once.
 */
@Entity
@Table(name = Needs.TABLE)
public class Need implements Placed {
  @Id private UUID id;
  private UUID publicId;
  @Embedded private Origin origin;
  private UUID householdId;
  private @Nullable UUID onBehalfOf;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private NeedCategory category;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  private BigDecimal asked;
  private BigDecimal covered;
  private BigDecimal done;
  private @Nullable String unit;
  private @Nullable String item;
  private @Nullable Sealed reason;

  @Column(insertable = false, updatable = false)
  private @Nullable Sealed rejectionReason;

  @Column(insertable = false, updatable = false)
  private @Nullable String publicText;

  @Enumerated(EnumType.STRING)
  private NeedState state;

  private LocalDate submittedOn;
  private @Nullable LocalDate publishedOn;
  private @Nullable UUID publishedBy;
  private @Nullable LocalDate coverageChangedOn;
  private @Nullable LocalDate matchedOn;
  private @Nullable LocalDate closedOn;

  /** Whether it rests because the household's file is closed; set by {@link PauseNeeds}. */
  @Column(insertable = false, updatable = false)
  private boolean paused;

  private long version;

  protected Need() {}

  Need(NewNeed facts, DivisionCode village, Vaults vaults) {
    this.id = Ids.next();
    this.publicId = Ids.publicId();
    this.origin = facts.origin();
    this.householdId = facts.householdId();
    this.onBehalfOf = facts.onBehalfOf();
    this.division = village;
    this.category = facts.category();
    this.measure = facts.asked().measure();
    this.asked = facts.asked().value();
    this.covered = BigDecimal.ZERO;
    this.done = BigDecimal.ZERO;
    this.unit = facts.unit();
    this.item = facts.item();
    this.reason = vaults.seal(householdId, Confidential.NEED_REASON, facts.reason());
    this.submittedOn = facts.occurredOn();
    this.state = NeedState.SUBMITTED;
    this.version = 1;
    if (facts.publisher() != null) {
      this.state = NeedState.PUBLISHED;
      this.publishedOn = facts.occurredOn();
      this.publishedBy = facts.publisher();
    }
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public UUID householdId() {
    return householdId;
  }

  public NeedCategory category() {
    return category;
  }

  public Extent asked() {
    return new Extent(measure, asked);
  }

  public Extent covered() {
    return new Extent(measure, covered);
  }

  public Extent done() {
    return new Extent(measure, done);
  }

  public Extent left() {
    return new Extent(measure, asked.subtract(covered));
  }

  public @Nullable String unit() {
    return unit;
  }

  boolean isPaused() {
    return paused;
  }

  public NeedState state() {
    return state;
  }

  public LocalDate submittedOn() {
    return submittedOn;
  }

  public @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  public @Nullable UUID publishedBy() {
    return publishedBy;
  }

  @Nullable LocalDate coverageChangedOn() {
    return coverageChangedOn;
  }

  public @Nullable LocalDate matchedOn() {
    return matchedOn;
  }

  public @Nullable LocalDate closedOn() {
    return closedOn;
  }

  public long version() {
    return version;
  }

  /** As it stands after what has been done to it. */
  public NeedSheet sheet() {
    return new NeedSheet(
        id,
        version,
        publicId,
        origin.client(),
        householdId,
        onBehalfOf,
        division,
        category,
        new Extent(measure, asked),
        new Extent(measure, covered),
        new Extent(measure, done),
        unit,
        item,
        reason,
        rejectionReason,
        publicText,
        state,
        submittedOn,
        publishedOn,
        publishedBy,
        matchedOn,
        closedOn);
  }

  NeedPublished published() {
    return new NeedPublished(
        id,
        version,
        householdId,
        division,
        category,
        measure,
        publishedOn == null ? submittedOn : publishedOn);
  }
}
