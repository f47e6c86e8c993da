package org.allmende.web;

import org.allmende.web.json.ApiJson;
import org.allmende.web.json.StrictJson;
import org.allmende.web.list.CsvEncoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/// The one HTTP edge. It needs a `CommandGateway`, a `QueryGateway`, a `Clock` and the edition's
/// properties from the platform.
@Configuration
@ComponentScan(
        // The same short names stand for things on all sides.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            // The edge as a program of its own lies beside it.
            @ComponentScan.Filter(SpringBootConfiguration.class)
        })
@ConfigurationPropertiesScan
@PropertySource("classpath:org/allmende/web/web.properties")
public class WebSide {

    /// The forms of requests and answers.
    @Bean
    WebFluxConfigurer forms(Callers callers, @Value("${allmende.web.max-body}") DataSize maxBody) {
        var maxBytes = Math.toIntExact(maxBody.toBytes());
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                var answers = ApiJson.answers();
                codecs.defaultCodecs().maxInMemorySize(maxBytes);
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(answers));
                codecs.defaultCodecs()
                        .jacksonJsonDecoder(new StrictJson(ApiJson.requests(), maxBytes));
                codecs.customCodecs().register(new CsvEncoder(answers));
            }

            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(callers);
            }
        };
    }
}
