package org.bangfu.registry.station;

/**
 * What an office is: county office 县办, township station 乡站, village point 村点, or a department's.
 */
public enum StationKind {
  COUNTY_OFFICE,
  TOWNSHIP_STATION,
  VILLAGE_POINT,
  DEPARTMENT_STATION
}
