package org.bangfu.registry.standing.monitoring.contact.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.monitoring.contact.ContactKind;
import org.bangfu.registry.standing.monitoring.contact.ContactRole;
import org.bangfu.registry.standing.monitoring.contact.ContactStep;
import org.bangfu.registry.standing.monitoring.contact.Contacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who looks after a household, or that nobody does, as a caller reads it. */
@Schema(name = "MonitoringContact", description = "Who looks after a household (监测联系人)")
public record ContactView(
    UUID id,
    @Schema(
            description =
                "NAMED, or ENDED where nobody is from the day on; of a reversal, that of what is taken back")
        ContactKind kind,
    @Schema(description = "absent where nobody is named") @Nullable ContactRole role,
    @Schema(description = "absent where nobody is named, and once it was erased with the household")
        @Nullable String name,
    @Schema(description = "the account with which that person works here") @Nullable UUID account,
    @Schema(description = "from which day on") LocalDate occurredOn,
    @Schema(
            description =
                "the day from which another one is named, or nobody; absent while it stands last, and where it was taken back")
        @Nullable LocalDate until,
    @Nullable String reason,
    String actor,
    Instant recordedAt,
    @Schema(description = "the one that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  /** In the order in which they were recorded; what was erased is absent. */
  public static List<ContactView> of(List<ContactStep> steps, @Nullable SubjectVault vault) {
    List<ContactStep> standing = Contacts.standing(steps);
    return steps.stream().map(step -> of(step, until(step, standing), vault)).toList();
  }

  private static @Nullable LocalDate until(ContactStep step, List<ContactStep> standing) {
    int next = standing.indexOf(step) + 1;
    return next == 0 || next == standing.size() ? null : standing.get(next).occurredOn();
  }

  private static ContactView of(
      ContactStep step, @Nullable LocalDate until, @Nullable SubjectVault vault) {
    return new ContactView(
        step.id(),
        step.kind(),
        step.role(),
        clear(vault, Confidential.CONTACT_NAME, step.name()),
        step.account(),
        step.occurredOn(),
        until,
        clear(vault, Confidential.CONTACT_REASON, step.reason()),
        step.actor(),
        step.recordedAt(),
        step.reverses());
  }

  private static @Nullable String clear(
      @Nullable SubjectVault vault, String field, @Nullable Sealed sealed) {
    PersonalText text = vault == null ? null : vault.openNullable(field, sealed);
    return text == null ? null : text.clearText();
  }
}
