package org.bangfu.reporting.publication.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.NotInFuture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be published. */
@Schema(
    examples =
        """
        {"division":"430525","name":"2020年上半年通报","asOf":"2020-07-08"}\
        """)
record PublishRequest(
    @NotNull DivisionCode division,
    @Schema(description = "under which it is known", examples = "2020年上半年通报")
        @NotBlank
        @Size(max = 100)
        String name,
    @NotNull @NotInFuture LocalDate asOf) {}
