package org.bangfu.registry.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell that breaks a rule. What stands in it is not repeated: columns shift, and it may be
 * anything.
 *
 * @param sheet empty for a text file
 */
@Schema(description = "A cell that breaks a rule")
public record CellError(String sheet, int row, String column, String detail) {}
