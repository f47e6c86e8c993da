package org.allmende.web.page;

import org.allmende.kernel.Language;
import org.allmende.web.problem.Languages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.ViewResolverRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Templates and messages lie beside the feature that owns them.
@Configuration(proxyBeanMethods = false)
class PagesWiring {
    static final String ROOT = "org/allmende/web/";

    @Bean
    ThymeleafReactiveViewResolver templates(ApplicationContext context, MessageSource messages) {
        var resolver = new ThymeleafReactiveViewResolver();
        resolver.setApplicationContext(context);
        resolver.setTemplateEngine(engine(context, messages));
        resolver.setDefaultCharset(StandardCharsets.UTF_8);
        resolver.setSupportedMediaTypes(
                List.of(org.springframework.http.MediaType.valueOf("text/html;charset=UTF-8")));
        return resolver;
    }

    private static ISpringWebFluxTemplateEngine engine(
            ApplicationContext context, MessageSource messages) {
        var found = new SpringResourceTemplateResolver();
        found.setApplicationContext(context);
        found.setPrefix("classpath:/" + ROOT);
        found.setSuffix(".html");
        found.setCharacterEncoding("UTF-8");
        var engine = new SpringWebFluxTemplateEngine();
        engine.setTemplateResolver(found);
        engine.setTemplateEngineMessageSource(messages);
        engine.setEnableSpringELCompiler(true);
        return engine;
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.GERMAN);
        return messages;
    }

    /// One bundle a feature.
    static String[] bundles() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + ROOT + "*/messages_de.properties");
            return Arrays.stream(found)
                    .flatMap(
                            it -> {
                                var path = it.toString().replace('\\', '/');
                                var at = path.lastIndexOf(ROOT);
                                var end = path.indexOf("_de.properties", at);
                                return end < 0
                                        ? Stream.empty()
                                        : Stream.of(path.substring(at, end));
                            })
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new ChosenLanguage();
    }

    private static final class ChosenLanguage implements LocaleContextResolver {
        @Override
        public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
            var german = Languages.of(exchange.getRequest()) == Language.DE;
            return new SimpleLocaleContext(german ? Locale.GERMAN : Locale.ENGLISH);
        }

        @Override
        public void setLocaleContext(ServerWebExchange exchange, LocaleContext context) {
            throw new UnsupportedOperationException("the visitor chooses");
        }
    }

    /// Controllers of pages may wait for answers: they run on threads of their own.
    @Bean
    WebFluxConfigurer pages(Visits visits, ThymeleafReactiveViewResolver templates) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(visits);
            }

            @Override
            public void configureViewResolvers(ViewResolverRegistry views) {
                views.viewResolver(templates);
            }

            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer execution) {
                execution
                        .setExecutor(new TaskExecutorAdapter(threads))
                        .setControllerMethodPredicate(method -> isPages(method.getBeanType()));
            }
        };
    }

    private static boolean isPages(Class<?> controller) {
        return AnnotatedElementUtils.hasAnnotation(controller, Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class);
    }
}
