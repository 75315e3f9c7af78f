package org.bangfu.kit.guard.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Names those who are not known so that their calls can be counted, without keeping where they come
 * from: the hash of the address with a salt that is drawn each day and deleted after it.
 */
@ApplicationScoped
class Visitors {
  // in the buckets' table, so that all instances have the same one and the same job deletes it
  private static final String DRAW =
      "insert into quota (id, state, expires_at) values (?, ?, ?) on conflict (id) do nothing";
  private static final String READ = "select state from quota where id = ?";
  private static final int SALT_BYTES = 32;
  // the part of an IPv6 address that one household or office has to itself
  private static final int NETWORK_GROUPS = 4;

  private final DataSource database;
  private volatile @Nullable Salt salt;

  Visitors(DataSource database) {
    this.database = database;
  }

  private record Salt(LocalDate day, byte[] bytes) {}

  String named(String address) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(saltOf(LocalDate.now(ZoneOffset.UTC)).bytes());
      return HexFormat.of()
          .formatHex(hash.digest(network(address).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address, of IPv6 its first half: who has one has all of them. */
  static String network(String address) {
    String[] groups = address.split(":", NETWORK_GROUPS + 1);
    return groups.length <= NETWORK_GROUPS
        ? address
        : address.substring(0, address.length() - groups[NETWORK_GROUPS].length());
  }

  private Salt saltOf(LocalDate day) throws SQLException {
    Salt known = salt;
    if (known == null || !known.day().equals(day)) {
      known = new Salt(day, shared(day));
      salt = known;
    }
    return known;
  }

  private byte[] shared(LocalDate day) throws SQLException {
    byte[] drawn = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(drawn);
    String id = "salt/" + day;
    try (Connection connection = database.getConnection();
        PreparedStatement draw = connection.prepareStatement(DRAW);
        PreparedStatement read = connection.prepareStatement(READ)) {
      draw.setString(1, id);
      draw.setBytes(2, drawn);
      draw.setLong(3, day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
      draw.executeUpdate();
      read.setString(1, id);
      try (ResultSet row = read.executeQuery()) {
        return row.next() ? row.getBytes(1) : drawn;
      }
    }
  }
}
