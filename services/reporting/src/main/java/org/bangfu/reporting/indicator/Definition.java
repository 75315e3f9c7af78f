package org.bangfu.reporting.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure means, in both languages. Every answer carries it, so that no figure is read
 * without.
 */
@Schema(description = "What the figure means")
public record Definition(
    @Schema(description = "Chinese", examples = "截至统计日在平台登记的户数。") String zh,
    @Schema(
            description = "English",
            examples = "Households registered on the platform by the end of the day.")
        String en,
    IndicatorKind kind,
    @Schema(
            description = "which version of the catalogue's definition the figure is made by",
            examples = "1")
        int version) {}
