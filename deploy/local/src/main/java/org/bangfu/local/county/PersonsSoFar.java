package org.bangfu.local.county;

/** Gives every division of a scenario its own persons. */
final class PersonsSoFar {
  private final PersonNumbers numbers;
  private long taken;

  PersonsSoFar(PersonNumbers numbers) {
    this.numbers = numbers;
  }

  PersonNumbers numbers() {
    return numbers;
  }

  /** The number of the first of so many persons. */
  long take(long persons) {
    long first = taken;
    taken += persons;
    return first;
  }
}
