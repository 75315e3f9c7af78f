package org.bangfu.reporting.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/** What was published. Whoever sees a figure of a publication sees that there is one. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

  /** A problem if the caller sees none of its figures. */
  public Publication require(DivisionScope scope, UUID id) {
    return findByIdOptional(id)
        .filter(publication -> isSeen(scope, publication))
        .orElseThrow(() -> Problems.notFound("publication", id));
  }

  /** Those that have figures of the division, in the order in which they were published. */
  public List<Publication> of(DivisionScope scope, DivisionCode division, UUID after, int rows) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return getEntityManager()
        .createQuery(
            "from Publication p where p.division in (:above) and p.id > :after order by p.id",
            Publication.class)
        .setParameter(
            "above",
            division.selfAndAncestors().stream().limit(Publication.LEVELS_BELOW + 1).toList())
        .setParameter("after", after)
        .setMaxResults(rows)
        .getResultList();
  }

  Optional<Publication> named(DivisionCode division, LocalDate asOf, String name) {
    return find("division = ?1 and asOf = ?2 and name = ?3", division, asOf, name)
        .firstResultOptional();
  }

  private static boolean isSeen(DivisionScope scope, Publication publication) {
    return scope.covers(publication.division())
        || scope.divisions().stream().anyMatch(publication::isOf);
  }
}
