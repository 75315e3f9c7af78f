/** What a household has to prove before it leaves the poverty register (脱贫验收). */
@NullMarked
package org.bangfu.registry.standing.exit;

import org.jspecify.annotations.NullMarked;
