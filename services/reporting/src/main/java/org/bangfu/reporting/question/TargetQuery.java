package org.bangfu.reporting.question;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whether each figure is to say its target; a {@code @BeanParam}. */
public class TargetQuery {
  @QueryParam("targets")
  @Parameter(
      description =
          "true for each figure's target and what part of it the figure is: the target of the whole"
              + " period, or to date of the same day",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Nullable String targets;

  public boolean read(Parameters parameters) {
    return read(parameters, targets);
  }

  /** The same of a question that has the parameter itself; no if it is absent. */
  public static boolean read(Parameters parameters, @Nullable String targets) {
    if (targets != null && !targets.equals("true") && !targets.equals("false")) {
      parameters.refuse("targets", "must be true or false");
    }
    return "true".equals(targets);
  }
}
