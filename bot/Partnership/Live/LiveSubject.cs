namespace Partnership.Live;

/// <summary>What of the partnership's present work a question asks for.</summary>
public enum LiveSubject
{
    /// <summary>"What is my role?"</summary>
    OwnRoles,

    /// <summary>"Who is the CSP contact for Cherwell?", "who is the secretariat?"</summary>
    RoleHolder,

    /// <summary>"Who presents item 5?"</summary>
    AgendaItem,

    /// <summary>"The agenda as Word".</summary>
    AgendaFile,

    /// <summary>"Unpublish the agenda".</summary>
    AgendaBack,

    /// <summary>"When will the agenda be out?"</summary>
    Agenda,

    /// <summary>"When is the end-year return due?"</summary>
    ReturnDates,

    /// <summary>"How do I submit a return?", "returns".</summary>
    ReturnHelp,

    /// <summary>"How much has Cherwell spent?", "what is planned?", "how much is left?"</summary>
    Money,

    /// <summary>"How much do we get?"</summary>
    OwnGrant,

    /// <summary>"Show the plan for Cherwell", "what is Cherwell spending its money on?"</summary>
    SpendingPlan,

    /// <summary>"Is there a meeting on 14 January?"</summary>
    MeetingsInTime,

    /// <summary>"Meeting dates".</summary>
    ComingMeetings,

    /// <summary>"When is the Oversight Committee?"</summary>
    NextMeeting,

    /// <summary>"What are this year's indicators?"</summary>
    Indicators,

    /// <summary>"How are things going in Cherwell?"</summary>
    Progress,
}
