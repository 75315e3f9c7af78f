package org.bangfu.local.bench;

import static org.bangfu.local.suite.SuiteService.CONSUMPTION_AID;
import static org.bangfu.local.suite.SuiteService.HOUSEHOLD_REGISTRY;
import static org.bangfu.local.suite.SuiteService.NEEDS_AND_DONATIONS;
import static org.bangfu.local.suite.SuiteService.REPORTING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bangfu.local.suite.SuiteService;

/**
 * What is measured. Its two scripts, {@code NAME.sql} and {@code NAME.lua}, are resources beside
 * this class.
 */
public enum Operation {
  READ_HOUSEHOLD("read a household with members", HOUSEHOLD_REGISTRY, Caller.OFFICER),
  LIST_HOUSEHOLDS("list 20 households of a village", HOUSEHOLD_REGISTRY, Caller.OFFICER),
  LIST_COUNTY_LATE("list 20 households far behind", HOUSEHOLD_REGISTRY, Caller.OFFICER),
  SEARCH("search households by a name", HOUSEHOLD_REGISTRY, Caller.OFFICER),
  CREATE_HOUSEHOLD("create a household of three", HOUSEHOLD_REGISTRY, Caller.OFFICER, 16, true),
  CLAIM("claim a part of a need", NEEDS_AND_DONATIONS, Caller.OFFICER, 16, true),
  ORDER("order of three lines", CONSUMPTION_AID, Caller.OFFICER, 16, true),
  HOT_PRODUCTS("ten hot products", CONSUMPTION_AID, Caller.OFFICER, 32, true),
  INDICATOR("an indicator of a county", REPORTING, Caller.OFFICER),
  SERIES("a series of 24 months", REPORTING, Caller.OFFICER),
  RANKING("a ranking of 24 townships", REPORTING, Caller.OFFICER),
  PRODUCT("a product", CONSUMPTION_AID, Caller.BUYER),
  PRODUCTS("20 products", CONSUMPTION_AID, Caller.BUYER),
  FEED("a page of the open feed", NEEDS_AND_DONATIONS, Caller.NOBODY);

  /** Whose token is sent; nobody has none. */
  enum Caller {
    /**
     * The county's officer enters claims and orders as well: those of one helper or one buyer wait
     * for each other, and end at a limit.
     */
    OFFICER("officer-430525"),
    BUYER("buyer-1"),
    NOBODY("");

    final String account;

    Caller(String account) {
      this.account = account;
    }
  }

  private final String title;
  private final SuiteService service;
  private final Caller caller;
  private final int clients;
  private final boolean writes;

  Operation(String title, SuiteService service, Caller caller) {
    this(title, service, caller, 16, false);
  }

  Operation(String title, SuiteService service, Caller caller, int clients, boolean writes) {
    this.title = title;
    this.service = service;
    this.caller = caller;
    this.clients = clients;
    this.writes = writes;
  }

  /** What it is called by {@code --only} and in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  SuiteService service() {
    return service;
  }

  Caller caller() {
    return caller;
  }

  int clients() {
    return clients;
  }

  boolean writes() {
    return writes;
  }

  /** All keys, in the order of the table. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Operation::key).toList();
  }
}
