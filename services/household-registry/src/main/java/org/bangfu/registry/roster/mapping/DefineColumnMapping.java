package org.bangfu.registry.roster.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.division.Divisions;

/**
 * Says how a source writes the rosters of a division, as the next version of it; the same again
 * changes nothing. What was read by a version before stays read by it.
 */
@ApplicationScoped
public class DefineColumnMapping {
  private final ColumnMappings mappings;
  private final Divisions divisions;

  DefineColumnMapping(ColumnMappings mappings, Divisions divisions) {
    this.mappings = mappings;
    this.divisions = divisions;
  }

  /** What a mapping is to say. */
  public record Definition(
      DivisionCode owner,
      String source,
      String name,
      List<MappedHeading> headings,
      List<MappedCode> codes) {}

  @Transactional
  public Landed<ColumnMapping> define(DivisionScope scope, Definition asked, String actor) {
    DivisionCode owner = asked.owner();
    if (owner.isNation() || !scope.covers(owner) || divisions.byCode(owner).isEmpty()) {
      throw Problems.invalid(
          "/division",
          "must be a division that exists, and one of the caller's: those of the nation come with a release");
    }
    List<FieldError> errors = MappingRules.broken(asked.headings(), asked.codes());
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    mappings.hold(owner, asked.source());
    Optional<ColumnMapping> last = mappings.last(asked.source(), owner);
    if (last.isPresent() && last.get().says(asked.name(), asked.headings(), asked.codes())) {
      return Landed.before(last.get());
    }
    ColumnMapping mapping =
        new ColumnMapping(
            Ids.next(),
            owner,
            asked.source(),
            last.map(ColumnMapping::version).orElse(0) + 1,
            asked.name(),
            Instant.now(),
            actor,
            asked.headings(),
            asked.codes());
    mappings.add(mapping);
    return new Landed<>(mapping, true);
  }
}
