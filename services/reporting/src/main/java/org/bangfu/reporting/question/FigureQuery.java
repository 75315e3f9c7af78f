package org.bangfu.reporting.question;

import jakarta.ws.rs.QueryParam;
import org.bangfu.reporting.indicator.Dimension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every question about a figure can say; a {@code @BeanParam}. */
public class FigureQuery {
  @QueryParam("division")
  @Parameter(
      required = true,
      description = "Division code: CN, or 2, 4, 6, 9 or 12 digits",
      example = "430525")
  @Nullable String division;

  @QueryParam("drive")
  @Parameter(description = "Only the aid of this drive (活动)", example = "户帮户亲帮亲")
  @Nullable String drive;

  @QueryParam("kind")
  @Parameter(
      description =
          "Only this kind of helper, of order, of maker of a wish, or of help with aid (六帮)",
      example = "PERSON")
  @Nullable String kind;

  @QueryParam("channel")
  @Parameter(description = "Only orders or aid of this channel", example = "FAIR")
  @Nullable String channel;

  @QueryParam("category")
  @Parameter(description = "Only needs of this category", example = "SCHOOLING")
  @Nullable String category;

  public @Nullable String division() {
    return division;
  }

  @Nullable String valueOf(Dimension dimension) {
    return switch (dimension) {
      case DRIVE -> drive;
      case KIND -> kind;
      case CHANNEL -> channel;
      case CATEGORY -> category;
    };
  }
}
