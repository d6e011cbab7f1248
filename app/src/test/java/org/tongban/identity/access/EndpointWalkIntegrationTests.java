package org.tongban.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.PersonId;
import org.tongban.kernel.Role;
import org.tongban.testing.IntegrationTest;
import org.tongban.testing.SignIns;

/** Walks every endpoint with every role, at home and from a foreign jurisdiction. */
@IntegrationTest
class EndpointWalkIntegrationTests {

  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();

  @Autowired MockMvc web;
  @Autowired SignIns signIns;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void everyHandlerMethodDeclaresItsAccess() {
    assertThat(undeclared(mapping.getHandlerMethods().values())).isEmpty();
  }

  @Test
  void aHandlerMethodWithoutDeclarationIsFound() throws NoSuchMethodException {
    HandlerMethod forgotten =
        new HandlerMethod(
            new AccessTests.Fixture(), AccessTests.Fixture.class.getDeclaredMethod("closed"));

    assertThat(undeclared(List.of(forgotten))).hasSize(1);
  }

  @Test
  void noEndpointAnswersARoleItDoesNotName() throws Exception {
    Map<Role, List<Actor>> actors = actors();
    List<String> wrong = new ArrayList<>();
    for (Call call : calls()) {
      check(call, null, call.declared().open(), wrong);
      for (Role role : ROLES) {
        for (Actor actor : actors.getOrDefault(role, List.of())) {
          check(call, actor, call.declared().open() || call.declared().admits(actor), wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Call call, @Nullable Actor actor, boolean admitted, List<String> wrong)
      throws Exception {
    MockHttpServletRequestBuilder request = request(call.method(), call.path()).with(csrf());
    if (actor != null) {
      request.with(signIns.as(actor));
    }
    int status = status(request);
    boolean turnedAway = actor == null ? status == 303 || status == 401 : status == 403;
    if (status >= 500 || (!admitted && !turnedAway)) {
      wrong.add(
          "%s %s answers %d to %s"
              .formatted(
                  call.method(),
                  call.path(),
                  status,
                  actor == null ? "nobody" : actor.roles() + " of " + actor.jurisdiction()));
    }
  }

  /** What escapes the dispatcher is a 500 to the caller. */
  private int status(MockHttpServletRequestBuilder request) throws Exception {
    try {
      return web.perform(request).andReturn().getResponse().getStatus();
    } catch (ServletException _) {
      return 500;
    }
  }

  /** At home, and in a jurisdiction that has nothing to do with any row. */
  private Map<Role, List<Actor>> actors() {
    Map<Role, List<Actor>> actors = new EnumMap<>(Role.class);
    for (Role role : ROLES) {
      actors.put(role, Stream.of("310118", "650102").map(region -> actor(region, role)).toList());
    }
    return actors;
  }

  private Actor actor(String region, Role role) {
    return role == Role.RESIDENT
        ? signIns.resident(region, PersonId.next())
        : signIns.staff(region, role);
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (ours(handler)) {
            addCalls(info, Endpoint.of("", handler), calls);
          }
        });
    return calls;
  }

  private static void addCalls(RequestMappingInfo info, Endpoint endpoint, List<Call> calls) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String pattern : info.getPatternValues()) {
      if (pattern.equals("/error")) {
        continue; // Reached by the container alone; asked for directly it reports an unknown error.
      }
      String path = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
      for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
        calls.add(new Call(method.asHttpMethod(), path, endpoint));
      }
    }
  }

  private static List<String> undeclared(Collection<HandlerMethod> handlers) {
    return handlers.stream()
        .filter(EndpointWalkIntegrationTests::ours)
        .filter(handler -> Endpoint.declaredBy(handler) == null)
        .map(HandlerMethod::getShortLogMessage)
        .toList();
  }

  /** Error pages and the interface description come with the framework and are open by path. */
  private static boolean ours(HandlerMethod handler) {
    String name = handler.getBeanType().getName();
    return !name.startsWith("org.springframework.boot.") && !name.startsWith("org.springdoc.");
  }

  private record Call(HttpMethod method, String path, Endpoint declared) {

    @Override
    public String toString() {
      Access access = declared.access();
      return method + " " + path + (access == null ? "" : " " + access);
    }
  }
}
