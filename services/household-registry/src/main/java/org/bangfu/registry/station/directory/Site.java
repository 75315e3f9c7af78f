package org.bangfu.registry.station.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.StationDetails;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;

/** A station as somebody finds it who looks for one; nothing personal. */
public record Site(
    UUID id,
    DivisionCode division,
    String name,
    StationKind kind,
    StationState state,
    StationDetails details) {
  static final String COLUMNS =
      "s.id, s.division, s.name, s.kind, s.state, s.address, s.opening_hours, s.phone, s.latitude, s.longitude";

  static Site of(ResultSet row) throws SQLException {
    return new Site(
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("division")),
        row.getString("name"),
        StationKind.valueOf(row.getString("kind")),
        StationState.valueOf(row.getString("state")),
        new StationDetails(
            row.getString("address"),
            row.getString("opening_hours"),
            row.getString("phone"),
            row.getBigDecimal("latitude"),
            row.getBigDecimal("longitude")));
  }
}
