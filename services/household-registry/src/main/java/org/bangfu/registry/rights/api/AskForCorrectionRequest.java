package org.bangfu.registry.rights.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.rights.Wrong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a household says is wrong. */
@Schema(
    name = "AskForCorrectionRequest",
    example =
        """
        {"field": "education", "statement": "长子去年已初中毕业"}
        """)
public record AskForCorrectionRequest(
    @NotBlank @Size(min = 5, max = 1000) String statement,
    @Schema(description = "the name of the field, where it is about one", examples = "education")
        @Nullable
        @Pattern(regexp = "[A-Za-z]{1,50}", message = "must be the name of a field")
        String field,
    @Schema(description = "the household again, where somebody else asks for it")
        @Nullable UUID onBehalfOf) {

  Wrong wrong(UUID household, String actor) {
    if (onBehalfOf != null && !onBehalfOf.equals(household)) {
      throw Problems.invalid("/onBehalfOf", "must be the household that the correction is for");
    }
    return new Wrong(field, new PersonalText(statement.strip()), actor);
  }
}
