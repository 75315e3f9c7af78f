package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.standing.NamedHouseholds;
import org.bangfu.registry.standing.monitoring.WatchedHouseholds;
import org.bangfu.registry.standing.monitoring.WatchedHouseholds.Watched;
import org.jspecify.annotations.Nullable;

/**
 * Names who looks after households from a day on, in the place of whoever did: all of them or none,
 * in a few statements. The same again changes nothing.
 */
@ApplicationScoped
public class NameContacts {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");

  private final WatchedHouseholds watched;
  private final Contacts contacts;
  private final HouseholdNotes notes;
  private final ContactRows rows;

  NameContacts(
      WatchedHouseholds watched, Contacts contacts, HouseholdNotes notes, ContactRows rows) {
    this.watched = watched;
    this.contacts = contacts;
    this.notes = notes;
    this.rows = rows;
  }

  /**
   * Whom.
   *
   * @param name in clear; it is kept sealed
   * @param account with which that person works here; null where there is none
   */
  public record Person(ContactRole role, PersonalText name, @Nullable UUID account) {}

  private record Candidate(UUID id, Watched at, @Nullable ContactStep last) {
    @Nullable String broken(LocalDate day) {
      if (!at.isOpen()) {
        return "must be a household whose file is open";
      }
      if (at.cases().cases().stream().noneMatch(spell -> !day.isBefore(spell.openedOn()))) {
        return "must be a household that is watched on the day, or was before it";
      }
      return last != null && day.isBefore(last.occurredOn())
          ? "must not have another contact since " + last.occurredOn()
          : null;
    }

    boolean has(Person person, LocalDate day, SubjectVault vault) {
      if (last == null || last.role() != person.role() || !last.occurredOn().equals(day)) {
        return false;
      }
      PersonalText name = vault.openNullable(Confidential.CONTACT_NAME, last.name());
      return name != null
          && name.clearText().equals(person.name().clearText())
          && Objects.equals(last.account(), person.account());
    }
  }

  /**
   * @return how many got another contact than they had
   */
  @Transactional
  public int name(
      DivisionScope scope, List<UUID> households, Person person, LocalDate day, String actor) {
    List<Candidate> all =
        NAMED.require(households, held(scope, households), candidate -> candidate.broken(day));
    Map<UUID, SubjectVault> vaults = notes.vaults(all.stream().map(Candidate::id).toList());
    List<ContactRow> named = new ArrayList<>();
    for (Candidate candidate : all) {
      SubjectVault vault = vaults.get(candidate.id());
      if (vault == null || !candidate.has(person, day, vault)) {
        named.add(
            new ContactRow(
                candidate.id(),
                candidate.at().division(),
                ContactKind.NAMED,
                person.role(),
                person.account(),
                vault == null ? null : vault.seal(Confidential.CONTACT_NAME, person.name()),
                day,
                null,
                null));
      }
    }
    rows.write(named, actor);
    return named.size();
  }

  private Map<UUID, Candidate> held(DivisionScope scope, List<UUID> households) {
    Map<UUID, Watched> held = watched.locked(scope, households);
    Map<UUID, ContactStep> last = contacts.last(held.keySet());
    Map<UUID, Candidate> candidates = new HashMap<>();
    held.forEach((id, at) -> candidates.put(id, new Candidate(id, at, last.get(id))));
    return candidates;
  }
}
