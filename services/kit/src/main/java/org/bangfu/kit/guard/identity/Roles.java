package org.bangfu.kit.guard.identity;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Roles that may do the same things, under one name for {@code @RolesAllowed}. The names are
 * expressions, since an annotation cannot put lists together; what they stand for is part of the
 * code and goes before every setting of a running service.
 */
public final class Roles implements ConfigSource {
  /** The offices that answer for records 县办、乡站. */
  public static final String OFFICES = "${bangfu.roles.offices}";

  /** Those who enter records and publish them: the offices and the village's manager. */
  public static final String PUBLISHERS = "${bangfu.roles.publishers}";

  /** Those who know the households of a village: the publishers and the liaison. */
  public static final String VILLAGE = "${bangfu.roles.village}";

  /** Those who act for an office or for the public, in divisions. */
  public static final String STAFF = "${bangfu.roles.staff}";

  /** Those who buy, for themselves or for an institution. */
  public static final String BUYERS = "${bangfu.roles.buyers}";

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          OFFICES, List.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER),
          PUBLISHERS, List.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER),
          VILLAGE,
              List.of(
                  Role.COUNTY_OFFICER,
                  Role.TOWNSHIP_OFFICER,
                  Role.INFORMATION_MANAGER,
                  Role.LIAISON),
          STAFF, Role.STAFF,
          BUYERS, List.of(Role.BUYER, Role.INSTITUTION_BUYER));
  private static final Map<String, String> PROPERTIES =
      MEMBERS.entrySet().stream()
          .collect(
              toUnmodifiableMap(
                  entry -> entry.getKey().substring(2, entry.getKey().length() - 1),
                  entry -> String.join(",", entry.getValue())));

  /** The roles that an annotation's word stands for: a set's, or the role itself. */
  public static Stream<String> named(String word) {
    return MEMBERS.getOrDefault(word, List.of(word)).stream();
  }

  @Override
  public int getOrdinal() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Set<String> getPropertyNames() {
    return PROPERTIES.keySet();
  }

  @Override
  public @Nullable String getValue(String property) {
    return PROPERTIES.get(property);
  }

  @Override
  public String getName() {
    return "the roles of the code";
  }
}
