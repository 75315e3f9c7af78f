package org.bangfu.needs.help.pair.api;

import org.bangfu.needs.help.helper.api.HelperResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pair side by side; personal data are masked. */
@Schema(name = "HelperPair")
public record HelperPairView(HelperPairItem pair, HelperResponse one, HelperResponse other) {}
