namespace TeamsBot.Areas.Updates;

/// <summary>What the buttons of the progress updates' cards ask for.</summary>
internal static class UpdateVerbs
{
    public const string New = "updates.new";

    public const string Save = "updates.save";

    public const string Edit = "updates.edit";

    public const string Accept = "updates.accept";

    /// <summary>Opens the form for what the secretariat asks back, or why it declines.</summary>
    public const string Review = "updates.review";

    public const string AskBack = "updates.askback";

    public const string Decline = "updates.decline";

    /// <summary>What waits for the secretariat, or a contact's own updates.</summary>
    public const string List = "updates.list";

    /// <summary>The newest accepted updates of a body or on a topic.</summary>
    public const string Latest = "updates.latest";

    /// <summary>The accepted updates that stand at one light.</summary>
    public const string Standing = "updates.standing";
}
