package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.county.scenario.Series;

/**
 * Which households there are, when they come and in which village each lives. Between two readings
 * all come with one roster, on the first day there, so that everything else can refer to them.
 */
public final class HouseholdPlan {
  /** The households {@code first} up to {@code end} come on one day. */
  public record Wave(int first, int end, LocalDate day) {
    public int size() {
      return end - first;
    }
  }

  private final List<Wave> waves;
  private final Villages villages;
  private final RegisterPlan register;
  private final int[] members;

  public HouseholdPlan(List<Wave> waves, Villages villages, RegisterPlan register) {
    this.waves = waves;
    this.villages = villages;
    this.register = register;
    this.members = membersUpTo(waves, register);
  }

  /** How many members the households before each have together, and last all of them. */
  static int[] membersUpTo(List<Wave> waves, RegisterPlan register) {
    int size = sizeOf(waves);
    int[] members = new int[size + 1];
    for (int i = 0; i < size; i++) {
      members[i + 1] = members[i] + register.membersOf(i);
    }
    return members;
  }

  public static List<Wave> waves(Series households) {
    List<Wave> waves = new ArrayList<>();
    LocalDate day = households.from();
    int count = 0;
    for (Map.Entry<LocalDate, Long> total : households.totals().entrySet()) {
      int next = Math.toIntExact(total.getValue());
      if (next > count) {
        waves.add(new Wave(count, next, day));
        count = next;
      }
      day = total.getKey().plusDays(1);
    }
    return List.copyOf(waves);
  }

  public List<Wave> waves() {
    return waves;
  }

  public int size() {
    return sizeOf(waves);
  }

  static int sizeOf(List<Wave> waves) {
    return waves.isEmpty() ? 0 : waves.getLast().end();
  }

  /** Where they stand on the poverty register. */
  public RegisterPlan register() {
    return register;
  }

  /** How many have come by the end of a day: those with smaller numbers. */
  public int countBy(LocalDate day) {
    return countBy(day, waves);
  }

  static int countBy(LocalDate day, List<Wave> waves) {
    int count = 0;
    for (Wave wave : waves) {
      if (!wave.day().isAfter(day)) {
        count = wave.end();
      }
    }
    return count;
  }

  /** The place of the household's village among the villages. */
  public int villageOf(int household) {
    for (Wave wave : waves) {
      if (household < wave.end()) {
        return villages.holding(household - wave.first(), wave.size());
      }
    }
    throw new IndexOutOfBoundsException(household);
  }

  public int membersOf(int household) {
    return members[household + 1] - members[household];
  }

  /** How many members the households with smaller numbers have. */
  public int membersBefore(int household) {
    return members[household];
  }

  public int allMembers() {
    return members[size()];
  }
}
