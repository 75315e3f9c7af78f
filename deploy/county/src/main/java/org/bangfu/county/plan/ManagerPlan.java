package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bangfu.county.chance.Streams;

/**
 * Which information managers there are. The first ones come on the first day and share out all
 * villages, so that every village always has one; where there are more managers than villages, the
 * others join the larger villages.
 */
public final class ManagerPlan {
  private final Curve curve;
  private final Villages villages;
  private final Streams streams;
  private final int first;
  private final List<List<Integer>> laterOf = new ArrayList<>();

  public ManagerPlan(Curve curve, Villages villages, Streams streams) {
    this.curve = curve;
    this.villages = villages;
    this.streams = streams;
    this.first =
        curve.size() == 0 ? 0 : Math.min(villages.size(), curve.stretches().getFirst().size());
    for (int i = 0; i < villages.size(); i++) {
      laterOf.add(new ArrayList<>());
    }
    for (int manager = first; manager < curve.size(); manager++) {
      laterOf.get(villageOf(manager)).add(manager);
    }
  }

  public int size() {
    return curve.size();
  }

  public LocalDate admittedOn(int manager) {
    return manager < first ? curve.stretches().getFirst().day() : curve.dayOf(manager);
  }

  /** Where the manager's station is: the first, or only, village of the manager. */
  public int villageOf(int manager) {
    return manager < first
        ? Math.toIntExact((long) manager * villages.size() / first)
        : villages.pick(streams.unit("manager-village", manager));
  }

  /**
   * The divisions a manager is responsible for: villages, and larger ones where it has them whole.
   */
  public List<String> divisionsOf(int manager) {
    if (manager >= first) {
      return List.of(villages.code(villageOf(manager)));
    }
    int start = villageOf(manager);
    int end = Math.toIntExact((manager + 1L) * villages.size() / first);
    List<String> codes = new ArrayList<>();
    for (int village = start; village < end; ) {
      String code = villages.largestFrom(village, end);
      codes.add(code);
      village = villages.endOf(code, village);
    }
    return codes;
  }

  /** One of those responsible for a village who are there on a day; -1 before the first. */
  public int responsible(int village, LocalDate day, SplittableRandom chance) {
    if (first == 0 || admittedOn(0).isAfter(day)) {
      return -1;
    }
    List<Integer> later = laterOf.get(village);
    int pick = chance.nextInt(later.size() + 1);
    if (pick > 0 && !admittedOn(later.get(pick - 1)).isAfter(day)) {
      return later.get(pick - 1);
    }
    int manager = Math.toIntExact((long) village * first / villages.size());
    while (manager + 1 < first && villageOf(manager + 1) <= village) {
      manager++;
    }
    while (villageOf(manager) > village) {
      manager--;
    }
    return manager;
  }
}
