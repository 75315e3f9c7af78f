package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.personal.BlindIndex;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.guard.personal.Vault;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the registry knows of people beyond their names, each under a key of its own person,
 * and finds it by a keyed index.
 */
@ApplicationScoped
public class Confidential {
  /** The column of an ID number; its subject is the member. */
  public static final String NATIONAL_ID = "member.national_id";

  /** The column of a household's phone; its subject is {@code household.phone_subject}. */
  public static final String HOUSEHOLD_PHONE = "household.phone";

  /** The column of the reason of a step; its subject is the household. */
  public static final String STEP_REASON = "household_step.reason";

  /** The column of the reason of a move; its subject is the household. */
  public static final String MOVE_REASON = "household_move.reason";

  /** The column of what is said of a risk; its subject is the household. */
  public static final String RISK_NOTE = "monitoring_risk.note";

  /** The column of what was told of a clue, or why; its subject is the household. */
  public static final String CLUE_REASON = "clue_step.reason";

  /** The column of who looks into a clue; its subject is the household. */
  public static final String CLUE_VERIFIER = "clue_step.verifier";

  /** The column of who looks after a household; its subject is the household. */
  public static final String CONTACT_NAME = "monitoring_contact.name";

  /** The column of why nobody does any more; its subject is the household. */
  public static final String CONTACT_REASON = "monitoring_contact.reason";

  /** The column of why a policy was taken back; its subject is the household. */
  public static final String INSURANCE_REASON = "insurance_policy.reason";

  /** The column of for what was paid out, or why not; its subject is the household. */
  public static final String CLAIM_REASON = "insurance_claim.reason";

  /** The column of the reason of a measure's step; its subject is the household. */
  public static final String MEASURE_REASON = "measure_step.reason";

  /** The column of the reason of a dossier's step; its subject is the household. */
  public static final String EXIT_REASON = "exit_dossier_step.reason";

  /** The column of what a plan is to reach; its subject is the household. */
  public static final String PLAN_GOALS = "household_plan.goals";

  /** The column of the reason of a plan's step; its subject is the household. */
  public static final String PLAN_REASON = "plan_step.reason";

  /** The column of the reason of a finding's step; its subject is the household. */
  public static final String FINDING_REASON = "finding_step.reason";

  /** The column of the reason of a tag's step; its subject is the member, or else the household. */
  public static final String TAG_REASON = "tag_step.reason";

  /** The column of the reason of a decision on a pair; its subject is the decision's own. */
  public static final String DUPLICATE_REASON = "duplicate_decision.reason";

  /** The column of a manager's phone; its subject is the manager. */
  public static final String MANAGER_PHONE = "manager.phone";

  /** The column of the reason of a manager's step; its subject is the manager. */
  public static final String MANAGER_REASON = "manager_step.reason";

  /** The column of the phone of somebody who works at a station; its subject is the post. */
  public static final String STAFF_PHONE = "station_post.phone";

  /** The column of a name in a row of a roster; its subject is the person it will be. */
  public static final String STAGED_NAME = "roster_row.name";

  private final Vault vault;
  private final SubjectKeys keys;
  private final BlindIndex index;

  Confidential(Vault vault, SubjectKeys keys, BlindIndex index) {
    this.vault = vault;
    this.keys = keys;
    this.index = index;
  }

  /** A key for a new person; {@link #keep} keeps it. */
  public SubjectVault newSubject(UUID subject) {
    return vault.create(subject);
  }

  /** The vault of somebody whose key is kept elsewhere than with the others. */
  public SubjectVault open(UUID subject, WrappedKey key) {
    return vault.open(subject, key);
  }

  /** Keeps a new person's key with the running transaction. */
  public SubjectKey keep(SubjectVault created) {
    return keys.keep(created);
  }

  /** Seals another value of somebody who has a key; null once it was destroyed. */
  public @Nullable Sealed seal(SubjectKey key, String field, PersonalText value) {
    SubjectVault its = keys.open(key);
    return its == null ? null : its.seal(field, value);
  }

  /** The value in clear; null if there is none, or if its person's key was destroyed. */
  public @Nullable PersonalText read(
      @Nullable SubjectKey key, String field, @Nullable Sealed value) {
    if (key == null || value == null) {
      return null;
    }
    SubjectVault its = keys.open(key);
    return its == null ? null : its.open(field, value);
  }

  /** Destroys a person's key, and with it everything that it sealed. */
  public void erase(SubjectKey key) {
    keys.erase(key.subject());
  }

  /** What an ID number is found by. */
  public String indexOf(NationalId id) {
    return indexOf(NATIONAL_ID, id.text());
  }

  /** What a phone is recognised by. */
  public String indexOfPhone(PersonalText phone) {
    return indexOf(HOUSEHOLD_PHONE, phone);
  }

  private String indexOf(String field, PersonalText value) {
    return index.of(field, value);
  }
}
