/** Incomes over HTTP. */
@NullMarked
package org.bangfu.registry.standing.income.api;

import org.jspecify.annotations.NullMarked;
