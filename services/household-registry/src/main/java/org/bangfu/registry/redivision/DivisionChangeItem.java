package org.bangfu.registry.redivision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What becomes of one code by a change; written once, with the draft. */
@Entity
@Immutable
@Table(name = "division_change_item")
public class DivisionChangeItem {
  @Id private UUID id;
  private UUID changeId;
  private DivisionCode division;
  private int number;
  private @Nullable DivisionCode fromCode;
  private DivisionCode toCode;
  private String name;
  private @Nullable String nameBefore;
  private boolean ends;
  private boolean derived;

  protected DivisionChangeItem() {}

  /**
   * @param nameBefore of the old division; null for a new one
   */
  DivisionChangeItem(
      DivisionChange change, int number, Mapped mapped, String name, @Nullable String nameBefore) {
    this.id = Ids.next();
    this.changeId = change.id();
    this.division = change.division();
    this.number = number;
    this.fromCode = mapped.from();
    this.toCode = mapped.to();
    this.name = name;
    this.nameBefore = nameBefore;
    this.ends = mapped.ends();
    this.derived = mapped.derived();
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** Null for a division that is new. */
  public @Nullable DivisionCode from() {
    return fromCode;
  }

  public DivisionCode to() {
    return toCode;
  }

  /** The name since. */
  public String name() {
    return name;
  }

  /** The name of the old division; null for a new one. */
  public @Nullable String nameBefore() {
    return nameBefore;
  }

  /** Whether the old division is no more; otherwise it stays beside the new one, or is the same. */
  public boolean ends() {
    return ends;
  }

  /** Whether it follows from what becomes of a division above. */
  public boolean isDerived() {
    return derived;
  }

  /** As they are held against the divisions that there are. */
  static List<Mapped> mapping(List<DivisionChangeItem> items) {
    return items.stream().map(DivisionChangeItem::mapped).toList();
  }

  private Mapped mapped() {
    return new Mapped("/items", fromCode, toCode, name, ends, derived);
  }
}
