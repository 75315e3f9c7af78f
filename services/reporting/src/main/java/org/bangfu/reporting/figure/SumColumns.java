package org.bangfu.reporting.figure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.reporting.figure.Asked.Sum;
import org.jspecify.annotations.Nullable;

/** The sums of a question as the arrays of a statement, one for each column. */
final class SumColumns {
  private SumColumns() {}

  static Map<String, Object> of(List<Sum> sums) {
    return Map.of(
        "indicators", texts(sums, sum -> sum.term().indicator().id()),
        "dimensions", texts(sums, sum -> sum.term().narrowing().key()),
        // an outside reading is a total to date, so it stands for no part of the time
        "drives", texts(sums, sum -> sum.toDate() ? sum.term().narrowing().outsideDrive() : null),
        "firstMonths", texts(sums, sum -> sum.span().firstMonth()),
        "lastMonths", texts(sums, sum -> sum.span().lastMonth()),
        "firstDays", texts(sums, sum -> sum.span().firstDay()),
        "lastDays", texts(sums, sum -> sum.span().to()),
        // of what is no sum
        "distinctFrom", texts(sums, sum -> sum.term().isDistinct() ? sum.span().from() : null));
  }

  private static String[] texts(List<Sum> sums, Function<Sum, @Nullable Object> part) {
    return sums.stream().map(part).map(Insert::text).toArray(String[]::new);
  }
}
