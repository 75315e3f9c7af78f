package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.NationalId;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a row says of a person before it reaches the database, under the key that the person
 * will have if the row lands.
 */
@ApplicationScoped
class SealRow {
  private final Confidential confidential;

  SealRow(Confidential confidential) {
    this.confidential = confidential;
  }

  /**
   * Adds name, person, person_key, national_id, national_id_index, national_id_mask and birth_year.
   * A row without an ID number never lands, so that nothing is kept of who it is about.
   */
  void addPerson(CopyText text, @Nullable String name, @Nullable NationalId id) {
    if (id == null) {
      text.add(null).add(null).add(null).add(null).add(null).add(null).add(null);
      return;
    }
    SubjectVault vault = confidential.newSubject(Ids.next());
    Sealed sealed =
        vault.sealNullable(Confidential.STAGED_NAME, name == null ? null : new PersonalText(name));
    text.add(sealed == null ? null : sealed.text());
    text.add(vault.subject()).add(vault.wrapped().text());
    text.add(vault.seal(Confidential.NATIONAL_ID, id.text()).text());
    text.add(confidential.indexOf(id)).add(id.text().maskedIdNumber());
    text.add(id.birthYear());
  }

  /** Adds phone_subject, phone_key, phone and phone_index. */
  void addPhone(CopyText text, @Nullable String phone) {
    if (phone == null) {
      text.add(null).add(null).add(null).add(null);
      return;
    }
    PersonalText called = new PersonalText(phone);
    SubjectVault vault = confidential.newSubject(Ids.next());
    text.add(vault.subject()).add(vault.wrapped().text());
    text.add(vault.seal(Confidential.HOUSEHOLD_PHONE, called).text());
    text.add(confidential.indexOfPhone(called));
  }
}
