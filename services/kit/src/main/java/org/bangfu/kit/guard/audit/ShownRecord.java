package org.bangfu.kit.guard.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A record as an answer shows it: by the components {@code id} and {@code division} of its view,
 * null where the view has none.
 */
record ShownRecord(@Nullable UUID id, @Nullable DivisionCode division) {
  private static final ShownRecord NONE = new ShownRecord(null, null);

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(Collectors.toMap(RecordComponent::getName, ShownRecord::accessor));
        }
      };

  /** Of an answer with one record; of anything else, nothing is known. */
  static ShownRecord of(@Nullable Object answer) {
    if (!(answer instanceof Record view)) {
      return NONE;
    }
    return new ShownRecord(uuid(component(view, "id")), code(component(view, "division")));
  }

  /** Those that a list shows; none if the answer is no list, or one of views without an id. */
  static List<ShownRecord> each(@Nullable Object answer) {
    List<?> items =
        answer instanceof Page<?> page
            ? page.items()
            : answer instanceof List<?> list ? list : List.of();
    return items.stream().map(ShownRecord::of).filter(shown -> shown.id != null).toList();
  }

  private static @Nullable UUID uuid(@Nullable Object id) {
    return id instanceof UUID uuid ? uuid : null;
  }

  private static @Nullable DivisionCode code(@Nullable Object division) {
    if (division instanceof DivisionCode code) {
      return code;
    }
    return division instanceof String text && DivisionCode.isWellFormed(text)
        ? new DivisionCode(text)
        : null;
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    // a view may be seen by its package alone
    accessor.setAccessible(true);
    return accessor;
  }

  private static @Nullable Object component(Record view, String name) {
    Method accessor = ACCESSORS.get(view.getClass()).get(name);
    try {
      return accessor == null ? null : accessor.invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(view.getClass() + " can't be read", e);
    }
  }
}
