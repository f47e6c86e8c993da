package org.allmende.platform.query;

import org.allmende.kernel.Refused;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;

/// Says a query's refusal in the one form that also crosses processes: a [QueryExecutionException]
/// with the problem as its details.
public final class Refusals implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unit, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Refused e) {
            throw new QueryExecutionException(e.getMessage(), e, e.problem());
        }
    }
}
