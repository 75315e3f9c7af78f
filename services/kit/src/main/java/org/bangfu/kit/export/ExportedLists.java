package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lists that a service exports, each of a bean. */
@ApplicationScoped
public class ExportedLists {
  private final SortedMap<String, ExportedList<?>> lists = new TreeMap<>();

  ExportedLists(Instance<ExportedList<?>> all) {
    for (ExportedList<?> list : all) {
      if (lists.put(list.kind().name(), list) != null) {
        throw new IllegalStateException("two lists are called " + list.kind().name());
      }
    }
  }

  /** What they are called, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(lists.keySet());
  }

  Optional<ListKind> named(String name) {
    return Optional.ofNullable(lists.get(name)).map(ExportedList::kind);
  }

  ExportedList<?> of(ListKind kind) {
    ExportedList<?> list = lists.get(kind.name());
    if (list == null) {
      throw new IllegalStateException("there is no list " + kind.name());
    }
    return list;
  }

  /** What of a record the list shows, as the audit calls it. */
  public List<String> fieldsOf(ListKind kind) {
    return of(kind).fields();
  }
}
