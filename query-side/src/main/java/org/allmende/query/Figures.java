package org.allmende.query;

import org.allmende.query.history.HistoryViews;
import org.allmende.query.live.LiveViews;
import org.allmende.query.statistics.StatisticsViews;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What is told of all things together: their history, the figures, and what changes just now.
@Configuration(proxyBeanMethods = false)
@Import({HistoryViews.class, StatisticsViews.class, LiveViews.class})
public class Figures {}
