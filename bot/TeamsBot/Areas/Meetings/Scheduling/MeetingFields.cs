namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>The ids of the inputs on the meetings' cards, and how much each takes.</summary>
internal static class MeetingFields
{
    public const string Body = "body";
    public const string Title = "title";
    public const string Day = "day";

    /// <summary>The days of meetings in a row, one a line.</summary>
    public const string Days = "days";
    public const string Start = "start";
    public const string End = "end";
    public const string AllDay = "allDay";
    public const string Place = "place";
    public const string Link = "link";
    public const string Reason = "reason";

    public const string Agenda = "agenda";
    public const string ItemTitle = "itemTitle";
    public const string ItemPurpose = "itemPurpose";
    public const string ItemPresenter = "itemPresenter";
    public const string ItemMinutes = "itemMinutes";
    public const string ItemPaper = "itemPaper";
    public const string Suggestions = "suggestions";

    /// <summary>Where a file that was sent belongs.</summary>
    public const string PaperPlace = "paperPlace";

    public const int LongestTitle = 120;
    public const int LongestPlace = 200;
    public const int LongestLink = 800;
    public const int LongestDays = 2400;
    public const int LongestReason = 300;
    public const int LongestName = 120;

    /// <summary>Characters of an agenda in the form: a card that keeps twice as much for repair still goes through Teams.</summary>
    public const int LongestAgenda = 7000;
}
