package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.registry.household.Kin;
import org.bangfu.registry.household.NationalId;
import org.bangfu.registry.household.NewPerson;
import org.bangfu.registry.household.Person;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as a caller describes one. */
@DescribesOnePerson
@Schema(name = "PersonRequest", description = "A member of a household (家庭成员)")
public record PersonRequest(
    @Schema(description = "what the county calls the person (人编号)") @Nullable @Size(max = 50)
        String number,
    @Schema(examples = "张三") @NotBlank @Size(max = 100) String name,
    @Schema(description = "ID number (GB 11643-1999)", examples = "999999194912310025") @NotBlank
        String nationalId,
    @NotNull RelationToHead relationToHead,
    @Schema(description = "if said, it agrees with the ID number") @Nullable Sex sex,
    @Nullable EthnicGroup ethnicGroup,
    @Schema(description = "exactly one of education and schoolStage is said")
        @Nullable Education education,
    @Nullable SchoolStage schoolStage,
    @Nullable Health health,
    @Nullable Labour labour,
    @Nullable WorkPlace workPlace,
    @Schema(description = "months of a year worked away") @Nullable @Min(0) @Max(12)
        Integer workMonths)
    implements Kin {

  /** The ID number, if it is one. */
  @Nullable NationalId readableId() {
    try {
      return nationalId == null ? null : NationalId.parse(nationalId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public @Nullable Sex sexById() {
    NationalId id = readableId();
    return id == null ? null : id.sex();
  }

  /** Call it on what has been validated. */
  NewPerson toPerson() {
    NationalId id = Objects.requireNonNull(readableId());
    return new NewPerson(
        new Person(
            number,
            new PersonalText(VisibleText.name(name)),
            id.sex(),
            relationToHead,
            ethnicGroup,
            education,
            schoolStage,
            health,
            labour,
            workPlace,
            workMonths),
        id);
  }
}
