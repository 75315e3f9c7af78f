package org.bangfu.registry.standing.supervision.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.NotNegativeMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.supervision.Beginning;
import org.bangfu.registry.standing.supervision.Supervised;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A village or a site that is to be supervised. */
@SelfConsistent
@Schema(
    name = "SuperviseRequest",
    examples =
        """
        {"division":"430525103259","occurredOn":"2020-03-06","basis":"湘扶办发〔2020〕号","budget":"12000.00",\
        "plan":"逐户核查，补齐住房和饮水短板"}\
        """)
public record SuperviseRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @NotNull
        @Schema(description = "the village or community, or the township in which the site lies")
        DivisionCode division,
    @Size(max = 100)
        @Schema(description = "the name of a site 安置点; absent for a village", examples = "桐山安置点")
        @Nullable String site,
    @DayOfRecord @Schema(description = "the first day; today if absent", examples = "2020-03-06")
        @Nullable LocalDate occurredOn,
    @NotBlank @Size(max = 200) @Schema(description = "the paper that says so, and its number")
        String basis,
    @NotNegativeMoney
        @AtMostYuan(1_000_000_000)
        @Schema(description = "yuan that are to be spent because of it")
        @Nullable Money budget,
    @Size(max = 1000)
        @Schema(
            description = "what is to be done; personal data have no place here",
            examples = "逐户核查，补齐住房和饮水短板")
        @Nullable String plan)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    if (division == null) {
      return;
    }
    DivisionLevel level = division.level();
    broken
        .when(
            level != DivisionLevel.VILLAGE && level != DivisionLevel.TOWNSHIP,
            "division",
            "must be a village, or the township of a site")
        .when(level == DivisionLevel.VILLAGE && site != null, "site", "is for a township alone")
        .when(
            level == DivisionLevel.TOWNSHIP && (site == null || site.isBlank()),
            "site",
            "is required for a township");
  }

  /** Whether it says enough to be looked up; what it lacks is told with the item itself. */
  boolean isWhole() {
    return division != null;
  }

  Supervised supervised() {
    return new Supervised(division, site == null ? null : site.strip());
  }

  Beginning beginning() {
    return new Beginning(
        supervised(),
        BusinessDays.orToday(occurredOn),
        basis.strip(),
        budget,
        plan == null || plan.isBlank() ? null : plan.strip());
  }
}
