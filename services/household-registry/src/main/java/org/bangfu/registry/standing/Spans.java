package org.bangfu.registry.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans that begin and end by steps, in the order in which these were recorded. */
public final class Spans {
  private final List<Span> ended = new ArrayList<>();
  private @Nullable LocalDate begun;

  public void begin(LocalDate day) {
    LocalDate last = ended.isEmpty() ? null : ended.getLast().until();
    begun = last != null && day.isBefore(last) ? last : day;
  }

  /** A step may be dated before one that was taken back: then these days were none. */
  public void end(LocalDate day) {
    if (begun != null && day.isAfter(begun)) {
      ended.add(new Span(begun, day));
    }
    begun = null;
  }

  /** In the order of their days, none on the days of another. */
  public List<Span> all() {
    List<Span> all = new ArrayList<>(ended);
    if (begun != null) {
      all.add(new Span(begun, null));
    }
    return all;
  }
}
