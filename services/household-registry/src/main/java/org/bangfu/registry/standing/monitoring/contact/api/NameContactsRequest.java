package org.bangfu.registry.standing.monitoring.contact.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.monitoring.contact.ContactRole;
import org.bangfu.registry.standing.monitoring.contact.NameContacts.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who looks after households from now on. */
@Schema(name = "NameContactsRequest")
public record NameContactsRequest(
    @NotNull ContactRole role,
    @Schema(description = "kept sealed", examples = "王小五") @NotBlank @Size(max = 60) String name,
    @Schema(
            description =
                "the id of the account with which that person works here, where there is one")
        @Nullable UUID account,
    @Schema(description = "from which day on; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  Person person() {
    return new Person(role, new PersonalText(name.strip()), account);
  }

  /** Repeats no name, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "NameContactsRequest[" + role + ", " + occurredOn + "]";
  }
}
