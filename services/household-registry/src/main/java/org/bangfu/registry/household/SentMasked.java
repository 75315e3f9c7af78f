package org.bangfu.registry.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent back masked, by field. It changes nothing, and must be the mask of what is
 * there: any other text with an asterisk is a mistake, which would otherwise pass in silence.
 */
public record SentMasked(Map<String, PersonalText> masks) {
  public static final SentMasked NOTHING = new SentMasked(Map.of());

  public SentMasked {
    masks = Map.copyOf(masks);
  }

  /** The same with a field's text if that is a mask. */
  public SentMasked and(String field, @Nullable String said) {
    if (said == null || !PersonalText.isMask(said)) {
      return this;
    }
    Map<String, PersonalText> more = new TreeMap<>(masks);
    more.put(field, new PersonalText(said.strip()));
    return new SentMasked(more);
  }

  /** A problem that names all fields whose mask is not that of the present value. */
  void requireMasksOf(Function<String, @Nullable PersonalText> present) {
    List<FieldError> errors = new ArrayList<>();
    new TreeMap<>(masks)
        .forEach((field, mask) -> {
          PersonalText value = present.apply(field);
          if (value == null || !mask.isMaskOf(value)) {
            errors.add(
                new FieldError(
                    "/" + field, "must be a new value, or the present one masked as it was read"));
          }
        });
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }
}
