package org.allmende.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

import java.util.List;

/// The description of the API at `/openapi.json`.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/allmende/web/openapi/openapi.properties")
class OpenApi {

    static {
        // What controllers take of a request besides its body; the rows tell what is in it.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Parameters.class);
    }

    @Bean
    Schemas openApiSchemas() {
        return new Schemas();
    }

    @Bean
    Rows openApiRows(Schemas schemas) {
        return new Rows(schemas);
    }

    @Bean
    OpenApiCustomizer openApiForm(Schemas schemas) {
        return api -> {
            api.info(
                    new Info()
                            .title("Allmende")
                            .version("1")
                            .description(
                                    "Where municipalities show what they plan, build and run, build"
                                            + " together and reuse what is there."));
            api.servers(List.of(new Server().url("/")));
            api.components(components(schemas));
        };
    }

    private static Components components(Schemas schemas) {
        var components = new Components();
        schemas.named().forEach(components::addSchemas);
        return components
                .addSecuritySchemes(
                        Rows.BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        Rows.BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    }
}
