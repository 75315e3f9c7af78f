package org.bangfu.local.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The villages of a played division in the order of their codes, each with its weight. */
final class Villages {
  private static final int VILLAGE = 12;
  private static final int TOWNSHIP = 9;

  private final String division;
  private final List<Division> villages;
  private final List<Division> townships;
  private final double[] weightBefore;

  private Villages(
      String division, List<Division> townships, List<Division> villages, double[] weightBefore) {
    this.division = division;
    this.townships = townships;
    this.villages = villages;
    this.weightBefore = weightBefore;
  }

  /**
   * @throws ScenarioRefused when the division is unknown or has no villages
   */
  static Villages of(String code, Divisions divisions, double unevenness, Streams streams) {
    Division root =
        divisions
            .find(code)
            .orElseThrow(
                () ->
                    new ScenarioRefused(
                        "division: %s is not the code of a division.".formatted(code)));
    List<Division> townships = new ArrayList<>();
    List<Division> villages = new ArrayList<>();
    collect(root, divisions, townships, villages);
    if (villages.isEmpty()) {
      throw new ScenarioRefused(
          "division: %s %s has no villages to make records in.".formatted(code, root.name()));
    }
    double[] before = new double[villages.size() + 1];
    for (int i = 0; i < villages.size(); i++) {
      double chance = streams.unit("weight", Long.parseLong(villages.get(i).code()));
      before[i + 1] = before[i] + Math.pow(8, unevenness * (2 * chance - 1));
    }
    return new Villages(code, List.copyOf(townships), List.copyOf(villages), before);
  }

  private static void collect(
      Division parent, Divisions divisions, List<Division> townships, List<Division> villages) {
    if (parent.code().length() == VILLAGE) {
      villages.add(parent);
      return;
    }
    if (parent.code().length() == TOWNSHIP) {
      townships.add(parent);
    }
    divisions.children(parent.code()).forEach(c -> collect(c, divisions, townships, villages));
  }

  String division() {
    return division;
  }

  List<Division> townships() {
    return townships;
  }

  int size() {
    return villages.size();
  }

  Division at(int place) {
    return villages.get(place);
  }

  String code(int place) {
    return villages.get(place).code();
  }

  /** A village by chance between 0 and 1; heavier ones come more often. */
  int pick(double chance) {
    int found = Arrays.binarySearch(weightBefore, chance * weightBefore[size()]);
    return Math.clamp(found >= 0 ? found : -found - 2, 0, size() - 1);
  }

  /** The village of the n-th of so many things that are dealt out by weight, in order. */
  int holding(int number, int things) {
    return pick((number + 0.5) / things);
  }
}
