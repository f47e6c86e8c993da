package org.allmende.web.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A library for browsers on the class path. Its version, which is part of where its files lie, is
/// the one that was built with.
enum WebJar {
    BOOTSTRAP("org.webjars", "bootstrap"),
    ICONS("org.webjars.npm", "bootstrap-icons"),
    HTMX("org.webjars.npm", "htmx.org"),
    HTMX_SSE("org.webjars.npm", "htmx-ext-sse");

    private final String folder;

    WebJar(String group, String name) {
        this.folder = "META-INF/resources/webjars/" + name + "/" + version(group, name) + "/";
    }

    /// Where a file of it lies.
    String place(String file) {
        return folder + file;
    }

    private static String version(String group, String name) {
        var about = "META-INF/maven/" + group + "/" + name + "/pom.properties";
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(about))
                    .getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("not on the class path: " + name, e);
        }
    }
}
