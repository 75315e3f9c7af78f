package org.bangfu.county.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A synthetic member of a household, in the words of the roster. */
public record Member(
    String name,
    boolean male,
    LocalDate birth,
    String nationalId,
    Relation relation,
    String ethnicGroup,
    @Nullable String education,
    @Nullable String schoolStage,
    String health,
    String labour,
    @Nullable String workPlace,
    int workMonths) {

  /** A relation to the head of the household, as the roster calls it. */
  public enum Relation {
    HEAD("户主"),
    SPOUSE("配偶"),
    SON("之子"),
    DAUGHTER("之女"),
    FATHER("之父"),
    MOTHER("之母"),
    GRANDSON("之孙子"),
    GRANDDAUGHTER("之孙女");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  boolean ableToWork() {
    return labour.equals(Traits.ABLE) || labour.equals(Traits.SKILLED);
  }

  boolean chronicallyOrGravelyIll() {
    return health.equals(Traits.CHRONIC) || health.equals(Traits.GRAVE);
  }

  boolean disabled() {
    return health.equals(Traits.DISABLED);
  }
}
