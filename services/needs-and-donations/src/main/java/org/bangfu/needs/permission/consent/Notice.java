package org.bangfu.needs.permission.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What people are told before they consent 告知书; its text never changes. */
@Entity
@Table(name = "notice")
public class Notice {
  @Id private String version;
  private String zh;
  private String en;
  private LocalDate publishedOn;

  protected Notice() {}

  public String version() {
    return version;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public LocalDate publishedOn() {
    return publishedOn;
  }
}
