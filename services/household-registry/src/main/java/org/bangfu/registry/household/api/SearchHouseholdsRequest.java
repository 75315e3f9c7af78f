package org.bangfu.registry.household.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.NationalId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose household is looked for. Names and ID numbers have no place in a URL. */
@Schema(
    name = "SearchHouseholdsRequest",
    description = "Either the beginning of a member's name, or a whole ID number")
public record SearchHouseholdsRequest(
    @Schema(examples = "张三") @Nullable @Size(min = 1, max = 100) String name,
    @Schema(examples = "999999194912310025") @Nullable String nationalId,
    @Schema(description = "only inside this division") @Nullable DivisionCode division) {

  @AssertTrue(message = "exactly one of name and nationalId is needed")
  boolean isForOneThing() {
    return (name == null) != (nationalId == null);
  }

  @AssertTrue(message = "must be an ID number (GB 11643)")
  boolean isReadable() {
    return nationalId == null || readableId() != null;
  }

  /** The ID number, if it is one. */
  @Nullable NationalId readableId() {
    try {
      return nationalId == null ? null : NationalId.parse(nationalId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
