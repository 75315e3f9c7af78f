package org.bangfu.registry.form;

import java.util.List;

/**
 * A sheet that was taken.
 *
 * @param rows of households
 * @param headings those of the sheet that count
 */
public record FilledForm(int rows, List<String> headings) {}
