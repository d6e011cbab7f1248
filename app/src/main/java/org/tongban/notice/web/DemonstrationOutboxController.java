package org.tongban.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.kernel.Access;
import org.tongban.kernel.Refusal;
import org.tongban.notice.DemonstrationOutbox;

/** Shows what would have been sent: in the demonstration only, and only on its own machine. */
@Controller
@ConditionalOnProperty(name = "tongban.demonstration", havingValue = "true")
class DemonstrationOutboxController {

  private final DemonstrationOutbox outbox;

  DemonstrationOutboxController(DemonstrationOutbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/outbox")
  @Access(scope = Access.Scope.PUBLIC)
  ModelAndView latest(HttpServletRequest request) throws UnknownHostException {
    // An address literal: nothing is looked up.
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "notice.refused.nothing");
    }
    return new ModelAndView("notice/outbox", "messages", outbox.latest());
  }
}
