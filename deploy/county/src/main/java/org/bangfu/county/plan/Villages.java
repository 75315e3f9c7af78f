package org.bangfu.county.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.ScenarioRefused;

/** The villages of a played division in the order of their codes, each with its weight. */
public final class Villages {
  private static final int VILLAGE = 12;
  static final int TOWNSHIP = 9;
  private static final int[] LEVELS = {2, 4, 6, 9, 12};

  private final String division;
  private final List<Division> villages;
  private final List<Division> townships;
  private final Map<String, String> names;
  private final double[] weightBefore;

  private Villages(
      String division,
      List<Division> townships,
      List<Division> villages,
      Map<String, String> names,
      double[] weightBefore) {
    this.division = division;
    this.townships = townships;
    this.villages = villages;
    this.names = names;
    this.weightBefore = weightBefore;
  }

  /**
   * @throws ScenarioRefused when the division is unknown or has no villages
   */
  public static Villages of(String code, Divisions divisions, double unevenness, Streams streams) {
    Division root =
        divisions
            .find(code)
            .orElseThrow(() ->
                new ScenarioRefused("division: %s is not the code of a division.".formatted(code)));
    List<Division> townships = new ArrayList<>();
    List<Division> villages = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    collect(root, divisions, townships, villages, names);
    if (villages.isEmpty()) {
      throw new ScenarioRefused(
          "division: %s %s has no villages to make records in.".formatted(code, root.name()));
    }
    double[] before = new double[villages.size() + 1];
    for (int i = 0; i < villages.size(); i++) {
      double chance = streams.unit("weight", Long.parseLong(villages.get(i).code()));
      before[i + 1] = before[i] + Math.pow(8, unevenness * (2 * chance - 1));
    }
    for (int length : LEVELS) {
      if (length < code.length()) {
        divisions.find(code.substring(0, length)).ifPresent(d -> names.put(d.code(), d.name()));
      }
    }
    return new Villages(code, List.copyOf(townships), List.copyOf(villages), names, before);
  }

  private static void collect(
      Division parent,
      Divisions divisions,
      List<Division> townships,
      List<Division> villages,
      Map<String, String> names) {
    names.put(parent.code(), parent.name());
    if (parent.code().length() == VILLAGE) {
      villages.add(parent);
      return;
    }
    if (parent.code().length() == TOWNSHIP) {
      townships.add(parent);
    }
    for (Division child : divisions.children(parent.code())) {
      collect(child, divisions, townships, villages, names);
    }
  }

  public String division() {
    return division;
  }

  public List<Division> townships() {
    return townships;
  }

  public int size() {
    return villages.size();
  }

  public Division at(int place) {
    return villages.get(place);
  }

  public String code(int place) {
    return villages.get(place).code();
  }

  /** The divisions of a level, by the length of its codes, that lie within and have villages. */
  public List<String> within(int length) {
    return length <= division.length()
        ? List.of()
        : villages.stream().map(village -> village.code().substring(0, length)).distinct().toList();
  }

  /**
   * The largest division that begins with a village and ends by a place, where a township is the
   * least; the village itself where there is none.
   */
  String largestFrom(int place, int end) {
    for (int length : LEVELS) {
      String code = code(place).substring(0, length);
      if (length >= division.length()
          && (place == 0 || !code(place - 1).startsWith(code))
          && endOf(code, place) <= end) {
        return code;
      }
    }
    return code(place);
  }

  /** The last village of a village's township. */
  int lastOf(int place) {
    return endOf(code(place).substring(0, TOWNSHIP), place) - 1;
  }

  /** The place after the last village of a division that has the village at a place. */
  int endOf(String code, int place) {
    int end = place + 1;
    while (end < size() && code(end).startsWith(code)) {
      end++;
    }
    return end;
  }

  /** The names of a village's province, prefecture, county and township, and its own. */
  public List<String> names(int place) {
    List<String> path = new ArrayList<>();
    for (int length : LEVELS) {
      path.add(names.getOrDefault(code(place).substring(0, length), ""));
    }
    return path;
  }

  /** A village by chance between 0 and 1; heavier ones come more often. */
  public int pick(double chance) {
    int found = Arrays.binarySearch(weightBefore, chance * weightBefore[size()]);
    return Math.clamp(found >= 0 ? found : -found - 2, 0, size() - 1);
  }

  /** The village of the n-th of so many things that are dealt out by weight, in order. */
  int holding(int number, int things) {
    return pick((number + 0.5) / things);
  }
}
