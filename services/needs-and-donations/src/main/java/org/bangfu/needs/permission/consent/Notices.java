package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.problem.Problems;

/** All notices that were ever published. */
@ApplicationScoped
public class Notices {
  private final EntityManager entities;

  Notices(EntityManager entities) {
    this.entities = entities;
  }

  public Notice require(String version) {
    Notice notice = entities.find(Notice.class, version);
    if (notice == null) {
      throw Problems.notFound("notice", version);
    }
    return notice;
  }

  /** Those of the versions that are notices: in one query, and in none for no versions. */
  public Set<String> known(Collection<String> versions) {
    if (versions.isEmpty()) {
      return Set.of();
    }
    @SuppressWarnings("unchecked")
    List<String> rows =
        entities
            .createNativeQuery(
                "select version from notice where version = any(cast(:versions as text[]))",
                String.class)
            .setParameter("versions", versions.stream().distinct().toArray(String[]::new))
            .getResultList();
    return new HashSet<>(rows);
  }

  /**
   * Refuses a version that names no notice.
   *
   * @param pointer where the request names it
   */
  public static void requireKnown(Set<String> known, String version, String pointer) {
    if (!known.contains(version)) {
      throw Problems.invalid(pointer, "must be the version of a notice, such as 2026-1");
    }
  }
}
