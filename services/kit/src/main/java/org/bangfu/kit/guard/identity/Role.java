package org.bangfu.kit.guard.identity;

import java.util.List;

/** The roles, as tokens and annotations spell them. */
public final class Role {
  /** 县办 an officer of a county's office, or of one above it. */
  public static final String COUNTY_OFFICER = "county-officer";

  /** 乡站 an officer of a township's station. */
  public static final String TOWNSHIP_OFFICER = "township-officer";

  /** 信息管理员 registers households and publishes needs for villages. */
  public static final String INFORMATION_MANAGER = "information-manager";

  /** 帮扶联络人 runs the affairs of households that are not online. */
  public static final String LIAISON = "liaison";

  /** 帮扶干部 a public servant who is paired with households. */
  public static final String CADRE = "cadre";

  /** 爱心人士 */
  public static final String HELPER = "helper";

  /** 户 a household, for itself. */
  public static final String HOUSEHOLD = "household";

  public static final String BUYER = "buyer";

  /** A union, budget unit or firm that buys. */
  public static final String INSTITUTION_BUYER = "institution-buyer";

  public static final String PRODUCER = "producer";

  /** A partner website. */
  public static final String PARTNER = "partner";

  /** Reads figures. */
  public static final String ANALYST = "analyst";

  /** Reads who looked at what, and no record. */
  public static final String AUDITOR = "auditor";

  /** Keeps the service running: dead letters, retention, readings from outside. */
  public static final String ADMINISTRATOR = "administrator";

  /** Those who act for an office or for the public, in divisions. */
  public static final List<String> STAFF =
      List.of(COUNTY_OFFICER, TOWNSHIP_OFFICER, INFORMATION_MANAGER, LIAISON, CADRE);

  /** All of them; the first that a caller has is the one it is recorded with. */
  public static final List<String> ALL =
      List.of(
          COUNTY_OFFICER,
          TOWNSHIP_OFFICER,
          INFORMATION_MANAGER,
          LIAISON,
          CADRE,
          HELPER,
          HOUSEHOLD,
          BUYER,
          INSTITUTION_BUYER,
          PRODUCER,
          PARTNER,
          ANALYST,
          AUDITOR,
          ADMINISTRATOR);

  private Role() {}
}
