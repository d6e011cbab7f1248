package org.tongban.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Draws precompiled jte templates, each with its {@link Page}: view {@code casework/queue} is
 * {@code casework/queue.jte}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViews implements ViewResolver {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages;

  JteViews(Pages pages) {
    this.pages = pages;
  }

  /** A redirect is no template's name: each look for one would go through the whole program. */
  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
            || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)
        ? null
        : find(name);
  }

  private @Nullable View find(String name) {
    String template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(template) : null;
  }

  private final class JteView extends AbstractView {

    private final String template;

    JteView(String template) {
      this.template = template;
      setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      model.computeIfAbsent("page", _ -> pages.of(request));
      Utf8ByteOutput output = new Utf8ByteOutput();
      engine.render(template, model, output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
