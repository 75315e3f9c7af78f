/** What a household earned in a year (家庭年收入), by source. */
@NullMarked
package org.bangfu.registry.standing.income;

import org.jspecify.annotations.NullMarked;
