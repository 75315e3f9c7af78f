package org.bangfu.registry.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The households that a bulk names, each once, or what else it names by ids: all that is wrong with
 * any of them is said at once.
 *
 * @param pointer to one of them, with {@code %d} for its place
 * @param unknown the rule that one breaks of which nothing was found
 * @param noun what each of them is
 */
public record NamedHouseholds(String pointer, String unknown, String noun) {
  public NamedHouseholds(String pointer, String unknown) {
    this(pointer, unknown, "household");
  }

  /**
   * What was found of each, in the order that was asked for.
   *
   * @param broken the rule that what was found breaks, or null
   * @throws RuntimeException the problem {@code invalid-request}
   */
  public <T> List<T> require(
      List<UUID> ids, Map<UUID, T> found, Function<T, @Nullable String> broken) {
    List<FieldError> errors = new ArrayList<>();
    List<T> named = new ArrayList<>();
    Map<UUID, Integer> seen = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      T one = found.get(ids.get(i));
      Integer first = seen.putIfAbsent(ids.get(i), i);
      String rule =
          one == null
              ? unknown
              : first != null
                  ? "must not be the %s of item %d".formatted(noun, first)
                  : broken.apply(one);
      if (rule != null) {
        errors.add(new FieldError(pointer.formatted(i), rule));
      } else if (one != null) {
        named.add(one);
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    return named;
  }
}
