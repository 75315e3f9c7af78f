/** What a household that is watched is at risk of (致贫返贫风险). */
@NullMarked
package org.bangfu.registry.standing.monitoring.risk;

import org.jspecify.annotations.NullMarked;
