package org.bangfu.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/** A member's ID number: sealed, and what is known of it without a key. */
@Embeddable
class Identity {
  @Column(name = "national_id")
  private Sealed number;

  @Column(name = "national_id_index")
  private String index;

  // in clear, for what depends on age
  private @Nullable Short birthYear;

  protected Identity() {}

  private Identity(Sealed number, String index, @Nullable Short birthYear) {
    this.number = number;
    this.index = index;
    this.birthYear = birthYear;
  }

  static Identity of(Sealed sealed, NationalId id, Confidential confidential) {
    return new Identity(sealed, confidential.indexOf(id), id.birthYear());
  }

  /** Nobody's; the database allows an index only once among those present. */
  static Identity erased(UUID member) {
    return new Identity(new Sealed(""), "erased:" + member, null);
  }

  Sealed number() {
    return number;
  }

  /** What the number is found by: a keyed hash of it. */
  String index() {
    return index;
  }

  /** Null for somebody who was erased, or who came before it was kept and is not noted yet. */
  @Nullable Short birthYear() {
    return birthYear;
  }
}
