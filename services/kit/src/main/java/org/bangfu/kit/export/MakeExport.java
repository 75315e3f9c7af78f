package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.bangfu.kit.export.ExportQueue.Claimed;
import org.bangfu.kit.guard.audit.JobLooks;
import org.bangfu.kit.guard.job.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Makes a file, page by page of the list and piece by piece of the file: neither is held as a
 * whole. The look at each record is written down before the file holds it.
 */
@ApplicationScoped
class MakeExport {
  private final ExportedLists lists;
  private final ExportQueue queue;
  private final ExportLimits limits;
  private final JobLooks looks;
  private final Jobs jobs;

  MakeExport(
      ExportedLists lists, ExportQueue queue, ExportLimits limits, JobLooks looks, Jobs jobs) {
    this.lists = lists;
    this.queue = queue;
    this.limits = limits;
    this.looks = looks;
    this.jobs = jobs;
  }

  /**
   * @return how many rows it has; empty if the service ends, and it is not made
   */
  OptionalLong make(Claimed claimed) throws IOException {
    ExportOrder order = claimed.export().order();
    return make(claimed, order, lists.of(order.list()));
  }

  private <T> OptionalLong make(Claimed claimed, ExportOrder order, ExportedList<T> list)
      throws IOException {
    Asker asker = claimed.export().asker();
    asker
        .obstacle(list, order.inClear())
        .ifPresent(obstacle -> {
          throw new ExportRefusedException(obstacle);
        });
    ExportedList.Lines<T> lines = list.lines(new ListFilter(order.filter()));
    JobLooks.Asked looking = asker.looking(list, order.purpose());
    Count count = new Count();
    Iterator<T> all =
        new PagedLines<>(
            page -> lines.page(asker.scope(), page),
            page -> {
              count.add(page.size(), limits.mostRows());
              queue.progress(claimed, count.rows);
              looks.add(looking, page.stream().flatMap(list::seen).toList());
            });
    PieceStream out = new PieceStream(piece -> queue.keep(claimed, piece));
    List<Column<T>> columns = list.columns();
    order
        .format()
        .write(
            out,
            order.list().title(),
            columns.stream().map(column -> column.header(order.language())).toList(),
            new Cells<>(all, columns, order, jobs));
    if (jobs.areStopping()) {
      return OptionalLong.empty();
    }
    out.finish();
    queue.ready(claimed, count.rows, limits.kept());
    return OptionalLong.of(count.rows);
  }

  private static final class Count {
    private long rows;

    void add(int more, long most) {
      rows += more;
      if (rows > most) {
        throw new ExportRefusedException(
            "The list has more than " + most + " rows. Narrow it by its filter.");
      }
    }
  }

  /** Lines as cells, until the service ends. */
  private record Cells<T>(Iterator<T> lines, List<Column<T>> columns, ExportOrder order, Jobs jobs)
      implements Iterator<List<@Nullable Object>> {

    @Override
    public boolean hasNext() {
      return !jobs.areStopping() && lines.hasNext();
    }

    @Override
    public List<@Nullable Object> next() {
      T line = lines.next();
      return columns.stream().<@Nullable Object>map(column -> column.cell(line, order)).toList();
    }
  }
}
