package org.bangfu.registry.station.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.registry.station.StationDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a station is found: the whole of it. */
@SelfConsistent
@Schema(
    name = "DescribeStationRequest",
    description = "How a station is found; what is absent is not known any more")
public record DescribeStationRequest(
    @Schema(examples = "高沙镇社会扶贫工作站") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "高沙镇回龙街18号") @Nullable @Size(min = 1, max = 300) String address,
    @Schema(examples = "周一至周五 8:30-17:30") @Nullable @Size(min = 1, max = 200) String openingHours,
    @Schema(description = "the station's own; no person's phone", examples = "0739-1234567")
        @Nullable
        @Pattern(regexp = "[0-9+\\- ]{5,20}", message = "must be 5 to 20 digits, +, - or spaces")
        String phone,
    @Schema(
            description =
                "degrees of WGS-84, as satellites tell them; one that a map in GCJ-02 (高德、腾讯) or"
                    + " BD-09 (百度) gives is some hundred metres off, and has to be converted before",
            examples = "27.060300")
        @Nullable
        @DecimalMin("3")
        @DecimalMax("54")
        @Digits(integer = 3, fraction = 6)
        BigDecimal latitude,
    @Schema(description = "as the latitude, with which it goes", examples = "110.575900")
        @Nullable
        @DecimalMin("73")
        @DecimalMax("136")
        @Digits(integer = 3, fraction = 6)
        BigDecimal longitude)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(latitude == null && longitude != null, "latitude", "must be there with longitude")
        .when(longitude == null && latitude != null, "longitude", "must be there with latitude");
  }

  StationDetails details() {
    return StationDetails.of(address, openingHours, phone, latitude, longitude);
  }
}
