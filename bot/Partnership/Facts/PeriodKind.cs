namespace Partnership.Facts;

/// <summary>How a period is counted.</summary>
public enum PeriodKind
{
    /// <summary>1 April to 31 March, written 2017/18.</summary>
    FinancialYear,

    /// <summary>1 January to 31 December.</summary>
    CalendarYear,

    /// <summary>Twelve months that end on another date, such as "the year to September 2016".</summary>
    TwelveMonthsTo,

    /// <summary>Anything else: a plan over several years, a few months, a day.</summary>
    Span,
}
