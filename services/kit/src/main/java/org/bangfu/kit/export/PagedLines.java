package org.bangfu.kit.export;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** All lines of a list, of which a page is held at a time. */
final class PagedLines<T> implements Iterator<T> {
  // a page costs the list's query once: five times as many rows are five times fewer queries
  private static final int LINES = 5_000;

  private final Function<PageRequest, Page<T>> list;
  private final Consumer<List<T>> before;
  private Iterator<T> page = Collections.emptyIterator();
  private @Nullable String cursor;
  private boolean isLast;

  /**
   * @param before is told of each page before a line of it is given
   */
  PagedLines(Function<PageRequest, Page<T>> list, Consumer<List<T>> before) {
    this.list = list;
    this.before = before;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !isLast) {
      Page<T> next = list.apply(PageRequest.of(cursor, LINES));
      before.accept(next.items());
      page = next.items().iterator();
      cursor = next.nextCursor();
      isLast = cursor == null;
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
