package org.bangfu.registry.station.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Villages that are there today and have no point that is open. */
@ApplicationScoped
public class VillagesWithout {
  private static final String PAGE =
      """
      select d.code, d.name from division d
      where {reached} and d.level = 'VILLAGE' and d.valid_to is null and d.code > :after
        and not exists (
          select from station s where s.division = d.code and s.kind = 'VILLAGE_POINT' and s.state = 'OPEN')
      order by d.code limit :rows
      """;

  private final OneRoundTrip floor;

  VillagesWithout(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** A village or a community. */
  public record Village(DivisionCode code, String name) {}

  /**
   * By code.
   *
   * @param after the last code of the page before; empty at the beginning
   */
  public List<Village> page(
      @Nullable DivisionCode division, DivisionScope scope, String after, int rows) {
    return floor.rows(
        scope,
        scope.condition("d.code", division).within(PAGE, Map.of("after", after, "rows", rows)),
        row -> new Village(new DivisionCode(row.getString("code")), row.getString("name")));
  }
}
