package org.allmende.standalone.demo;

import org.allmende.platform.command.MessageKeys;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// The filling ends before one of its steps.
@Configuration(proxyBeanMethods = false)
class CutOff {
    private static final String STEP = "demo-400";

    @Bean
    static BeanPostProcessor cuttingOff() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CommandGateway it ? cut(it) : bean;
            }
        };
    }

    private static Object cut(CommandGateway commands) {
        return Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (_, method, arguments) -> {
                    if (arguments != null
                            && arguments[0] instanceof CommandMessage<?> it
                            && STEP.equals(it.getMetaData().get(MessageKeys.IDEMPOTENCY_KEY))) {
                        throw new IllegalStateException("cut off");
                    }
                    try {
                        return method.invoke(commands, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
