package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people were called before, sealed under their keys: names and numbers stand in clear
 * in the file, and the database has no key. It refuses the transaction of whoever does without.
 */
@ApplicationScoped
public class KeepRenamings {
  private static final String RENAMED =
      """
      insert into field_change (household_id, member_id, division, field, before, after, before_subject, after_subject,
        actor, cause, roster_id)
      select m.household_id, m.id, m.division, c.field, nullif(c.before, ''), nullif(c.after, ''), m.id, m.id,
        change_actor(), change_cause(), change_roster()
      from unnest(cast(:members as uuid[]), cast(:fields as text[]), cast(:befores as text[]), cast(:afters as text[]))
        as c(member, field, before, after)
      join member m on m.id = c.member
      """;

  private final EntityManager entities;
  private final SubjectKeys keys;

  KeepRenamings(EntityManager entities, SubjectKeys keys) {
    this.entities = entities;
    this.keys = keys;
  }

  /** Two statements, however many there are, and none for nobody. */
  public void keep(List<Renaming> renamed) {
    if (renamed.isEmpty()) {
      return;
    }
    Map<UUID, SubjectVault> vaults =
        keys.open(renamed.stream().map(Renaming::member).collect(Collectors.toSet()));
    List<UUID> members = new ArrayList<>(renamed.size());
    List<String> fields = new ArrayList<>(renamed.size());
    List<String> befores = new ArrayList<>(renamed.size());
    List<String> afters = new ArrayList<>(renamed.size());
    for (Renaming one : renamed) {
      SubjectVault vault = vaults.get(one.member());
      if (vault != null) {
        members.add(one.member());
        fields.add(one.field());
        befores.add(sealed(vault, one.field(), one.before()));
        afters.add(sealed(vault, one.field(), one.after()));
      }
    }
    entities
        .createNativeQuery(RENAMED)
        .setParameter("members", members.toArray(UUID[]::new))
        .setParameter("fields", fields.toArray(String[]::new))
        .setParameter("befores", befores.toArray(String[]::new))
        .setParameter("afters", afters.toArray(String[]::new))
        .executeUpdate();
  }

  /** Empty for nothing: an array of texts is bound without nulls. */
  private static String sealed(SubjectVault vault, String field, @Nullable String value) {
    return value == null
        ? ""
        : vault.seal(FieldChanges.sealedAs(field), new PersonalText(value)).text();
  }
}
