package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Who has which tag on a day, of households whose file is open and of members who were there. */
@ApplicationScoped
public class TagLists {
  private static final String TAGS =
      """
      select s.id, s.household_id, h.number, s.division, s.member_id, s.kind, s.occurred_on,
        case when l.to_state = 'ENDED' then l.occurred_on end as ended_on
      from tag_step s join household h on h.id = s.household_id
        cross join lateral (
          select e.to_state, e.occurred_on from tag_step e where e.tag_id = s.tag_id order by e.id desc limit 1) l
        left join member m on m.id = s.member_id
      where {reached} and s.from_state is null and s.occurred_on <= :day and h.file_state <> 'CLOSED'
        and (l.to_state = 'SET' or (l.to_state = 'ENDED' and l.occurred_on > :day))
        and (m.left_on is null or m.left_on > :day)\
      """;
  private static final String PAGE = PlaceCursor.next("s") + " limit :rows";

  // two texts, so that each has an index of its own
  private static final String ALL = TAGS + PAGE;
  private static final String OF_KIND = TAGS + " and s.kind = :kind" + PAGE;

  private final OneRoundTrip floor;

  TagLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By village.
   *
   * @param kind only of that kind; of all if null
   */
  public List<TagLine> page(
      @Nullable DivisionCode division,
      @Nullable String kind,
      LocalDate day,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    Map<String, Object> values = new HashMap<>();
    values.put("day", day);
    values.put("afterDivision", after.division());
    values.put("afterId", after.id());
    values.put("rows", rows);
    if (kind != null) {
      values.put("kind", kind);
    }
    return floor.rows(
        scope,
        scope.condition("s.division", division).within(kind == null ? ALL : OF_KIND, values),
        TagLists::line);
  }

  private static TagLine line(ResultSet row) throws SQLException {
    return new TagLine(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        row.getObject("member_id", UUID.class),
        row.getString("kind"),
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
