package org.bangfu.needs.outside.feed.api;

import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.outside.feed.HelpNews;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Help for at least five households, summed. */
@Schema(
    description =
        "Help for at least five households, summed. Sums of the same place and period add up.")
public record HelpNewsItem(
    @Schema(description = "promised, or come") HelpNews.What what,
    @Schema(description = "what the sum is over: a day, or the month that begins on it")
        HelpNews.Period period,
    LocalDate beginsOn,
    @Schema(description = "a township, or a county where the townships had too few")
        DivisionCode division,
    Measure measure,
    @Schema(description = "claims or deliveries") int acts,
    PublicNeed.Part extent) {

  static HelpNewsItem of(HelpNews.Item item) {
    return new HelpNewsItem(
        item.what(),
        item.period(),
        item.beginsOn(),
        item.place(),
        item.extent().measure(),
        item.acts(),
        PublicNeed.Part.of(item.extent()));
  }
}
