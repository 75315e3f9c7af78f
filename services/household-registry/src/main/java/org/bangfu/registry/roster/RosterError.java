package org.bangfu.registry.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell.
 *
 * @param sheet empty for a text file
 * @param row as the office's own program numbers it
 * @param column its heading
 * @param value masked where the column is personal; null where the cell is empty
 * @param rule a stable name
 */
public record RosterError(
    String sheet, int row, String column, @Nullable String value, String rule, String detail) {}
