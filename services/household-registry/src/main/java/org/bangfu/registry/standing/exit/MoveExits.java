package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.standing.NamedHouseholds;

/**
 * Takes proposed exits on, each by the step that follows, all of a call or none: voted on in the
 * village, checked by the township, confirmed by the county, announced.
 */
@ApplicationScoped
public class MoveExits {
  private static final String UNKNOWN =
      "must be a household of the caller's divisions whose exit is proposed";
  private static final NamedHouseholds VOTED_ON =
      new NamedHouseholds("/items/%d/householdId", UNKNOWN);
  private static final NamedHouseholds NAMED = new NamedHouseholds("/households/%d", UNKNOWN);

  private final HoldDossiers hold;
  private final DossierMoves moves;

  MoveExits(HoldDossiers hold, DossierMoves moves) {
    this.hold = hold;
    this.moves = moves;
  }

  /** How a village voted on a household. */
  public record Voted(UUID household, Votes votes) {}

  /**
   * What most of those who were there are not for is refused by it.
   *
   * @return how many were carried
   */
  @Transactional
  public int vote(DivisionScope scope, List<Voted> voted, LocalDate day, String actor) {
    List<UUID> households = voted.stream().map(Voted::household).toList();
    List<HeldDossier> held = require(VOTED_ON, scope, households, DossierState.PROPOSED, day);
    List<DossierMove> steps = new ArrayList<>();
    int carried = 0;
    for (int i = 0; i < held.size(); i++) {
      Votes votes = voted.get(i).votes();
      DossierState to = votes.carry() ? DossierState.VOTED : DossierState.REFUSED;
      carried += votes.carry() ? 1 : 0;
      steps.add(new DossierMove(held.get(i).row().at(to, day), day, votes, null, null));
    }
    moves.write(steps, actor);
    return carried;
  }

  /**
   * For the township.
   *
   * @param account who checks, and may not confirm it too
   */
  @Transactional
  public void check(
      DivisionScope scope, List<UUID> households, LocalDate day, String actor, String account) {
    move(
        require(NAMED, scope, households, DossierState.VOTED, day),
        row -> row.at(DossierState.TOWNSHIP_CHECKED, day).checkedBy(account),
        actor);
  }

  /**
   * For the county, by another account than checked it.
   *
   * @throws RuntimeException the problem {@code same-account}
   */
  @Transactional
  public void confirm(
      DivisionScope scope, List<UUID> households, LocalDate day, String actor, String account) {
    List<HeldDossier> held = require(NAMED, scope, households, DossierState.TOWNSHIP_CHECKED, day);
    OtherAccount.require(
        account,
        held.stream().map(dossier -> Objects.requireNonNull(dossier.row().checkedBy())).toList(),
        "Another account of the county confirms what this one has checked for the township.");
    move(held, row -> row.at(DossierState.COUNTY_CONFIRMED, day), actor);
  }

  /**
   * @param until the last day on which it is posted
   */
  @Transactional
  public void announce(
      DivisionScope scope, List<UUID> households, LocalDate day, LocalDate until, String actor) {
    move(
        require(NAMED, scope, households, DossierState.COUNTY_CONFIRMED, day),
        row -> row.at(DossierState.ANNOUNCED, day).posted(until),
        actor);
  }

  private List<HeldDossier> require(
      NamedHouseholds named,
      DivisionScope scope,
      List<UUID> households,
      DossierState from,
      LocalDate day) {
    return named.require(
        households, hold.openOf(scope, households), dossier -> dossier.broken(from, day));
  }

  private void move(List<HeldDossier> held, UnaryOperator<DossierRow> step, String actor) {
    moves.write(
        held.stream().map(dossier -> DossierMove.to(step.apply(dossier.row()))).toList(), actor);
  }
}
