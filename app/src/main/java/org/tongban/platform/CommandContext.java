package org.tongban.platform;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** The application with as little of it as a command needs (命令环境): no web server, no schedules. */
public final class CommandContext {

  private CommandContext() {}

  /**
   * Starts it on the data folder of the settings, which it holds until it is closed.
   *
   * @param application class that Spring Boot starts
   * @param arguments further settings, each {@code --name=value}
   */
  public static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
    BeanDefinitionRegistryPostProcessor withoutSchedules = CommandContext::dropSchedules;
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .registerShutdownHook(true)
        .properties(
            "flowable.async-executor-activate=false",
            "spring.autoconfigure.exclude="
                + "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
        .initializers(context -> context.addBeanFactoryPostProcessor(withoutSchedules))
        .run(arguments);
  }

  private static void dropSchedules(BeanDefinitionRegistry beans) {
    String processor = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
    if (beans.containsBeanDefinition(processor)) {
      beans.removeBeanDefinition(processor);
    }
  }
}
