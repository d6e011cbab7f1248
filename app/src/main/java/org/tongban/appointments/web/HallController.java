package org.tongban.appointments.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.appointments.Queue;
import org.tongban.appointments.QueueNumbers;
import org.tongban.kernel.Access;
import org.tongban.kernel.Refusal;
import org.tongban.ui.Page;

/** In the hall: a number for a code, where a number stands, and the board. Numbers only. */
@Controller
@RequestMapping("/visits")
@Access(scope = Access.Scope.PUBLIC)
class HallController {

  private static final int LONGEST = 30;

  private final QueueNumbers numbers;
  private final Queue queue;

  HallController(QueueNumbers numbers, Queue queue) {
    this.numbers = numbers;
    this.queue = queue;
  }

  @GetMapping("/checkin")
  ModelAndView askForCode() {
    return code("", "", "", HttpStatus.OK);
  }

  @PostMapping("/checkin")
  ModelAndView checkIn(@RequestParam(defaultValue = "") String code) {
    String typed = code.substring(0, Math.min(code.length(), LONGEST));
    try {
      return new ModelAndView("redirect:/visits/tickets/" + numbers.checkIn(typed).id());
    } catch (Refusal refused) {
      String argument = refused.arguments().isEmpty() ? "" : refused.arguments().getFirst() + "";
      return code(typed, refused.messageKey(), argument, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static ModelAndView code(
      String typed, String problem, String argument, HttpStatus status) {
    ModelAndView view = new ModelAndView("appointments/checkin", status);
    view.addObject("code", typed);
    view.addObject("problem", problem);
    view.addObject("argument", argument);
    return view;
  }

  @GetMapping("/tickets/{id}")
  String ticket(@PathVariable UUID id, Page page, Model model) {
    model.addAttribute("turn", TurnView.of(queue.turn(id), page));
    return "appointments/ticket";
  }

  @GetMapping("/places/{id}/board")
  String board(@PathVariable UUID id, Page page, Model model) {
    model.addAttribute("board", BoardView.of(queue.board(id), page));
    return "appointments/board";
  }
}
