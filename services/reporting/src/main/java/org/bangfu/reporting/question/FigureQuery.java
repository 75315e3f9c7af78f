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
          "Only this kind of helper, of order, of maker of a wish, of help with aid (六帮), or this"
              + " class of monitored households (监测对象类别), or this risk of theirs (致贫返贫风险) or group"
              + " of measures for them (帮扶措施), or this of what households are guaranteed"
              + " (两不愁三保障), or this rule of the roll (清洗规则)",
      example = "PERSON")
  @Nullable String kind;

  @QueryParam("channel")
  @Parameter(description = "Only orders or aid of this channel", example = "FAIR")
  @Nullable String channel;

  @QueryParam("category")
  @Parameter(description = "Only needs of this category", example = "SCHOOLING")
  @Nullable String category;

  @QueryParam("standing")
  @Parameter(
      description = "Only households, or people, who stand so on the poverty register (脱贫状态)",
      example = "EXITED")
  @Nullable String standing;

  public @Nullable String division() {
    return division;
  }

  boolean says(Dimension dimension) {
    String value = valueOf(dimension);
    return value != null && !value.isEmpty();
  }

  @Nullable String valueOf(Dimension dimension) {
    return switch (dimension) {
      case DRIVE -> drive;
      case KIND -> kind;
      case CHANNEL -> channel;
      case CATEGORY -> category;
      case STANDING -> standing;
    };
  }
}
