package org.bangfu.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lists that can be exported, each of a bean. */
@ApplicationScoped
public class ExportedLists {
  private final Map<ListKind, ExportedList<?>> lists = new EnumMap<>(ListKind.class);

  ExportedLists(Instance<ExportedList<?>> all) {
    all.forEach(list -> lists.put(list.kind(), list));
  }

  ExportedList<?> of(ListKind kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  /** What of a record the list shows, as the audit calls it. */
  public List<String> fieldsOf(ListKind kind) {
    return of(kind).fields();
  }
}
