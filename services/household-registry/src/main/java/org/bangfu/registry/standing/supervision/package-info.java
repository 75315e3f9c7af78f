/** Villages and sites that are supervised until what is left there is done (挂牌督战). */
@NullMarked
package org.bangfu.registry.standing.supervision;

import org.jspecify.annotations.NullMarked;
