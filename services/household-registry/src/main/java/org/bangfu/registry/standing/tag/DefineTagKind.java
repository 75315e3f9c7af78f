package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.Divisions;

/** Adds a kind of tag for a division of the caller's. The same again changes nothing. */
@ApplicationScoped
public class DefineTagKind {
  private final TagKinds kinds;
  private final Divisions divisions;

  DefineTagKind(TagKinds kinds, Divisions divisions) {
    this.kinds = kinds;
    this.divisions = divisions;
  }

  /**
   * A kind as it stands.
   *
   * @param isNew whether this is what defined it
   */
  public record Defined(TagKind kind, boolean isNew) {}

  /** What a kind is to be. */
  public record Definition(
      DivisionCode owner,
      String code,
      TagScope scope,
      String nameZh,
      String nameEn,
      LocalDate inForceFrom) {}

  @Transactional
  public Defined define(DivisionScope scope, Definition asked, String actor) {
    DivisionCode owner = asked.owner();
    if (owner.isNation() || !scope.covers(owner) || divisions.byCode(owner).isEmpty()) {
      throw Problems.invalid(
          "/division",
          "must be a division that exists, and one of the caller's: those of the nation come with a release");
    }
    if (!asked.code().startsWith(owner.value() + "-")) {
      throw Problems.invalid("/code", "must begin with " + owner.value() + "-");
    }
    TagKind kind =
        new TagKind(
            owner,
            asked.code(),
            asked.scope(),
            asked.nameZh(),
            asked.nameEn(),
            asked.inForceFrom(),
            actor);
    Optional<TagKind> known = kinds.withCode(asked.code());
    if (known.isEmpty()) {
      kinds.add(kind);
      return new Defined(kind, true);
    }
    if (!known.get().says(kind)) {
      throw Problems.problem(
          CommonProblem.REFERENCE_REUSED,
          "The code " + asked.code() + " is that of another kind. Choose a new one.");
    }
    return new Defined(known.get(), false);
  }
}
