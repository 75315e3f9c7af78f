package org.bangfu.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.county.plan.Division;
import org.bangfu.county.plan.Divisions;

/** Divisions without a registry: every county has 24 townships of 15 villages. */
final class SmallTree implements Divisions {
  private static final int[] LENGTHS = {2, 4, 6, 9, 12};

  @Override
  public Optional<Division> find(String code) {
    return code.startsWith("9") ? Optional.empty() : Optional.of(division(code));
  }

  @Override
  public List<Division> children(String code) {
    List<Division> children = new ArrayList<>();
    if (code.length() < LENGTHS[4]) {
      int count = code.length() < 6 ? 2 : code.length() == 6 ? 24 : 15;
      String form = code.length() < 6 ? "%s%02d" : "%s%03d";
      for (int i = 1; i <= count; i++) {
        children.add(division(form.formatted(code, i)));
      }
    }
    return children;
  }

  private static Division division(String code) {
    return new Division(code, "地" + code);
  }
}
