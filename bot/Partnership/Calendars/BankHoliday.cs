namespace Partnership.Calendars;

/// <summary>A bank holiday.</summary>
/// <param name="Title">Its name, such as "Early May bank holiday"; the day that stands in for one that fell on a weekend has the same name.</param>
public sealed record BankHoliday(DateOnly Day, string Title);
