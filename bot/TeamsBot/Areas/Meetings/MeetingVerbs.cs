namespace TeamsBot.Areas.Meetings;

/// <summary>What the buttons of the meetings' cards ask for.</summary>
internal static class MeetingVerbs
{
    /// <summary>Typed words that ask about meetings, or a button that stands for them.</summary>
    public const string Asked = "meetings.asked";

    /// <summary>Typed words that ask about the present meetings in another way than a request has.</summary>
    public const string AskedOfNow = "meetings.now";

    /// <summary>Typed words that ask for a change, or a button that stands for them.</summary>
    public const string Said = "meetings.said";

    /// <summary>Opens the form of a new meeting.</summary>
    public const string New = "meetings.new";

    /// <summary>Arranges what stands in the form.</summary>
    public const string Schedule = "meetings.schedule";

    /// <summary>Leaves a new meeting unarranged.</summary>
    public const string Drop = "meetings.drop";

    /// <summary>Opens the form of a meeting that is to be moved.</summary>
    public const string Move = "meetings.move";

    /// <summary>Takes over what stands in the form of a meeting.</summary>
    public const string Change = "meetings.change";

    /// <summary>What the audit trail calls it when a calendar's event takes a meeting over; no button asks for it.</summary>
    public const string HandToCalendar = "meetings.hand-to-calendar";

    /// <summary>Asks for the reason, and whether it is meant.</summary>
    public const string Cancel = "meetings.cancel";

    public const string CancelNow = "meetings.cancel-now";

    public const string Show = "meetings.show";

    /// <summary>The list of meetings that are coming up.</summary>
    public const string Upcoming = "meetings.upcoming";

    public const string Agenda = "meetings.agenda";

    /// <summary>Opens the form of an agenda.</summary>
    public const string EditAgenda = "meetings.agenda-edit";

    /// <summary>Puts the item and the suggestions that were chosen under the agenda in the form; nothing is saved.</summary>
    public const string AddItem = "meetings.agenda-add";

    public const string SaveAgenda = "meetings.agenda-save";

    /// <summary>Asks whether the agenda is to be published.</summary>
    public const string Publish = "meetings.publish";

    public const string PublishNow = "meetings.publish-now";

    /// <summary>Lays a file that was sent to an item, or takes it as the agenda.</summary>
    public const string TakePaper = "meetings.paper";
}
