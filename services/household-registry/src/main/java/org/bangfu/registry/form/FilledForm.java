package org.bangfu.registry.form;

import java.util.List;

/**
 * A sheet that was taken.
 *
 * @param rows of households
 * @param refused of them, where the vote was against it
 * @param headings those of the sheet that count
 */
public record FilledForm(int rows, int refused, List<String> headings) {}
