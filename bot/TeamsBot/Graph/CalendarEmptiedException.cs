namespace TeamsBot.Graph;

/// <summary>None of the meetings that come from the calendar is in it any more.</summary>
internal sealed class CalendarEmptiedException() : Exception("The calendar has lost all of its meetings at once.");
