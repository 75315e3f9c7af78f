package org.bangfu.reporting.fact.messaging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** Finds a field that is missing or null though its record does not allow it, at any depth. */
final class PayloadCheck {
  private static final ClassValue<RecordComponent[]> NEEDED =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .toArray(RecordComponent[]::new);
        }
      };

  private PayloadCheck() {}

  static void requireComplete(@Nullable Object value) {
    if (value == null) {
      throw new UnreadableEventException("the payload has an empty element");
    }
    if (value instanceof List<?> list) {
      list.forEach(PayloadCheck::requireComplete);
    } else if (value.getClass().isRecord()
        && value.getClass().getPackage() == PayloadCheck.class.getPackage()) {
      for (RecordComponent component : NEEDED.get(value.getClass())) {
        Object field = read(component, value);
        if (field == null) {
          throw new UnreadableEventException("the payload lacks " + component.getName());
        }
        requireComplete(field);
      }
    }
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
