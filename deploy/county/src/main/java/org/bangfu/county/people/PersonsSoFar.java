package org.bangfu.county.people;

/** Gives every division of a scenario its own persons. */
public final class PersonsSoFar {
  private final PersonNumbers numbers;
  private long taken;

  public PersonsSoFar(PersonNumbers numbers) {
    this.numbers = numbers;
  }

  public PersonNumbers numbers() {
    return numbers;
  }

  /** The number of the first of so many persons. */
  public long take(long persons) {
    long first = taken;
    taken += persons;
    return first;
  }
}
