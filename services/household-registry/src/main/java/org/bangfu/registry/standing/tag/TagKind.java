package org.bangfu.registry.standing.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;

/** A kind of tag, the nation's or a division's own; written once. */
@Entity
@Immutable
@Table(name = "tag_kind")
public class TagKind {
  @Id private String code;
  private DivisionCode owner;

  @Enumerated(EnumType.STRING)
  private TagScope scope;

  private String nameZh;
  private String nameEn;
  private LocalDate inForceFrom;
  private Instant recordedAt;
  private String recordedBy;

  protected TagKind() {}

  /**
   * A division's own kind.
   *
   * @param inForceFrom the first day from which somebody may have the tag
   */
  TagKind(
      DivisionCode owner,
      String code,
      TagScope scope,
      String nameZh,
      String nameEn,
      LocalDate inForceFrom,
      String actor) {
    this.code = code;
    this.owner = owner;
    this.scope = scope;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.inForceFrom = inForceFrom;
    this.recordedAt = Instant.now();
    this.recordedBy = actor;
  }

  boolean says(TagKind other) {
    return owner.equals(other.owner)
        && scope == other.scope
        && nameZh.equals(other.nameZh)
        && nameEn.equals(other.nameEn)
        && inForceFrom.equals(other.inForceFrom);
  }

  /** Whether somebody of the place may have such a tag from the day on. */
  boolean isFor(DivisionCode place, LocalDate day) {
    return owner.contains(place) && !day.isBefore(inForceFrom);
  }

  public String code() {
    return code;
  }

  /** The division whose kind it is: the nation, or one whose code its own begins with. */
  public DivisionCode owner() {
    return owner;
  }

  public TagScope scope() {
    return scope;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
