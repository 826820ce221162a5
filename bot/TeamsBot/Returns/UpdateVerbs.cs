namespace TeamsBot.Returns;

/// <summary>What the buttons of the progress updates' cards ask for.</summary>
internal static class UpdateVerbs
{
    public const string New = "updates.new";

    public const string Save = "updates.save";

    public const string Edit = "updates.edit";

    public const string Accept = "updates.accept";
}
