package org.tongban.demonstration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.demonstration.Introduction;
import org.tongban.kernel.Access;
import org.tongban.kernel.Refusal;

/** Shows the demonstration's accounts to whoever sits at the machine, and to nobody else. */
@Controller
@ConditionalOnProperty("tongban.demonstration")
class IntroductionController {

  private final Introduction introduction;

  IntroductionController(Introduction introduction) {
    this.introduction = introduction;
  }

  @GetMapping("/demonstration")
  @Access(scope = Access.Scope.PUBLIC)
  String accounts(HttpServletRequest request, Model model) throws UnknownHostException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "ui.problem.404.happened");
    }
    model.addAttribute("movers", introduction.movers());
    model.addAttribute("officials", introduction.officials());
    return "demonstration/accounts";
  }
}
