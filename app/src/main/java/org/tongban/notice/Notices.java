package org.tongban.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;

/** Messages to people (通知): written in the caller's transaction, sent after it commits. */
public interface Notices {

  /**
   * Writes a message to a resident, shown in the app at once and handed to the SMS gateway after
   * commit, in quiet hours the next morning unless its template is urgent. A text message has a
   * template of its own under the key and {@code .sms}, where there is one.
   *
   * @param key name of the text in the message bundles; its arguments hold nothing personal
   */
  void tell(PersonId person, @Nullable CaseId caseId, String key, List<String> arguments);

  /** Hands a one-time sign-in code to the gateway; the code is not kept in clear. */
  void sendCode(String phone, String code);
}
