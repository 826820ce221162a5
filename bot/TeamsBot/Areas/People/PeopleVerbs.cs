namespace TeamsBot.Areas.People;

/// <summary>The verbs of the buttons in cards/people, and of the words that stand for them.</summary>
internal static class PeopleVerbs
{
    public const string List = "roles.list";

    public const string Give = "roles.give";

    public const string Take = "roles.take";

    /// <summary>Says who holds a role.</summary>
    public const string Who = "roles.who";

    /// <summary>Says which roles who asks has.</summary>
    public const string Own = "roles.own";

    /// <summary>Shows what the bot holds about who asks.</summary>
    public const string Held = "people.held";

    /// <summary>Removes of that what may be removed.</summary>
    public const string Forget = "people.forget";
}
