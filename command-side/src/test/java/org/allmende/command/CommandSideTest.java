package org.allmende.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.organisation.Bodies;
import org.allmende.kernel.project.Projects;
import org.allmende.kernel.register.Registers;
import org.allmende.platform.command.Access;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.States;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CommandSideTest {

    @Test
    void offersAllDecidersAndPortsWhereThereAreStates() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(States.class, Scenario::new);
            context.register(CommandSide.class);
            context.refresh();

            assertThat(context.getBeansOfType(Decider.class).values())
                    .extracting(Decider::type)
                    .containsExactlyInAnyOrder(
                            "organisation", "project", "community", "reuse", "register");
            assertThat(context.getBean(Access.class)).isInstanceOf(AccessTable.class);
            assertThat(context.getBean(Registers.class).current().date())
                    .isEqualTo(SmallRegister.EDITION.date());
            assertThat(context.getBean(Bodies.class)).isNotNull();
            assertThat(context.getBean(Projects.class)).isNotNull();
        }
    }
}
