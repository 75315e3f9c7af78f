package org.bangfu.registry.roll.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** The rules. They are public, and come with a release: the application can only read them. */
@ApplicationScoped
public class SiftRules {
  private static final String IN_FORCE =
      """
      select distinct on (r.id) r.* from sift_rule r where r.in_force_from <= :day order by r.id, r.version desc
      """;

  private final OneRoundTrip database;

  SiftRules(OneRoundTrip database) {
    this.database = database;
  }

  /** Each in the version that is in force on a day, by id. */
  public List<SiftRule> inForce(LocalDate day) {
    return database.rows(
        DivisionScope.nothing(), Condition.of(IN_FORCE, Map.of("day", day)), SiftRules::rule);
  }

  private static SiftRule rule(ResultSet row) throws SQLException {
    return new SiftRule(
        row.getString("id"),
        row.getInt("version"),
        RuleSeverity.valueOf(row.getString("severity")),
        RuleScope.valueOf(row.getString("scope")),
        row.getString("message_en"),
        row.getString("message_zh"),
        row.getString("condition"),
        row.getObject("in_force_from", LocalDate.class));
  }
}
