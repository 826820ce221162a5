namespace TeamsBot.Areas.Waiting;

/// <summary>The verbs of the buttons in cards/waiting, and of the words that stand for them.</summary>
internal static class WaitingVerbs
{
    public const string List = "waiting.list";
}
