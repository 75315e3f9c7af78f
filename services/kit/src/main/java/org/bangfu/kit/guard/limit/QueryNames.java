package org.bangfu.kit.guard.limit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Set;

/** The query parameters that an operation takes. */
final class QueryNames {
  private QueryNames() {}

  static Set<String> of(Method operation) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : operation.getParameters()) {
      add(names, parameter);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addAll(names, parameter.getType());
      }
    }
    return Set.copyOf(names);
  }

  private static void addAll(Set<String> names, Class<?> bean) {
    for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        add(names, field);
        if (field.isAnnotationPresent(BeanParam.class)) {
          addAll(names, field.getType());
        }
      }
    }
  }

  private static void add(Set<String> names, AnnotatedElement element) {
    QueryParam parameter = element.getAnnotation(QueryParam.class);
    if (parameter != null) {
      names.add(parameter.value());
    }
  }
}
