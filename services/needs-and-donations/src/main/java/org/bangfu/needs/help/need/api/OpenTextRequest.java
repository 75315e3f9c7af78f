package org.bangfu.needs.help.need.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangfu.needs.help.moderation.OpenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the open feed may say of a need, in the moderator's words. */
@Schema(example = "{\"text\": \"过冬缺少御寒的被褥\"}")
public record OpenTextRequest(
    @NotBlank
        @Size(max = 200)
        @OpenText
        @Schema(description = "names nobody and no place below the township")
        String text) {}
