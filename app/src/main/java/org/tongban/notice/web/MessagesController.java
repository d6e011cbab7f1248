package org.tongban.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.CaseId;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.notice.Message;
import org.tongban.notice.Messages;

/** A resident's own messages. */
@Controller
@Access(roles = Role.RESIDENT, scope = Access.Scope.OWN)
class MessagesController {

  private static final int SIZE = 20;
  private static final int LAST_PAGE = 10_000;

  private final Messages messages;
  private final MessageSource words;

  MessagesController(Messages messages, MessageSource words) {
    this.messages = messages;
    this.words = words;
  }

  @GetMapping("/me/messages")
  String list(
      @RequestParam(name = "p", defaultValue = "0") int number,
      Actor actor,
      Locale locale,
      Model model) {
    int at = Math.clamp(number, 0, LAST_PAGE);
    List<MessageLine> lines =
        messages.of(own(actor), at, SIZE + 1).stream().map(m -> line(m, locale)).toList();
    model.addAttribute("lines", lines.subList(0, Math.min(lines.size(), SIZE)));
    model.addAttribute("number", at);
    model.addAttribute("more", lines.size() > SIZE);
    return "notice/messages";
  }

  @PostMapping("/me/messages/{id}/read")
  String read(@PathVariable UUID id, Actor actor) {
    messages.markRead(own(actor), id);
    return "redirect:/me/messages";
  }

  private static PersonId own(Actor actor) {
    return actor
        .person()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "notice.refused.nothing"));
  }

  private MessageLine line(Message message, Locale locale) {
    String text =
        words.getMessage(message.key(), message.arguments().toArray(), message.key(), locale);
    return new MessageLine(
        message.id(),
        text == null ? message.key() : text,
        message.createdAt(),
        message.read(),
        Optional.ofNullable(message.caseId()).map(CaseId::toString).orElse(null));
  }
}
