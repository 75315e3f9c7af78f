package org.bangfu.registry.roster.mapping;

import org.bangfu.registry.roster.column.RosterColumn;
import org.jspecify.annotations.Nullable;

/**
 * A code of a source in a column with a list.
 *
 * @param word of ours; null where the code says as much as an empty cell
 */
public record MappedCode(RosterColumn field, String code, @Nullable String word) {}
