package org.bangfu.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where a household can be called. A phone has a subject of its own, so that a roster can bring a
 * new one sealed already, and the former one's key be destroyed.
 */
@Embeddable
public class Contact {
  @Column(name = "phone")
  private @Nullable Sealed phone;

  @Column(name = "phone_index")
  private @Nullable String phoneIndex;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "phone_subject")
  private @Nullable SubjectKey key;

  protected Contact() {}

  static Contact of(@Nullable PersonalText phone, Confidential confidential) {
    Contact contact = new Contact();
    if (phone != null) {
      SubjectVault vault = confidential.newSubject(Ids.next());
      contact.key = confidential.keep(vault);
      contact.phone = vault.seal(Confidential.HOUSEHOLD_PHONE, phone);
      contact.phoneIndex = confidential.indexOfPhone(phone);
    }
    return contact;
  }

  /** Destroys the phone. */
  void erase(Confidential confidential) {
    if (key != null) {
      confidential.erase(key);
      key = null;
      phone = null;
      phoneIndex = null;
    }
  }

  @Nullable PersonalText phone(Confidential confidential) {
    return confidential.read(key, Confidential.HOUSEHOLD_PHONE, phone);
  }

  static boolean isAt(@Nullable Contact contact, PersonalText phone, Confidential confidential) {
    return contact != null && confidential.indexOfPhone(phone).equals(contact.phoneIndex);
  }

  @Nullable String sealedPhone() {
    return phone == null ? null : phone.text();
  }

  @Nullable String phoneIndex() {
    return phoneIndex;
  }

  @Nullable UUID subject() {
    return key == null ? null : key.subject();
  }
}
