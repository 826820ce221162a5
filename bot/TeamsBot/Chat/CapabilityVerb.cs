namespace TeamsBot.Chat;

/// <summary>What stands as "verb" in the data of a capability's buttons, and where its answer may be shown.</summary>
internal readonly record struct CapabilityVerb(string Name, AnswerPlace Place)
{
    public static IEnumerable<CapabilityVerb> Personal(params IEnumerable<string> names) => names.Select(static name => new CapabilityVerb(name, AnswerPlace.Personal));

    public static IEnumerable<CapabilityVerb> ForAll(params IEnumerable<string> names) => names.Select(static name => new CapabilityVerb(name, AnswerPlace.ForAll));

    public static IEnumerable<CapabilityVerb> WhereAsked(params IEnumerable<string> names) => names.Select(static name => new CapabilityVerb(name, AnswerPlace.WhereAsked));
}
