/** Lines of income (收入线): the poverty line and that of monitoring, of a region and a year. */
@NullMarked
package org.bangfu.registry.standing.line;

import org.jspecify.annotations.NullMarked;
