using System.Globalization;
using Partnership.Calendars;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns;

/// <summary>The words that all cards of returns share.</summary>
internal static class ReturnWords
{
    private const int SoonDays = 14;
    private const int CountedDays = 60;
    private const int CountedMonths = 24;
    private const double DaysOfMonth = 30.44;
    private const double DaysOfYear = 365.25;

    public static string Title(string area, ReturnKind kind, string period) => $"{area}: {Kind(kind)} {period}";

    public static string Kind(ReturnKind kind) => kind switch
    {
        ReturnKind.SpendingPlan => "spending plan",
        ReturnKind.MidYear => "mid-year return",
        ReturnKind.EndYear => "end-year return",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>At the start of a line.</summary>
    public static string ShortKind(ReturnKind kind) => kind switch
    {
        ReturnKind.SpendingPlan => "Plan",
        ReturnKind.MidYear => "Mid-year",
        ReturnKind.EndYear => "End-year",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string State(ReturnState? state) => state switch
    {
        null => "Not started",
        ReturnState.Draft => "Draft",
        ReturnState.Submitted => "Submitted",
        ReturnState.Countersigned => "Countersigned",
        ReturnState.Accepted => "Accepted",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>The colour that goes with the word, never in place of it. The client's green and yellow are too pale for words on white, so that none is used.</summary>
    public static string StateColour(ReturnState? state) => state switch
    {
        ReturnState.Submitted or ReturnState.Countersigned => "Accent",
        null or ReturnState.Draft or ReturnState.Accepted => "Default",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static string RagWord(Rag rag) => rag switch
    {
        Rag.Green => "Green: on course",
        Rag.Amber => "Amber: at risk",
        Rag.Red => "Red: off course",
        _ => throw new ArgumentOutOfRangeException(nameof(rag), rag, message: null),
    };

    /// <summary>Red alone has a colour that can be read: what is off course stands out, and the others are told by their words.</summary>
    public static string RagColour(Rag? rag) => rag is Rag.Red ? "Attention" : "Default";

    /// <summary>"Due 31 October 2017, in 12 days"; only the date once it is sent.</summary>
    public static string Due(DateOnly due, DateOnly today, ReturnState? state)
    {
        var days = due.DayNumber - today.DayNumber;
        return (state, days) switch
        {
            (not (null or ReturnState.Draft), _) => $"Due {Day(due)}",
            (_, 0) => $"Due today, {Day(due)}",
            (_, 1) => $"Due tomorrow, {Day(due)}",
            (_, < 0) => $"Overdue: was due {Day(due)}, {Span(-days)} ago",
            (_, <= SoonDays) => $"Due {Day(due)}, in {days} days",
            _ => $"Due {Day(due)}",
        };
    }

    /// <summary>A time in the unit that people would count it in: "12 days", "5 months", "9 years".</summary>
    public static string Span(int days) => days switch
    {
        <= CountedDays => Counted(days, "day", "days"),
        _ when days / DaysOfMonth < CountedMonths => Counted((int)(days / DaysOfMonth), "month", "months"),
        _ => Counted((int)(days / DaysOfYear), "year", "years"),
    };

    public static bool IsOverdue(DateOnly due, DateOnly today, ReturnState? state) => state is null or ReturnState.Draft && due < today;

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day in London at this instant.</summary>
    public static string Day(DateTimeOffset instant) => Day(LondonTime.DayOf(instant));

    public static string Signed(Signature signature) => $"{signature.By.Name}, {Day(signature.At)}";

    /// <summary>"Accepted by Mary Field, 3 July 2017", and whether she had signed it as well.</summary>
    public static string Accepted(Return whole) =>
        $"Accepted by {Signed(whole.Acceptance!)}{(whole.IsAcceptedBySigner ? ", who had signed it as well: the secretariat allows that in this funding year" : "")}";

    public static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>"lines 2, 4 and 5".</summary>
    public static string Lines(IReadOnlyList<int> numbers) => numbers switch
    {
        [] => "no line",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"line {only}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"lines {string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}"),
    };
}
