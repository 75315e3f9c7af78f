package org.bangfu.kit.problem;

/** The problems that every service can answer with. */
public enum CommonProblem implements ProblemType {
  VALIDATION(400, "The request breaks a rule", "请求不符合规则"),
  MALFORMED_REQUEST(400, "The request cannot be read", "请求无法解析"),
  IDEMPOTENCY_KEY_MISSING(400, "The request has no idempotency key", "请求缺少幂等键"),
  UNAUTHORISED(401, "The caller is not known", "未登录"),
  FORBIDDEN(403, "The caller may not do this", "没有权限"),
  SAME_ACCOUNT(403, "Another account has to confirm this", "须由另一账号确认"),
  NOT_FOUND(404, "There is no such thing", "资源不存在"),
  METHOD_NOT_ALLOWED(405, "The resource does not have this method", "不支持该方法"),
  NOT_ACCEPTABLE(406, "No answer in an acceptable form", "无法以可接受的格式应答"),
  CONFLICT(409, "The same record is being written", "同一记录正在写入"),
  REFERENCE_REUSED(409, "The reference belongs to another record", "该引用号已用于另一笔记录"),
  CLIENT_REFERENCE_TAKEN(409, "The reference names another record", "该引用号已被占用"),
  REQUEST_IN_PROGRESS(409, "The same request is still running", "同一请求仍在处理"),
  HOUSEHOLD_NOT_YET_KNOWN(409, "The household is not known here yet", "此处尚未收到该户信息"),
  HOUSEHOLD_CLOSED(409, "The household's file is closed", "该户档案已关闭"),
  MANAGER_NOT_YET_KNOWN(409, "The information manager is not known here yet", "此处尚未收到该信息管理员"),
  BEFORE_ITS_BEGINNING(
      409, "The day lies before the beginning of what it belongs to", "日期早于所属事项的开始"),
  PERIOD_CLOSED(409, "The county has closed the period", "该期间已由县里关账"),
  DEAD_LETTER_NOT_TAKEN(409, "The event still cannot be taken", "该事件仍无法处理"),
  DEAD_LETTER_CLOSED(409, "The dead letter is closed", "该死信已处理"),
  REBUILD_NOT_ENDED(409, "Another rebuild has not ended", "另一次重建尚未结束"),
  EXPORT_NOT_READY(409, "The export has no file", "导出文件不可下载"),
  REBUILD_NOT_DIFFERENT(409, "The rebuild does not wait for a decision", "该重建不待处理"),
  PRECONDITION_FAILED(412, "The record has changed since it was read", "记录已被修改"),
  PAYLOAD_TOO_LARGE(413, "The request is too large", "请求过大"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request's form is not supported", "不支持的请求格式"),
  EVENT_TOO_LARGE(422, "The record is too large to be told to others", "记录过大，无法通知其他服务"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request", "幂等键已用于另一请求"),
  PRECONDITION_REQUIRED(428, "The request must say which version it changes", "请求须说明所修改的版本"),
  TOO_MANY_REQUESTS(429, "Too many requests", "请求过多"),
  INTERNAL_ERROR(500, "The service failed", "服务出错"),
  RELAY_BEHIND(503, "The relay has not come so far yet", "事件转发尚未追上"),
  SERVICE_UNAVAILABLE(503, "The service is not available now", "服务暂不可用"),
  STORAGE_FULL(503, "The store has no room left", "存储空间已满");

  private final int status;
  private final String title;
  private final String titleZh;

  CommonProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  /** What a bare status means where nothing says more. */
  static CommonProblem ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORISED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> PAYLOAD_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> SERVICE_UNAVAILABLE;
      default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    };
  }
}
