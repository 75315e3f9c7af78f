/**
 * Needs and donations: helpers register, needs are published and claimed, money is given and
 * accounted for, campaigns are funded, aid is recorded. Each package below is a feature, with its
 * HTTP in {@code api} and its events in {@code messaging}.
 */
@NullMarked
package org.bangfu.needs;

import org.jspecify.annotations.NullMarked;
