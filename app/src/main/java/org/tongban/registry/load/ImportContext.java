package org.tongban.registry.load;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** The application with as little of it as an import needs (导入环境): no web server, no schedules. */
final class ImportContext {

  /** Set while an import runs; parts that would act on a half-filled register stay away. */
  static final String IMPORTING = "tongban.importing";

  private ImportContext() {}

  static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
    BeanDefinitionRegistryPostProcessor withoutSchedules = ImportContext::dropSchedules;
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .registerShutdownHook(true)
        .properties(
            IMPORTING + "=true",
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
