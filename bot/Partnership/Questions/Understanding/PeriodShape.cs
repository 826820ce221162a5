namespace Partnership.Questions.Understanding;

/// <summary>How a question writes a period.</summary>
internal enum PeriodShape
{
    /// <summary>"2014-15", "14/15".</summary>
    FinancialYear,

    /// <summary>"2016", which people also say for a financial year or the twelve months to a date in it.</summary>
    Year,

    /// <summary>"the year to September 2016".</summary>
    TwelveMonthsTo,

    /// <summary>"September 2016".</summary>
    Month,

    /// <summary>"2012-17".</summary>
    Span,

    /// <summary>"since 2007", "since 2014-15": from its first day on.</summary>
    Since,

    /// <summary>"before 2017", "prior to 2014-15": all that ended before its first day.</summary>
    Before,
}
