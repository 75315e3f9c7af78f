package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a target for each campaign: the first so many add up to the published target of their day,
 * and those funded by a day add up to no more than what was raised by then.
 */
final class CampaignTargets {
  private final CampaignFigures given;

  CampaignTargets(CampaignFigures given) {
    this.given = given;
  }

  long[] targets() {
    TreeMap<Integer, Long> sums = new TreeMap<>(Map.of(0, 0L));
    LocalDate last = given.days().last();
    for (LocalDate day : given.days()) {
      sums.put(given.published(day), given.target(day));
    }
    for (LocalDate day : given.days()) {
      int funded = given.funded(day);
      if (!sums.containsKey(funded)) {
        Map.Entry<Integer, Long> group = sums.higherEntry(funded);
        long most = group.getValue() - (group.getKey() - funded);
        sums.put(funded, Math.min(given.raised(day), most));
      }
    }
    long[] targets = new long[given.published(last)];
    Map.Entry<Integer, Long> left = sums.firstEntry();
    for (Map.Entry<Integer, Long> right : sums.tailMap(0, false).entrySet()) {
      int size = right.getKey() - left.getKey();
      long sum = right.getValue() - left.getValue();
      if (sum < size) {
        throw given.impossible(last, "no targets fit all the days");
      }
      for (int i = 0; i < size; i++) {
        targets[left.getKey() + i] = sum * (i + 1) / size - sum * i / size;
      }
      left = right;
    }
    for (LocalDate day : given.days()) {
      verify(targets, day);
    }
    return targets;
  }

  private void verify(long[] targets, LocalDate day) {
    long sum = 0;
    for (int i = 0; i < given.published(day); i++) {
      sum += targets[i];
    }
    if (sum != given.target(day)) {
      throw given.impossible(day, "the target changes though no campaign is added");
    }
    long held = 0;
    for (long part : fill(targets, given.published(day), given.funded(day), given.raised(day))) {
      held += part;
    }
    if (held != given.raised(day)) {
      throw given.impossible(day, "what is raised fits neither the funded ones nor the others");
    }
  }

  /** The first ones full, the next each up to a fen below its target, until the money is gone. */
  static long[] fill(long[] targets, int published, int funded, long money) {
    long[] filled = new long[published];
    long left = money;
    for (int i = 0; i < published; i++) {
      long room = i < funded ? targets[i] : targets[i] - 1;
      filled[i] = Math.min(room, left);
      left -= filled[i];
      if (i < funded && filled[i] < targets[i]) {
        return new long[published];
      }
    }
    return filled;
  }
}
