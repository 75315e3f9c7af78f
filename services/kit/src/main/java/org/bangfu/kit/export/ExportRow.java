package org.bangfu.kit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** How exports stand in their table. */
@ApplicationScoped
class ExportRow {
  /** Over {@code e}; one whose time is over has expired, whether anybody has emptied it or not. */
  static final String COLUMNS =
      """
      e.id, e.division, e.list, e.format, e.language, cast(e.filter as text) as filter, e.purpose, e.account, e.actor, e.roles,
        e.client, array_to_string(e.scope, ' ') as scope, e.rows_written, e.bytes, e.pieces, e.failure, e.asked_at, e.ended_at,
        e.expires_at, case when e.state = 'READY' and e.expires_at <= now() then 'EXPIRED' else e.state end as state\
      """;

  private final ObjectMapper json;
  private final ExportedLists lists;

  ExportRow(ObjectMapper json, ExportedLists lists) {
    this.json = json;
    this.lists = lists;
  }

  Export read(ResultSet row) throws SQLException {
    return new Export(
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("division")),
        new ExportOrder(
            list(row.getString("list")),
            SheetFormat.valueOf(row.getString("format")),
            SheetLanguage.valueOf(row.getString("language")),
            filter(row.getString("filter")),
            row.getString("purpose")),
        new Asker(
            row.getString("account"),
            row.getString("actor"),
            row.getString("roles"),
            row.getString("client"),
            DivisionScope.of(codes(row.getString("scope")))),
        ExportState.valueOf(row.getString("state")),
        row.getLong("rows_written"),
        row.getLong("bytes"),
        row.getInt("pieces"),
        row.getString("failure"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("ended_at", OffsetDateTime.class)),
        instant(row.getObject("expires_at", OffsetDateTime.class)));
  }

  private ListKind list(String name) {
    return lists
        .named(name)
        .orElseThrow(() -> new IllegalStateException("there is no list " + name));
  }

  String filter(Map<String, String> filter) {
    try {
      return json.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@code string_to_array} reads them. */
  static String codes(Collection<DivisionCode> divisions) {
    return divisions.stream().map(DivisionCode::value).collect(Collectors.joining(" "));
  }

  private Map<String, String> filter(String stored) {
    try {
      return json.readValue(stored, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<DivisionCode> codes(String stored) {
    return Arrays.stream(stored.split(" ")).map(DivisionCode::new).toList();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
